import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMember, addSite, buildCity, type City, call, type Member } from '../../test/city.ts';
import { lookAt, sighting } from '../../test/ledger.ts';
import { openSystem, type System } from '../../test/system.ts';
import { type SmallSite, smallPage, startSmallSite } from '../../test/web-site.ts';
import { monitoringFaults } from './faults.ts';

let system: System;
let city: City;
let monitor: Member;
let web: SmallSite;

beforeAll(async () => {
  system = await openSystem();
  city = await buildCity(system);
  monitor = await addMember(system, 'monitor', city.city);
  web = await startSmallSite({});
});
afterAll(async () => {
  await web.close();
  await system.close();
});

let sites = 0;

/** An inspected site whose home page leads to a page that is gone, and that finding. */
async function inspected() {
  sites += 1;
  const folder = `/r${sites}/`;
  web.pages.set(
    folder,
    smallPage('首页', `<a href="${folder}gone.html">旧闻</a><a href="${folder}list.html">动态</a>`),
  );
  web.pages.set(`${folder}list.html`, smallPage('动态', '<p>动态</p>'));
  const siteId = await addSite(system, city.education, {
    kind: 'system',
    url: `${web.url}${folder.slice(1)}`,
  });
  await call(system, monitor, 'POST', `/sites/${siteId}/inspections`, {});
  await system.drain();
  const { items } = (await call(system, monitor, 'GET', `/findings?siteId=${siteId}`)).body;
  const dead = items.find(({ code }: { code: string }) => code === 'link.dead.internal');
  return { siteId, folder, id: dead.id as string };
}

async function ask(findingIds: string[]): Promise<void> {
  system.clock.now = new Date(system.clock.now.getTime() + 1000);
  const asked = { findingIds, reason: '已整改，请复测' };
  expect((await call(system, monitor, 'POST', '/rechecks', asked)).status).toBe(202);
}

const answers = async (id: string) =>
  (await call(system, monitor, 'GET', `/findings/${id}/rechecks`)).body.items;
const stateOf = async (id: string) => (await call(system, monitor, 'GET', `/findings/${id}`)).body.state;
const inspections = async (siteId: string) =>
  (await call(system, monitor, 'GET', `/inspections?siteId=${siteId}`)).body.total;

describe('measuring a finding again', () => {
  it('[1.4] fetches the target and nothing else of the site, and resolves what is mended', async () => {
    const { siteId, folder, id } = await inspected();
    web.pages.set(`${folder}gone.html`, smallPage('旧闻', '回来了'));
    const list = web.timesAsked(`${folder}list.html`);
    await ask([id]);
    await system.drain();
    expect(await answers(id)).toMatchObject([{ outcome: 'gone' }]);
    expect(await stateOf(id)).toBe('resolved');
    expect(web.timesAsked(`${folder}list.html`)).toBe(list);
    expect(await inspections(siteId)).toBe(1);
  });

  it('[1.4] keeps open what is still there, and what was not measured, with the reason', async () => {
    const { folder, id } = await inspected();
    await ask([id]);
    await system.drain();
    expect(await answers(id)).toMatchObject([{ outcome: 'there' }]);
    web.pages.set(`${folder}gone.html`, { status: 503 });
    await ask([id]);
    await system.drain();
    expect((await answers(id))[0]).toMatchObject({
      outcome: 'unmeasured',
      answerReason: '服务器答复 503，服务器出错',
    });
    expect(await stateOf(id)).toBe('new');
  });

  it('has not measured a site that does not answer to the public', async () => {
    const { siteId, id } = await inspected();
    await system.db.pool.query(`update registry.site set state = 'suspended' where id = $1`, [siteId]);
    await ask([id]);
    await system.drain();
    expect((await answers(id))[0]).toMatchObject({
      outcome: 'unmeasured',
      answerReason: expect.stringContaining('不对外服务'),
    });
  });

  it('[1.4] inspects the site once where only a look at all of it can tell, also when asked during another', async () => {
    const { siteId } = await inspected();
    const fault = monitoringFaults.find(({ code }) => code === 'search.broken');
    if (!fault) throw new Error('no such fault');
    const sightings = [sighting(siteId, 'search')];
    const { raised } = await lookAt(system, { siteId, measured: [{ fault, sightings }] });
    const [id = ''] = raised;
    await call(system, monitor, 'POST', `/sites/${siteId}/inspections`, {});
    const [running] = (await call(system, monitor, 'GET', `/inspections?siteId=${siteId}`)).body.items;
    await system.db.pool.query(
      `update monitoring.inspection set state = 'running', started_at = $2 where id = $1`,
      [running.id, system.clock.now],
    );
    await ask([id]);
    await system.drain();
    expect(await inspections(siteId)).toBe(3);
    expect((await answers(id))[0].outcome).not.toBeNull();
  });
});
