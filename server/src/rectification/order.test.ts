import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMember, addSite, buildCity, builder, type City, call, type Member } from '../../test/city.ts';
import { addConfirmed, addOrder } from '../../test/orders.ts';
import { openSystem, type System } from '../../test/system.ts';
import { issueOrders } from './index.ts';

let system: System;
let city: City;
let supervisor: Member;
let county: Member;
let unit: Member;

beforeAll(async () => {
  system = await openSystem();
  city = await buildCity(system);
  supervisor = await addMember(system, 'city-supervisor', city.city);
  county = await addMember(system, 'county-supervisor', city.county);
  unit = await addMember(system, 'site-manager', city.education);
});
afterAll(() => system.close());

const issue = (as: Member, body: object) => call(system, as, 'POST', '/orders', body);
const get = async (id: string, as = supervisor) => (await call(system, as, 'GET', `/orders/${id}`)).body;

describe('[0.1] an order', () => {
  it('goes to the sponsor with a number, items and a deadline by severity, and the unit is told', async () => {
    const stranger = await addMember(system, 'site-manager', city.health);
    const { findingIds } = await addConfirmed(system, city.education, { count: 2, severity: 'serious' });
    const { status, body } = await issue(supervisor, { findingIds });
    expect(status).toBe(201);
    const order = await get(body.orderIds[0]);
    // Issued on Monday 2026-03-02; serious findings leave 3 working days.
    expect(order).toMatchObject({
      number: expect.stringMatching(/^整改〔2026〕\d+号$/),
      unitName: '木棉市教育局',
      severity: 'serious',
      state: 'issued',
      issuerName: '木棉市',
      dueOn: '2026-03-05',
      dueAt: '2026-03-05T16:00:00.000Z',
      overdue: false,
      items: 2,
      itemsOpen: 2,
    });
    expect(order.orderItems[0]).toMatchObject({
      title: '链接打不开',
      remedy: { editor: '改正链接。', technician: '设置跳转。' },
    });
    await system.drain();
    const inbox = async (who: Member) =>
      (await call(system, who, 'GET', '/notices')).body.items.map(
        (notice: { title: string }) => notice.title,
      );
    expect(await inbox(unit)).toContain(`${order.number}整改单：请于 2026-03-05 前完成整改`);
    expect(await inbox(stranger)).toEqual([]);
  });

  it('is one for each unit and severity: what is vetoed is due the same day, the ordinary after ten', async () => {
    const veto = await addConfirmed(system, city.education, { severity: 'veto' });
    const ordinary = await addConfirmed(system, city.education, { severity: 'ordinary' });
    const other = await addConfirmed(system, city.health, { severity: 'ordinary' });
    const findingIds = [veto, ordinary, other].flatMap((made) => made.findingIds);
    const { body } = await issue(supervisor, { findingIds });
    const orders = await Promise.all(body.orderIds.map((id: string) => get(id)));
    const shown = orders.map(({ unitName, severity, dueOn }) => `${unitName} ${severity} ${dueOn}`).sort();
    expect(shown).toEqual([
      '木棉市卫生健康委员会 ordinary 2026-03-16',
      '木棉市教育局 ordinary 2026-03-16',
      '木棉市教育局 veto 2026-03-02',
    ]);
  });

  it('is one to the operator of a shared platform, for the findings of all its sites', async () => {
    const first = await addConfirmed(system, city.education, { operatorUnitId: city.office });
    const second = await addConfirmed(system, city.health, { operatorUnitId: city.office });
    const findingIds = [...first.findingIds, ...second.findingIds];
    const { body } = await issue(supervisor, { findingIds, addressedAs: 'operator' });
    expect(body.orderIds).toHaveLength(1);
    expect(await get(body.orderIds[0])).toMatchObject({
      unitName: '木棉市人民政府办公室',
      addressedAs: 'operator',
      items: 2,
    });
  });

  it('refuses to go to an operator where a site has none', async () => {
    const { findingIds } = await addConfirmed(system, city.education, { operatorUnitId: null });
    const { body } = await issue(supervisor, { findingIds, addressedAs: 'operator' });
    expect(body.code).toBe('rectification.no-operator');
  });

  it('takes the deadline of a circular from above, which must not have passed', async () => {
    const { findingIds } = await addConfirmed(system, city.education);
    const circular = { title: '省政府办公厅第一季度通报', dueOn: '2026-03-01' };
    expect((await issue(supervisor, { findingIds, circular })).body.code).toBe('rectification.due-past');
    const { body } = await issue(supervisor, { findingIds, circular: { ...circular, dueOn: '2026-03-20' } });
    expect(await get(body.orderIds[0])).toMatchObject({
      circular: circular.title,
      dueOn: '2026-03-20',
      countedDays: null,
    });
  });

  it('is made of findings that a person has confirmed, of no hint, and of none twice', async () => {
    const { findingIds } = await addConfirmed(system, city.education);
    await issue(supervisor, { findingIds });
    expect((await issue(supervisor, { findingIds })).body.code).toBe('rectification.already-ordered');
    const hint = await addConfirmed(system, city.education, { severity: 'hint' });
    const refused = await issue(supervisor, { findingIds: hint.findingIds });
    expect(refused.body).toMatchObject({ status: 409, code: 'rectification.not-orderable' });
  });

  it('is issued within reach alone, and by a county in its own name', async () => {
    const outside = await addConfirmed(system, city.education);
    expect((await issue(county, { findingIds: outside.findingIds })).status).toBe(404);
    const platform = { kind: 'portal', operatorUnitId: city.office };
    const { findingIds } = await addConfirmed(system, city.countyOffice, platform);
    const far = await issue(county, { findingIds, addressedAs: 'operator' });
    expect(far.status).toBe(404);
    const { body } = await issue(county, { findingIds });
    expect(await get(body.orderIds[0])).toMatchObject({ issuerName: '江东区' });
  });

  it('numbers follow each other without a gap, whoever issues at the same moment and whatever is refused', async () => {
    const before = await numbers();
    const made = [];
    for (let count = 0; count < 8; count++) made.push(await addConfirmed(system, city.education));
    const tries = made.flatMap(({ findingIds }) => [
      system.run(issueOrders, builder, { findingIds }),
      system.run(issueOrders, builder, { findingIds }),
    ]);
    const outcomes = await Promise.allSettled(tries);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(8);
    const after = await numbers();
    expect(after).toHaveLength(before.length + 8);
    expect(after).toEqual(Array.from({ length: after.length }, (_, index) => index + 1));
  });

  async function numbers(): Promise<number[]> {
    const rows = await system.db.read((tx) =>
      tx.selectFrom('rectification.order_sheet').select('serial').orderBy('serial').execute(),
    );
    return rows.map((row) => row.serial);
  }
});

