import type { CityOptions } from './city.ts';
import { type Ground, plain } from './exhibition.ts';
import { behindFirewall, FIREWALLS } from './firewalls.ts';
import { html } from './site.ts';
import { createVillageAnswers } from './villages.ts';

const BLOCKED = 26;
const UNREACHABLE = 30;
/** A port of loopback where nobody listens. */
const NOBODY = 9;

/** Sites behind firewalls, where nothing may be found but that; and sites that are not there at all. */
export function closeVillages(ground: Ground, city: CityOptions): void {
  for (let number = 0; number < BLOCKED; number += 1) {
    const host = `www.guan${number}zf.gov.cn`;
    const wall = FIREWALLS[number % FIREWALLS.length] ?? html('');
    // Every fifth firewall wakes up when forty pages have been read.
    const after = number % 5 === 4 ? 40 : 0;
    const respond = behindFirewall(createVillageAnswers(city, number, `http://${host}`), wall, after);
    plain(ground, `http://${host}`, respond);
    plain(ground, `http://${host.replace('www.', '')}`, respond);
    ground.exhibits.push({
      name: `village-blocked-${number}`,
      url: `http://${host}/`,
      gold: [{ codes: ['monitor.blocked'], about: `${wall.status} after ${after} pages` }],
      blocked: true,
    });
  }
  for (let number = 0; number < UNREACHABLE; number += 1) {
    const host = `www.wang${number}zf.gov.cn`;
    if (number % 3 === 0)
      plain(ground, `http://${host}`, () => ({
        ...html('<html><head><title>404</title></head><body><h1>404 Not Found</h1></body></html>'),
        status: 404,
      }));
    if (number % 3 === 1) ground.origins.set(`http://${host}`, { address: '127.0.0.1', port: NOBODY });
    ground.exhibits.push({
      name: `village-gone-${number}`,
      url: `http://${host}/`,
      gold: [
        {
          codes: ['page.unreachable'],
          urls: [`http://${host}/`],
          about: ['404', 'refused', 'no such name'][number % 3] ?? '',
        },
      ],
      blocked: false,
    });
  }
}
