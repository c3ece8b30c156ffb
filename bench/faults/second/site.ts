import type { Luck } from '../../extract-pages/luck.ts';
import { shiftDay } from '../../extract-pages/story.ts';
import type { Gold } from '../gold.ts';
import type { Charset } from '../page.ts';
import type { Answer } from '../site.ts';
import type { Manner } from './manner.ts';

export interface Story {
  readonly path: string;
  title: string;
  day: string;
  shown: string | null;
  listed: string;
  readonly metas: Map<string, string>;
  readonly parts: string[];
  readonly head: string[];
  readonly tail: string[];
  readonly edits: ((html: string) => string)[];
  writes: Charset | null;
  label: string | null;
}

export interface Channel {
  readonly number: number;
  readonly name: string;
  readonly path: string;
  readonly stories: Story[];
  readonly metas: Map<string, string>;
  /** What stands in place of entries. */
  inner: string | null;
}

/** A site of the second city while it is built. */
export interface Town {
  readonly origin: string;
  readonly host: string;
  readonly name: string;
  readonly code: string;
  readonly manner: Manner;
  readonly charset: Charset;
  readonly luck: Luck;
  readonly today: string;
  readonly isSoft: boolean;
  readonly channels: Channel[];
  readonly extras: Map<string, Answer>;
  readonly gold: Gold[];
  readonly lacking: Set<string>;
  readonly menu: Set<number>;
  searchWorks: boolean;
  hasSearch: boolean;
  url(path: string): string;
  take(): Story;
  /** A story that nothing else may be put into. */
  keep(story: Story): void;
  /** Put something into a story of its own. */
  put(html: string): Story;
}

const SUBJECTS = [
  '春耕备耕',
  '防汛值守',
  '道路养护',
  '职业技能培训',
  '公共图书馆',
  '农村饮水',
  '老旧小区改造',
  '消防安全',
  '义务教育入学',
  '垃圾分类',
  '森林防火',
  '医保参保',
  '非遗展演',
  '河湖清漂',
  '困难群众救助',
] as const;
const NEWS = [
  '我市扎实推进{}工作',
  '{}现场会在东坡召开',
  '{}取得阶段性成效',
  '市领导调研{}情况',
  '多部门联合开展{}检查',
] as const;
const PLACES = ['城东街道', '河口镇', '白果乡', '新桥社区', '石坝村', '沿江新区'] as const;

let serial = 41_000;

export function createStory(
  town: Pick<Town, 'manner' | 'luck' | 'name' | 'host' | 'code'>,
  channel: Pick<Channel, 'number' | 'name'>,
  day: string,
): Story {
  serial += 1 + town.luck.below(3);
  const { luck, manner } = town;
  const subject = luck.pick(SUBJECTS);
  const place = luck.pick(PLACES);
  const title = `${luck.pick(NEWS).replace('{}', `${place}${subject}`)}（${serial % 997}）`;
  const metas = siteMetas(town);
  metas
    .set('ColumnName', channel.name)
    .set('ColumnType', channel.name)
    .set('ArticleTitle', title)
    .set('PubDate', `${day} 0${8 + luck.below(2)}:${10 + luck.below(49)}`)
    .set('ContentSource', '木棉发布');
  const parts = [
    `<p>　　连日来，${place}把${subject}摆在重要位置，组织干部走村入户，逐项核对台账，第${serial}号清单中的${3 + luck.below(30)}个事项已经办结。</p>`,
    `<p>　　据介绍，今年以来全市在${subject}方面共投入资金${100 + luck.below(900)}万元，惠及群众${luck.below(9)}万余人，群众满意度达到9${luck.below(10)}.${luck.below(10)}%。</p>`,
    `<p>　　下一步，有关单位将继续完善机制，把好事办好、实事办实，努力提升${place}群众的获得感。</p>`,
  ];
  return {
    path: manner.article(channel.number, serial, day),
    title,
    day,
    shown: day,
    listed: day,
    metas,
    parts,
    head: [],
    tail: [],
    edits: [],
    writes: null,
    label: null,
  };
}

function siteMetas({ name, host, code }: Pick<Town, 'name' | 'host' | 'code'>): Map<string, string> {
  return new Map([
    ['SiteName', name],
    ['SiteDomain', host],
    ['SiteIDCode', code],
  ]);
}

/** A column with so many stories, the newest some days ago, the others each some days before. */
export function createChannel(
  town: Town,
  number: number,
  name: string,
  { count, newest, step }: { count: number; newest: number; step: number },
): Channel {
  const metas = siteMetas(town);
  metas
    .set('ColumnName', name)
    .set('ColumnType', name)
    .set('ColumnDescription', `本栏目发布${name}类信息`)
    .set('ColumnKeywords', `${name},木棉`);
  const channel: Channel = {
    number,
    name,
    path: town.manner.list(number, 0),
    stories: [],
    metas,
    inner: null,
  };
  for (let at = 0; at < count; at += 1)
    channel.stories.push(createStory(town, channel, shiftDay(town.today, -(newest + at * step))));
  town.channels.push(channel);
  return channel;
}