describe('[1.4] the lists', () => {
  it('tell the unit what to change, by when and how, what is due first before the rest', async () => {
    const member = await addMember(system, 'site-manager', city.office);
    const serious = await addConfirmed(system, city.office, { severity: 'serious' });
    const ordinary = await addConfirmed(system, city.office, { severity: 'ordinary' });
    await issue(supervisor, { findingIds: [...ordinary.findingIds, ...serious.findingIds] });
    const { body } = await call(system, member, 'GET', '/orders/tasks');
    expect(body.items[0]).toMatchObject({
      ...{ dueOn: '2026-03-05', severity: 'serious', overdue: false },
      remedy: { editor: '改正链接。' },
    });
    expect(body.items.at(-1)).toMatchObject({ dueOn: '2026-03-16', severity: 'ordinary' });
    expect((await call(system, member, 'GET', '/orders/tasks?overdue=true')).body.items).toEqual([]);
  });

  it('show what may be issued by unit, and leave out what stands in an order', async () => {
    const { findingIds, siteId } = await addConfirmed(system, city.health, { count: 3 });
    const shown = async () => {
      const { body } = await call(system, supervisor, 'GET', `/orders/issuable?unitId=${city.health}`);
      return body.units.flatMap((each: { findings: { id: string; siteId: string }[] }) =>
        each.findings.filter((finding) => finding.siteId === siteId).map(({ id }) => id),
      );
    };
    expect((await shown()).sort()).toEqual([...findingIds].sort());
    await issue(supervisor, { findingIds: findingIds.slice(0, 1) });
    expect((await shown()).sort()).toEqual([...findingIds.slice(1)].sort());
  });

  it('find orders by number, unit, phase and site, and tell the overdue by the clock alone', async () => {
    const siteId = await addSite(system, city.education, { kind: 'system' });
    const id = await addOrder(system, city, { severity: 'veto', siteId });
    const { number } = await get(id);
    const list = async (query: string, as: Pick<Member, 'cookie'> = supervisor) =>
      (await call(system, as, 'GET', `/orders?limit=200&${query}`)).body.items.map(
        (order: { id: string }) => order.id,
      );
    expect(await list(`q=${encodeURIComponent(number)}`)).toEqual([id]);
    expect(await list(`q=${encodeURIComponent('教育局')}`)).toContain(id);
    expect(await list(`siteId=${siteId}`)).toEqual([id]);
    expect(await list('phase=overdue')).not.toContain(id);
    expect(await list('phase=due-soon')).toContain(id);
    expect(await list('phase=receiving')).toContain(id);
    expect(await list('phase=fixing')).not.toContain(id);
    expect(await list('phase=asking')).not.toContain(id);
    await call(system, unit, 'POST', `/orders/${id}/ask-extension`, { days: 1, reason: '服务商排期' });
    expect(await list('phase=asking')).toContain(id);
    const { version } = await get(id);
    await call(system, supervisor, 'POST', `/orders/${id}/withdraw`, { version, reason: '误发' });
    expect(await list('phase=ended')).toContain(id);
    expect(await list('phase=open&state=issued&severity=veto')).not.toContain(id);
    expect(await list('phase=reviewing')).not.toContain(id);
  });

  it('call overdue what the clock says, and nothing before', async () => {
    const id = await addOrder(system, city, { severity: 'veto' });
    const { now } = system.clock;
    system.clock.now = new Date('2026-03-02T15:59:59.999Z');
    const late = await addMember(system, 'city-supervisor', city.city);
    expect(await get(id, late)).toMatchObject({ overdue: false });
    system.clock.now = new Date('2026-03-02T16:00:00.000Z');
    expect(await get(id, late)).toMatchObject({ overdue: true });
    const { body } = await call(system, late, 'GET', '/orders?phase=overdue&limit=200');
    expect(body.items.map((order: { id: string }) => order.id)).toContain(id);
    system.clock.now = now;
  });
});
