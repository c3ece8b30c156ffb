import { shiftDay } from '../extract-pages/story.ts';
import type { Article, Column, Filling, Page, PageKind } from './page.ts';
import { FOOTER_ITEMS } from './page.ts';
import { proseOf } from './prose.ts';
import type { Traits } from './traits.ts';

/** A column as it is planned: its newest article, days ago, and the days between two articles. */
export interface ColumnPlan {
  readonly slug: string;
  readonly name: string;
  readonly type: string;
  readonly tone: 'news' | 'notice';
  readonly newest: number;
  readonly step: number;
  readonly count: number;
}

/** Columns of a sound site; one that is five months old and one that is years old are within their periods, or have none. */
export const SOUND_COLUMNS: readonly ColumnPlan[] = [
  { slug: 'gzdt', name: '工作动态', type: '工作动态', tone: 'news', newest: 0, step: 1, count: 70 },
  { slug: 'tzgg', name: '通知公告', type: '通知公告', tone: 'notice', newest: 3, step: 4, count: 50 },
  { slug: 'qxdt', name: '县区动态', type: '工作动态', tone: 'news', newest: 1, step: 2, count: 44 },
  { slug: 'zcwj', name: '政策文件', type: '政策文件', tone: 'notice', newest: 150, step: 90, count: 8 },
  { slug: 'zcjd', name: '政策解读', type: '政策解读', tone: 'notice', newest: 20, step: 9, count: 10 },
  { slug: 'hygq', name: '回应关切', type: '回应关切', tone: 'news', newest: 9, step: 11, count: 6 },
  { slug: 'ghjh', name: '规划计划', type: '规划计划', tone: 'notice', newest: 280, step: 200, count: 3 },
  { slug: 'sjfb', name: '数据发布', type: '数据发布', tone: 'notice', newest: 15, step: 30, count: 5 },
  { slug: 'zxts', name: '咨询投诉', type: '咨询投诉', tone: 'notice', newest: 4, step: 5, count: 5 },
  { slug: 'zjdc', name: '征集调查', type: '征集调查', tone: 'notice', newest: 21, step: 40, count: 4 },
  { slug: 'zxft', name: '在线访谈', type: '在线访谈', tone: 'news', newest: 26, step: 45, count: 4 },
  { slug: 'bszn', name: '办事服务', type: '办事服务', tone: 'notice', newest: 30, step: 20, count: 6 },
];

/** Pages that are what they say, without a list. */
export const LEAVES: readonly { readonly slug: string; readonly name: string; readonly type: string }[] = [
  { slug: 'gkxx', name: '概况信息', type: '概况信息' },
  { slug: 'jgzn', name: '机构职能', type: '机构职能' },
  { slug: 'fzrxx', name: '负责人信息', type: '负责人信息' },
  { slug: 'gkzn', name: '政府信息公开指南', type: '信息公开指南' },
  { slug: 'gkzd', name: '政府信息公开制度', type: '信息公开目录' },
  { slug: 'gknb', name: '政府信息公开年报', type: '信息公开年报' },
  { slug: 'ysqgk', name: '依申请公开', type: '依申请公开' },
  { slug: 'nb', name: '网站工作年度报表', type: '信息公开年报' },
  { slug: 'wzdt', name: '网站地图', type: '网站地图' },
  { slug: 'gywm', name: '关于我们', type: '概况信息' },
];

let lastId = 100;

export function createColumn(traits: Traits, plan: ColumnPlan, filling: Filling = 'html'): Column {
  const path = traits.style.listPath(plan.slug, 0);
  const page = blankPage(traits, 'list', path, plan.name);
  columnMetas(page.metas, plan.name, plan.type);
  const column: Column = { ...plan, path, articles: [], note: '', filling, page };
  for (let place = 0; place < plan.count; place += 1)
    column.articles.push(
      createArticle(traits, column, shiftDay(traits.today, -(plan.newest + place * plan.step))),
    );
  return column;
}

export function createArticle(traits: Traits, column: Column, day: string, path?: string): Article {
  lastId += 1;
  const { luck, style } = traits;
  const { title, paragraphs } = proseOf(luck, lastId, column.tone);
  // What is dated today was published before the inspection of the morning.
  const minute = `0${luck.below(2) + 7}:${String(10 + luck.below(49))}`;
  const source = luck.pick(['木棉日报', '木棉市融媒体中心', '木棉市人民政府办公室', '木棉发布']);
  const page = blankPage(traits, 'article', path ?? style.articlePath(column.slug, lastId, day), title);
  columnMetas(page.metas, column.name, column.type);
  page.metas.set('ArticleTitle', title).set('PubDate', `${day} ${minute}`).set('ContentSource', source);
  page.content.push(...paragraphs.map((text) => `<p>${text}</p>`));
  return { ...page, shownDay: day, listDay: day, day, minute, source, column };
}

/** A page of its own, which is content and column at once and carries the tags of both. */
export function createLeaf(traits: Traits, plan: (typeof LEAVES)[number]): Article {
  const path = traits.style.listPath(plan.slug, 0);
  const column: Column = {
    ...plan,
    path,
    tone: 'notice',
    articles: [],
    note: '',
    filling: 'html',
    page: blankPage(traits, 'list', path, plan.name),
  };
  const leaf = createArticle(traits, column, shiftDay(traits.today, -(40 + traits.luck.below(200))), path);
  leaf.title = `${plan.name}_${traits.name}`;
  leaf.heading = plan.name;
  leaf.metas.set('ArticleTitle', plan.name);
  return leaf;
}

export function createHome(traits: Traits): Page {
  const page = blankPage(traits, 'home', '/', traits.name);
  page.title = traits.name;
  columnMetas(page.metas, '首页', '首页');
  return page;
}

function columnMetas(metas: Map<string, string>, name: string, type: string): void {
  metas
    .set('ColumnName', name)
    .set('ColumnDescription', `${name}栏目发布本单位${name}方面的信息`)
    .set('ColumnKeywords', `${name},政务公开,木棉`)
    .set('ColumnType', type);
}

function blankPage(traits: Traits, kind: PageKind, path: string, heading: string): Page {
  const metas = new Map([
    ['SiteName', traits.name],
    ['SiteDomain', new URL(traits.origin).hostname],
    ['SiteIDCode', traits.code],
  ]);
  return {
    path,
    kind,
    lang: 'zh-CN',
    title: `${heading}_${traits.name}`,
    heading,
    hasHeading: true,
    viewport: 'width=device-width, initial-scale=1',
    metas,
    footer: new Set(FOOTER_ITEMS),
    head: [],
    content: [],
    tail: [],
    edits: [],
    answer: {},
  };
}
