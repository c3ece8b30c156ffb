import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DemoSites, plantedFaults, startDemoSites } from '../demo/index.ts';
import { addMember, addSite, buildCity, type City, call, type Member } from './city.ts';
import { openSystem, type System } from './system.ts';

/** The demo as it runs: invented names, loopback by exact origin, and no private address beside. */
let demo: DemoSites;
let system: System;
let city: City;
let monitor: Member;

beforeAll(async () => {
  demo = await startDemoSites();
  system = await openSystem({
    demo: true,
    allowPrivateTargets: false,
    demoSites: { host: '127.0.0.1', port: demo.port },
  });
  city = await buildCity(system);
  monitor = await addMember(system, 'monitor', city.city);
});
afterAll(async () => {
  await system.close();
  await demo.close();
});

const CODES: Record<string, string> = {
  page: 'link.dead.internal',
  image: 'image.broken',
  attachment: 'attachment.broken',
};

const DEAD_LINK = /^(?:link|attachment|image)\./;

it.each(plantedFaults)(
  '[1.4] finds on the demo site $slug every dead link that was planted, and no other',
  async (site) => {
    const home = `http://${site.slug}.mumianshi.gov.cn/`;
    const id = await addSite(system, city.education, { kind: 'system', url: home });
    await call(system, monitor, 'POST', `/sites/${id}/inspections`, {});
    await system.drain();
    const { body } = await call(system, monitor, 'GET', `/findings?siteId=${id}&limit=200`);
    const found = new Map<string, string>();
    for (const item of body.items) {
      if (!DEAD_LINK.test(item.code)) continue;
      const finding = (await call(system, monitor, 'GET', `/findings/${item.id}`)).body;
      found.set(finding.evidence.target, item.code);
    }
    const planted = new Map<string, string>();
    for (const each of site.faults) {
      if (each.fault !== 'dead-link') continue;
      const target = new URL(each.target, home);
      const isElsewhere = target.host !== new URL(home).host;
      planted.set(target.href, isElsewhere ? 'link.dead.external' : (CODES[each.resource] ?? ''));
    }
    expect([...found].sort()).toEqual([...planted].sort());
  },
);
