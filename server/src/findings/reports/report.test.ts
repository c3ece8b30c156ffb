import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMember, addSite, buildCity, type City, call, type Member } from '../../../test/city.ts';
import { openSystem, type System } from '../../../test/system.ts';

let system: System;
let city: City;
let monitor: Member;
let manager: Member;
let siteId: string;

/** A Friday before the Spring Festival of 2026; the Saturday after it is worked. */
const FRIDAY = new Date('2026-02-13T02:00:00Z');

beforeAll(async () => {
  system = await openSystem();
  system.clock.now = FRIDAY;
  city = await buildCity(system);
  monitor = await addMember(system, 'monitor', city.city);
  manager = await addMember(system, 'site-manager', city.education);
  siteId = await addSite(system, city.education, { name: '木棉市教育局网站' });
});
afterAll(() => system.close());

const said = {
  channel: 'national',
  kind: 'wrong-word',
  words: '招生公告把“报名”写成“报明”',
  url: 'http://jyj.mumianshi.gov.cn/zs/1.html',
  reporterName: '欧阳小雨',
  reporterContact: '13800001234',
};

async function enter(of: object = {}, as = monitor) {
  return call(system, as, 'POST', '/error-reports', { siteId, ...said, ...of });
}

async function entered(of: object = {}): Promise<string> {
  const { status, body } = await enter(of);
  expect([status, body]).toMatchObject([201, { id: expect.any(String) }]);
  return body.id;
}

const get = async (id: string, as = monitor) => (await call(system, as, 'GET', `/error-reports/${id}`)).body;

/** One step of a report in the version that it has now. */
async function step(id: string, verb: string, of: object = {}, as = monitor) {
  const { version } = await get(id);
  return call(system, as, 'POST', `/error-reports/${id}/${verb}`, { version, ...of });
}

const listed = async (query: string, as = monitor) =>
  (await call(system, as, 'GET', `/error-reports?${query}`)).body.items.map(({ id }: { id: string }) => id);

describe('a public error report 我为政府网站找错', () => {
  it('[1.4] is passed on, answered and settled, each with its hop, its clock and what the reporter was told', async () => {
    const id = await entered();
    expect(await get(id)).toMatchObject({
      number: expect.stringMatching(/^找错〔2026〕\d+号$/),
      state: 'received',
      passDueOn: '2026-02-14',
      settleDueOn: '2026-02-25',
      overdue: false,
    });
    expect((await step(id, 'answer', { answer: '已更正' }, manager)).body.code).toBe(
      'platform.state-refused',
    );
    expect((await step(id, 'pass-on')).body).toMatchObject({ state: 'passed-on' });
    await system.drain();
    const notices = (await call(system, manager, 'GET', '/notices')).body.items;
    expect(notices[0]).toMatchObject({
      href: `/error-reports/${id}`,
      title: expect.stringContaining('2026-02-25'),
    });
    await step(id, 'answer', { answer: '已改为“报名”' }, manager);
    expect((await step(id, 'return')).status).toBe(400);
    await step(id, 'return', { reason: '同类页面未检查' });
    await step(id, 'answer', { answer: '已改为“报名”，并检查了同类页面' }, manager);
    await step(id, 'settle', { reply: '您反映的错字已更正，感谢监督。' });
    expect(await get(id)).toMatchObject({
      state: 'settled',
      answer: '已改为“报名”，并检查了同类页面',
      reply: '您反映的错字已更正，感谢监督。',
      settledLate: false,
    });
    const { body } = await call(system, monitor, 'GET', `/error-reports/${id}/history`);
    expect(body.items.map(({ verb }: { verb: string }) => verb).reverse()).toEqual([
      ...['enter', 'pass-on', 'answer', 'return', 'answer', 'settle'],
    ]);
  });

  it('is rejected with a reason of the list and what the reporter was told', async () => {
    const id = await entered();
    expect((await step(id, 'reject', { because: 'boring', reply: '经核实' })).status).toBe(400);
    await step(id, 'reject', { because: 'untrue', reply: '经核实，页面用字正确。' });
    expect(await get(id)).toMatchObject({
      state: 'rejected',
      rejectedBecause: 'untrue',
      reply: '经核实，页面用字正确。',
      passedOnLate: false,
    });
  });

  it('is overdue from the end of the first working day until it is passed on, and of the third until it is settled', async () => {
    const id = await entered();
    const marks = async () => {
      const { overdue, passedOnLate, settledLate } = await get(id);
      return [overdue, passedOnLate, settledLate];
    };
    const now = system.clock.now;
    expect(await marks()).toEqual([false, false, false]);
    const later = async (instant: string) => {
      system.clock.now = new Date(instant);
      monitor = await addMember(system, 'monitor', city.city);
    };
    await later('2026-02-14T16:00:00Z');
    expect(await marks()).toEqual([true, true, false]);
    expect(await listed('phase=overdue')).toContain(id);
    await step(id, 'pass-on');
    expect(await marks()).toEqual([false, true, false]);
    expect(await listed('phase=overdue')).not.toContain(id);
    await later('2026-02-25T16:00:00Z');
    expect(await marks()).toEqual([true, true, true]);
    await step(id, 'settle', { reply: '已更正' });
    expect(await marks()).toEqual([false, true, true]);
    expect(await listed('phase=late')).toEqual([id]);
    system.clock.now = now;
    monitor = await addMember(system, 'monitor', city.city);
  });

  it('is counted anew when the city sets a day, as long as it is not settled', async () => {
    const [open, over] = [await entered(), await entered()];
    await step(over, 'reject', { because: 'repeated', reply: '已有答复' });
    const supervisor = await addMember(system, 'city-supervisor', city.city);
    const day = { day: '2026-02-14', kind: 'off', reason: '停电检修' };
    expect((await call(system, supervisor, 'POST', '/calendar-days', day)).status).toBe(201);
    await system.drain();
    expect(await get(open)).toMatchObject({ passDueOn: '2026-02-24', settleDueOn: '2026-02-26' });
    expect(await get(over)).toMatchObject({ passDueOn: '2026-02-14', settleDueOn: '2026-02-25' });
  });
});

