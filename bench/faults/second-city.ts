import { luckOf } from '../extract-pages/luck.ts';
import type { CityOptions } from './city.ts';
import { type Ground, house, plain } from './exhibition.ts';
import { behindFirewall, FIREWALLS } from './firewalls.ts';
import { createAbroad } from './second/abroad.ts';
import { plantDecoys } from './second/decoys.ts';
import { injectFaults } from './second/faults.ts';
import { answersOf } from './second/frame.ts';
import { GROUP, openHamlets } from './second/hamlets.ts';
import { MANNERS } from './second/manner.ts';
import { createChannel, type Story, type Town } from './second/site.ts';

const OPEN = 16;
const WALLED = 4;
const CHANNELS = [
  ['要闻播报', { count: 40, newest: 1, step: 1 }],
  ['公示公告', { count: 34, newest: 2, step: 3 }],
  ['法规文件', { count: 9, newest: 60, step: 50 }],
  ['解读回应', { count: 12, newest: 12, step: 10 }],
  ['政务公开', { count: 6, newest: 30, step: 30 }],
  ['办事大厅', { count: 5, newest: 40, step: 30 }],
  ['政民互动', { count: 6, newest: 7, step: 9 }],
  ['统计数据', { count: 5, newest: 20, step: 30 }],
] as const;

/** Put up a second city, written after the first, by other hands' habits: nothing was fitted to it before it was measured. */
export async function openSecondCity(ground: Ground, { today, seed }: CityOptions): Promise<void> {
  const abroad = createAbroad(luckOf(seed + 4_000));
  for (let index = 0; index < OPEN + WALLED; index += 1) {
    const town = createTown(index, { today, seed });
    const isWalled = index >= OPEN;
    if (!isWalled) {
      injectFaults(town, abroad, index);
      plantDecoys(town, abroad);
    }
    const answers = answersOf(town);
    const wall = FIREWALLS[(index - OPEN) % FIREWALLS.length];
    await house(
      ground,
      town.origin,
      isWalled && wall !== undefined ? behindFirewall(answers, wall, index % 2 === 0 ? 0 : 70) : answers,
    );
    ground.exhibits.push({
      name: `town-${index} ${town.manner.name}${isWalled ? ' blocked' : ''}`,
      url: `${town.origin}/`,
      gold: isWalled ? [{ codes: ['monitor.blocked'], about: String(wall?.status) }] : town.gold,
      blocked: isWalled,
    });
  }
  for (const [origin, respond] of abroad.origins) plain(ground, origin, respond);
  await openHamlets(ground, (index, origin) => createHamlet(index, origin, { today, seed }));
}

/** A town of few pages; those of the second group have published nothing for weeks. */
function createHamlet(
  index: number,
  origin: string,
  { today, seed }: Pick<CityOptions, 'today' | 'seed'>,
): Town {
  const isSleepy = Math.floor(index / GROUP) === 1;
  const channels = CHANNELS.map(([name, plan], at) => {
    const newest = isSleepy ? Math.max(plan.newest, 17 + (index % 30)) : plan.newest;
    return [name, { ...plan, newest, count: at === 0 ? 9 : at === 1 ? 7 : 3 }] as const;
  });
  return createTown(1_000 + index, { today, seed, origin, channels });
}

interface TownPlan {
  readonly today: string;
  readonly seed: number;
  readonly origin?: string;
  readonly channels?: readonly (readonly [
    name: string,
    plan: { count: number; newest: number; step: number },
  ])[];
}

function createTown(index: number, { today, seed, channels = CHANNELS, origin: given }: TownPlan): Town {
  const luck = luckOf(seed * 31 + index);
  const natural = index % 3 === 0 ? `www.qu${index}.gov.cn` : `ju${index}.qiaotou.gov.cn`;
  const origin = given ?? `http://${natural}`;
  const host = new URL(origin).hostname;
  const manner = MANNERS[index % MANNERS.length] ?? MANNERS[0];
  const taken = new Set<Story>();
  const town: Town = {
    origin,
    host,
    name: index % 3 === 0 ? `桥头市第${index}区人民政府` : `桥头市第${index}管理局`,
    code: `5199${String(10 + (index % 90))}${String(1_000 + index)}`,
    manner,
    charset: index % 4 === 3 && manner.name !== 'nodes' ? 'gbk' : 'utf-8',
    luck,
    today,
    isSoft: index % 2 === 1,
    channels: [],
    extras: new Map(),
    gold: [],
    lacking: new Set(),
    menu: new Set(),
    searchWorks: true,
    hasSearch: true,
    url: (path) => `${origin}${path}`,
    take() {
      for (const { stories } of town.channels.slice(0, 2)) {
        const story = stories.slice(3).find((each) => !taken.has(each));
        if (story === undefined) continue;
        taken.add(story);
        return story;
      }
      throw new RangeError('the town has no untouched story left');
    },
    keep: (story) => void taken.add(story),
    put(markup) {
      const story = town.take();
      story.parts.push(markup);
      return story;
    },
  };
  for (const [at, [name, plan]] of channels.entries()) {
    createChannel(town, at + 1, name, plan);
    town.menu.add(at + 1);
  }
  return town;
}
