import { createOutbound } from '@mumian/outbound';
import { luckOf } from '../extract-pages/luck.ts';
import { createAnswers } from './answers.ts';
import { type CityOptions, faultySite, OPEN_SITES, traitsOf } from './city.ts';
import type { Exhibition } from './exhibition.ts';
import { behindFirewall, FIREWALLS } from './firewalls.ts';
import type { Exhibit } from './gold.ts';
import { openStreet, type Respond } from './serve.ts';
import { html } from './site.ts';
import { createSite } from './sound-site.ts';
import { createWorld } from './world.ts';

/** What a number for a host and a machine without name servers bring with them, and nobody injected. */
export const OF_THE_ADDRESS = [
  'domain.invalid',
  'www.mismatch',
  'ipv6.missing',
  'ipv6.unreachable',
  'meta.invalid',
  'link.dead.external',
  'link.unverified',
];

/** The twenty sites without names, each at a port of 127.0.0.1: as much as the command line can reach. */
export async function openPorts({
  today,
  seed,
}: {
  readonly today: string;
  readonly seed: number;
}): Promise<Exhibition> {
  const street = await openStreet();
  const world = createWorld(luckOf(seed + 77));
  const exhibits: Exhibit[] = [];
  for (let index = 0; index < 20; index += 1) {
    let respond: Respond = () => html('');
    const port = await street.openAlone((path) => respond(path));
    const origin = `http://127.0.0.1:${port}`;
    const city: CityOptions = { today, seed, world, hasWorld: false, originOf: () => origin };
    const isOpen = index < OPEN_SITES;
    const site = isOpen ? faultySite(index, city) : createSite(traitsOf(index, city));
    const answers = createAnswers(site);
    const wall = FIREWALLS[index - OPEN_SITES];
    respond = isOpen ? answers : behindFirewall(answers, wall ?? html(''), index === 19 ? 90 : 0);
    const gold = site.gold.filter(({ codes }) => !OF_THE_ADDRESS.includes(codes[0]));
    exhibits.push({
      name: `port-${index} ${site.traits.style.name}`,
      url: `${origin}/`,
      gold: isOpen ? gold : [{ codes: ['monitor.blocked'], about: String(wall?.status) }],
      blocked: !isOpen,
    });
  }
  return { exhibits, outbound: () => createOutbound({ allowPrivate: true }), close: street.close };
}
