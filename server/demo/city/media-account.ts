import { sites } from './site.ts';
import { units } from './unit.ts';

export type DemoMediaPlatform = 'wechat' | 'weibo' | 'douyin' | 'app' | 'toutiao';

/** A new-media account (政务新媒体) of a unit. */
export interface DemoMediaAccount {
  platform: DemoMediaPlatform;
  name: string;
  /** What the platform knows it by. */
  handle: string;
  /** Key of the unit. */
  sponsor: string;
  /** Key of the person who answers for it; null where nobody is named. */
  person: string | null;
}

/** How many units of the city have an account where: 97 in all, as a city of this size has. */
const platforms: readonly { platform: DemoMediaPlatform; count: number; ending: string }[] = [
  { platform: 'wechat', count: 53, ending: '发布' },
  { platform: 'weibo', count: 26, ending: '微博' },
  { platform: 'douyin', count: 10, ending: '视频' },
  { platform: 'app', count: 4, ending: '客户端' },
  { platform: 'toutiao', count: 4, ending: '头条' },
];

const sponsors = units.filter(({ kind }) => kind !== 'city' && kind !== 'county');

export const mediaAccounts: readonly DemoMediaAccount[] = platforms.flatMap(({ platform, count, ending }) =>
  sponsors.slice(0, count).map((unit) => ({
    platform,
    name: `${unit.name.replace('人民政府办公室', '')}${ending}`,
    handle: `mumianshi-${unit.key}`,
    sponsor: unit.key,
    person: sites.find((site) => site.sponsor === unit.key)?.contentPerson ?? null,
  })),
);