describe('entering a report', () => {
  it('by a platform finds the site by its code, and the same number or key is taken in once', async () => {
    const { body: site } = await call(system, monitor, 'GET', `/sites/${siteId}`);
    const of = { siteId: undefined, siteCode: site.siteCode, externalNumber: 'GB-2026-000001' };
    const send = () =>
      system.app.inject({
        method: 'POST',
        url: '/api/v1/error-reports',
        headers: { cookie: monitor.cookie, 'idempotency-key': 'platform-delivery-0001' },
        payload: { ...said, ...of },
      });
    const [first, again] = [await send(), await send()];
    expect([first.statusCode, again.json()]).toEqual([201, first.json()]);
    expect(await enter(of)).toMatchObject({ status: 409, body: { code: 'findings.report-known' } });
    expect((await enter({ siteId: undefined, siteCode: '0000000000' })).body.code).toBe(
      'findings.report-site-unknown',
    );
  });

  it('two at the same moment with one number are one', async () => {
    const tries = await Promise.all([1, 2, 3].map(() => enter({ externalNumber: 'GB-2026-000002' })));
    expect(tries.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  it('is limited for one address', async () => {
    const send = () =>
      system.app.inject({
        method: 'POST',
        url: '/api/v1/error-reports',
        headers: { cookie: monitor.cookie },
        remoteAddress: '198.51.100.7',
        payload: {},
      });
    const answers = [];
    for (let tries = 0; tries < 61; tries += 1) answers.push((await send()).statusCode);
    expect([answers[0], answers.at(-1)]).toEqual([400, 429]);
  });

  it('takes when it came in, neither from the future nor from long ago', async () => {
    const id = await entered({ receivedAt: '2026-02-12T02:00:00Z' });
    expect(await get(id)).toMatchObject({ receivedAt: '2026-02-12T02:00:00.000Z', passDueOn: '2026-02-13' });
    for (const receivedAt of ['2026-02-13T02:00:01Z', '2025-11-01T02:00:00Z']) {
      expect((await enter({ receivedAt })).body.code).toBe('findings.report-receipt-refused');
    }
  });

  it('[1.1] is for those who supervise the site, and to be passed on within their reach alone', async () => {
    const county = await addMember(system, 'county-supervisor', city.county);
    expect((await enter({}, county)).status).toBe(404);
    expect((await enter({}, manager)).status).toBe(403);
    const id = await entered({ siteId: await addSite(system, city.countyOffice, { kind: 'portal' }) });
    expect((await step(id, 'pass-on', { unitId: city.education }, county)).status).toBe(404);
    expect((await step(id, 'pass-on', { unitId: city.township }, county)).body.state).toBe('passed-on');
    expect((await step(id, 'transfer', { unitId: city.health, reason: '职责在市级' })).status).toBe(200);
    expect((await call(system, county, 'GET', `/error-reports/${id}`)).status).toBe(404);
    expect((await get(id)).unitName).toBe('木棉市卫生健康委员会');
  });
});

describe('who has reported', () => {
  it('等保 8.1.4.11 is shown to those who answer the reporter, and masked for the others, and their reading is audited', async () => {
    const id = await entered();
    expect((await get(id)).reporter).toEqual({ name: '欧阳小雨', contact: '13800001234', masked: false });
    expect((await get(id, manager)).reporter).toEqual({ name: '欧**', contact: '138****34', masked: true });
    const { items } = (await call(system, monitor, 'GET', '/error-reports')).body;
    expect(JSON.stringify(items)).not.toContain('13800001234');
    expect(await listed('q=13800001234')).toEqual([]);
    const auditor = await addMember(system, 'auditor', city.city);
    const audit = (await call(system, auditor, 'GET', `/audit-entries?nounId=${id}`)).body;
    expect(audit.items.map(({ operation }: { operation: string }) => operation)).toEqual(
      expect.arrayContaining(['error-report.enter', 'error-report.get']),
    );
  });

  it('stands in no history, audit entry, event or notice', async () => {
    const id = await entered({ reporterName: '司马不留痕', reporterContact: 'trace@example.org' });
    await step(id, 'pass-on');
    await system.drain();
    for (const table of ['platform.history', 'audit.entry', 'platform.event', 'platform.notice']) {
      const { rows } = await system.db.read((tx) =>
        sql<{ found: number; all: number }>`select count(*) as all, count(*) filter (
          where row_to_json(line)::text ~ '司马不留痕|trace@example') as found
          from ${sql.table(table)} as line`.execute(tx),
      );
      expect([table, rows]).toEqual([table, [{ found: 0, all: expect.toSatisfy((all) => all > 0) }]]);
    }
  });
});

describe('what a report becomes', () => {
  it('[1.4] is a confirmed finding of its site, due when the report is, and each shows the other', async () => {
    const id = await entered();
    const raised = { words: '招生公告把“报名”写成“报明”', severity: 'ordinary' };
    const { body } = await call(system, monitor, 'POST', `/error-reports/${id}/findings`, raised);
    const finding = (await call(system, monitor, 'GET', `/findings/${body.id}`)).body;
    const report = await get(id);
    expect(finding).toMatchObject({
      code: 'public.reported',
      state: 'confirmed',
      failing: 'inaccurate',
      dueOn: report.settleDueOn,
      reports: [{ id, number: report.number }],
    });
    expect(report.findings).toMatchObject([{ id: body.id, state: 'confirmed' }]);
    expect((await call(system, monitor, 'POST', `/error-reports/${id}/findings`, raised)).body.code).toBe(
      'findings.entered-before',
    );
    const other = await entered();
    const link = (findingId: string) =>
      call(system, monitor, 'POST', `/error-reports/${other}/link-finding`, { findingId });
    expect((await link(body.id)).status).toBe(200);
    expect((await link(body.id)).status).toBe(200);
    expect((await get(other)).findings).toHaveLength(1);
    const elsewhere = await entered({ siteId: await addSite(system, city.health) });
    const foreign = await call(system, monitor, 'POST', `/error-reports/${elsewhere}/link-finding`, {
      findingId: body.id,
    });
    expect(foreign.body.code).toBe('findings.finding-elsewhere');
    await step(other, 'pass-on');
    await step(other, 'settle', { reply: '已更正' });
    const late = await call(system, monitor, 'POST', `/error-reports/${other}/findings`, raised);
    expect(late.body.code).toBe('findings.report-ended');
  });
});
