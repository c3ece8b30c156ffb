import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMember, addSite, buildCity, type City, call, type Member, signIn } from '../../test/city.ts';
import { addConfirmed, addOrder } from '../../test/orders.ts';
import { answering } from '../../test/rechecks.ts';
import { openSystem, type System } from '../../test/system.ts';

let system: System;
let city: City;
let supervisor: Member;
let unit: Member;
let colleague: Member;
let stranger: Member;

beforeAll(async () => {
  // The measuring itself is done by the test, as monitoring would.
  system = await openSystem({}, ['findings.start-rechecks']);
  city = await buildCity(system);
  supervisor = await addMember(system, 'city-supervisor', city.city);
  unit = await addMember(system, 'site-manager', city.education);
  colleague = await addMember(system, 'site-manager', city.education);
  stranger = await addMember(system, 'site-manager', city.health);
});
afterAll(() => system.close());

const get = async (id: string, as = supervisor) => (await call(system, as, 'GET', `/orders/${id}`)).body;

/** Does something with an order at its present version. */
async function act(as: Member, id: string, verb: string, body: object = {}) {
  const { version } = await get(id);
  const versioned = /extension|object|item/.test(verb) ? body : { version, ...body };
  return call(system, as, 'POST', `/orders/${id}/${verb}`, versioned);
}

async function workUntilSubmitted(id: string, as = unit) {
  for (const [verb, body] of [
    ['receive', {}],
    ['sign', {}],
    ['plan', { plan: '逐条核对链接' }],
    ['fix', {}],
    ['submit', { note: '已全部改正' }],
  ] as const) {
    const { status, body: answer } = await act(as, id, verb, body);
    expect([verb, status, answer.code]).toEqual([verb, 200, undefined]);
  }
  await system.drain();
}

/** Unread titles of a member's inbox, read from now on. */
async function told(who: Member): Promise<string[]> {
  await system.drain();
  const { body } = await call(system, who, 'GET', '/notices?unread=true&limit=200');
  await call(system, who, 'POST', '/notices/read', {});
  return body.items.map((notice: { title: string }) => notice.title);
}

describe('[5.1] from receipt to the verdict', () => {
  it('what was measured as gone is closed by the issuer, and the unit is told', async () => {
    const id = await addOrder(system, city, { count: 2 });
    await workUntilSubmitted(id);
    expect(await get(id)).toMatchObject({ state: 'rechecking', note: '已全部改正', plan: '逐条核对链接' });
    await answering(system, id, [{ outcome: 'gone' }, { outcome: 'gone' }]);
    await system.drain();
    expect(await get(id)).toMatchObject({ state: 'rechecked', itemsOpen: 0 });
    expect((await act(supervisor, id, 'close')).body).toMatchObject({ state: 'closed' });
    const order = await get(id);
    expect(order.orderItems.every((item: { active: boolean }) => !item.active)).toBe(true);
    expect(await told(unit)).toContain(`${order.number}整改单已销号`);
    const { body } = await call(system, unit, 'GET', `/orders/${id}/history`);
    expect(body.items.map((entry: { verb: string }) => entry.verb).reverse()).toEqual([
      ...['issue', 'receive', 'sign', 'plan', 'fix', 'submit', 'recheck', 'measure', 'close'],
    ]);
  });

  it('stands in the list behind what is still open, however early its deadline was', async () => {
    system.clock.now = new Date(system.clock.now.getTime() + 60_000);
    const open = await addOrder(system, city);
    const states = async (sort: string) => {
      const { body } = await call(system, supervisor, 'GET', `/orders${sort}`);
      return body.items.map((item: { id: string; state: string }) => (item.id === open ? 'new' : item.state));
    };
    expect(await states('')).toEqual(['new', 'closed']);
    expect(await states('?sort=dueAt')).toEqual(['closed', 'new']);
  });

  it('stands in the 待办 of the unit under what is to be done next, and in no other', async () => {
    const office = await addMember(system, 'site-manager', city.health);
    const siteId = await addSite(system, city.health, { kind: 'system' });
    const id = await addOrder(system, city, { siteId });
    const todos = async () =>
      (await call(system, office, 'GET', '/overview')).body.todos
        .map(({ code }: { code: string }) => code)
        .filter((code: string) => code.startsWith('orders-'));
    expect(await todos()).toEqual(['orders-to-receive']);
    await act(office, id, 'receive');
    expect(await todos()).toEqual(['orders-to-receive']);
    await act(office, id, 'sign');
    expect(await todos()).toEqual(['orders-to-fix']);
    await act(office, id, 'plan', { plan: '核对' });
    await act(office, id, 'fix');
    expect(await todos()).toEqual(['orders-to-fix']);
    await act(office, id, 'submit', { note: '已改' });
    expect(await todos()).toEqual([]);
  });

  it('blocked or unverified is not fixed: it keeps the order open and says why', async () => {
    const id = await addOrder(system, city, { count: 2 });
    await workUntilSubmitted(id);
    await answering(system, id, [{ outcome: 'gone' }, { outcome: 'unmeasured', reason: '被网站防护拦截' }]);
    await system.drain();
    const refused = await act(supervisor, id, 'close');
    expect(refused.body).toMatchObject({ status: 422, code: 'platform.requirements-unmet' });
    const why = '第 2 项未测得（被网站防护拦截），不能销号';
    expect(refused.body.issues).toEqual([
      expect.objectContaining({ code: 'order.item-unmeasured', message: why }),
    ]);
    const order = await get(id);
    const close = order.actions.find((action: { name: string }) => action.name === 'close');
    expect(close).toMatchObject({ allowed: false, reasons: [why] });
    const [gone, open] = order.orderItems;
    const machine = await act(supervisor, id, 'verify-item', { itemId: gone.id, note: '看过' });
    expect(machine.body.code).toBe('rectification.measured-by-machine');
    const seen = await act(supervisor, id, 'verify-item', { itemId: open.id, note: '浏览器打开正常' });
    expect(seen.status).toBe(200);
    expect((await act(supervisor, id, 'close')).body).toMatchObject({ state: 'closed' });
    await system.drain();
    const finding = await call(system, supervisor, 'GET', `/findings/${open.findingId}`);
    expect(finding.body.state).toBe('resolved');
  });

  it('what is still there is returned with a reason, and submitted again', async () => {
    const id = await addOrder(system, city);
    await workUntilSubmitted(id);
    await answering(system, id, [{ outcome: 'there' }]);
    await told(unit);
    expect((await act(supervisor, id, 'return')).status).toBe(400);
    const back = await act(supervisor, id, 'return', { reason: '链接仍打不开' });
    expect(back.body).toMatchObject({ state: 'returned' });
    expect(await told(unit)).toEqual([`${(await get(id)).number}整改单已退回，请继续整改`]);
    expect((await act(unit, id, 'submit', { note: '再次改正' })).body).toMatchObject({ state: 'submitted' });
    await system.drain();
    expect(await get(id)).toMatchObject({ state: 'rechecking', orderItems: [{ outcome: null }] });
  });

  it('a county does not decide on what the city has issued, and strangers do not see it', async () => {
    const county = await addMember(system, 'county-supervisor', city.county);
    const { findingIds } = await addConfirmed(system, city.countyOffice, { kind: 'portal' });
    const { body } = await call(system, supervisor, 'POST', '/orders', { findingIds });
    const [id] = body.orderIds;
    const action = (await get(id, county)).actions.find((each: { name: string }) => each.name === 'withdraw');
    const why = '整改单由木棉市下发，只有其监管员能撤销';
    expect(action.reasons).toEqual([why]);
    expect((await act(county, id, 'withdraw', { reason: '误发' })).body).toMatchObject({ detail: why });
    expect((await call(system, stranger, 'GET', `/orders/${id}`)).body.code).toBe('platform.not-found');
    expect((await act(stranger, id, 'receive')).body.code).toBe('platform.not-found');
    expect((await act(supervisor, id, 'receive')).body.code).toBe('platform.forbidden');
  });

  it('of two who act on the same version one is told that the other was first', async () => {
    const id = await addOrder(system, city);
    const { version } = await get(id);
    const both = await Promise.all(
      [unit, colleague].map((who) => call(system, who, 'POST', `/orders/${id}/receive`, { version })),
    );
    expect(both.map(({ status, body }) => `${status} ${body.code ?? ''}`).sort()).toEqual([
      '200 ',
      '409 platform.version-conflict',
    ]);
  });

  it('is transferred to the unit that has to act, which is told, while a unit has to act', async () => {
    const id = await addOrder(system, city);
    await told(stranger);
    const transfer = (unitId: string) =>
      act(supervisor, id, 'transfer', { unitId, reason: '栏目由卫健委维护' });
    expect((await transfer(city.education)).body.code).toBe('rectification.same-unit');
    expect((await transfer(id)).body.code).toBe('rectification.unknown-unit');
    expect((await transfer(city.health)).status).toBe(200);
    expect((await told(stranger)).join()).toContain('整改单已转由你单位办理');
    expect((await call(system, unit, 'GET', `/orders/${id}`)).status).toBe(404);
    await workUntilSubmitted(id, stranger);
    expect((await transfer(city.education)).body.code).toBe('platform.state-refused');
  });
});

describe('[5.1] what a unit asks', () => {
  it('more days are granted in working days, or refused, one at a time, and both sides are told', async () => {
    const id = await addOrder(system, city);
    const days = { days: 2, reason: '服务商排期' };
    const decide = (decision: string) =>
      act(supervisor, id, 'decide-extension', { decision, reason: '已研究' });
    expect((await decide('granted')).body.code).toBe('rectification.nothing-asked');
    expect((await act(unit, id, 'ask-extension', days)).status).toBe(200);
    expect((await act(unit, id, 'ask-extension', days)).body.code).toBe('rectification.extension-pending');
    expect((await told(supervisor)).join()).toContain('申请延期，请答复');
    await told(unit);
    await decide('granted');
    expect(await get(id)).toMatchObject({
      dueOn: '2026-03-18',
      extensions: [{ decision: 'granted', days: 2 }],
    });
    for (const who of [unit, supervisor]) {
      expect((await told(who)).join()).toContain('期限由 2026-03-16 变为 2026-03-18');
    }
    await act(unit, id, 'ask-extension', days);
    await decide('refused');
    expect(await get(id)).toMatchObject({ dueOn: '2026-03-18', extensions: [{ decision: 'refused' }, {}] });
  });

  it('an objection that is rejected leaves the item, one that is upheld takes it out, the last one the order', async () => {
    const id = await addOrder(system, city, { count: 2 });
    const [first, second] = (await get(id)).orderItems;
    const object = (itemId: string) =>
      act(unit, id, 'object', { itemId, reason: 'not-ours', words: '省厅栏目' });
    const decide = (itemId: string, decision: string) =>
      act(supervisor, id, 'decide-objection', { itemId, decision, reason: '已核' });
    expect((await object(id)).body.code).toBe('rectification.unknown-item');
    expect((await object(first.id)).status).toBe(200);
    expect((await object(first.id)).body.code).toBe('rectification.objection-pending');
    await decide(first.id, 'rejected');
    expect((await decide(first.id, 'rejected')).body.code).toBe('rectification.nothing-asked');
    expect(await get(id)).toMatchObject({ itemsOpen: 2 });
    await object(first.id);
    await decide(first.id, 'upheld');
    expect(await get(id)).toMatchObject({ state: 'issued', itemsOpen: 1 });
    expect((await object(first.id)).body.code).toBe('rectification.item-settled');
    await object(second.id);
    await decide(second.id, 'upheld');
    expect(await get(id)).toMatchObject({ state: 'withdrawn', itemsOpen: 0 });
    expect((await object(second.id)).body.code).toBe('platform.state-refused');
    await system.drain();
    const { body } = await call(system, supervisor, 'GET', `/findings/${first.findingId}`);
    expect(body.state).toBe('dismissed');
  });

  it('one finding is measured again at once, ten times an hour for a unit and no more', async () => {
    const member = await addMember(system, 'site-manager', city.office);
    const { findingIds } = await addConfirmed(system, city.office);
    const { body } = await call(system, supervisor, 'POST', '/orders', { findingIds });
    const [id] = body.orderIds;
    const [{ id: itemId }] = (await get(id)).orderItems;
    const recheck = () => act(member, id, 'recheck-item', { itemId });
    const tries = await Promise.all(Array.from({ length: 12 }, recheck));
    expect(tries.filter(({ status }) => status === 200)).toHaveLength(10);
    expect((await recheck()).body).toMatchObject({ status: 429, code: 'rectification.recheck-limit' });
    await system.drain();
    expect((await get(id)).orderItems[0]).toMatchObject({ measuring: true });
    await answering(system, id, [{ outcome: 'unmeasured', reason: '连接超时' }]);
    await system.drain();
    expect(await get(id)).toMatchObject({
      state: 'issued',
      orderItems: [{ measuring: false, outcome: 'unmeasured', outcomeReason: '连接超时' }],
    });
    const { now } = system.clock;
    system.clock.now = new Date(now.getTime() + 3_600_001);
    const later = { ...member, cookie: await signIn(system, member.username) };
    const again = await call(system, later, 'POST', `/orders/${id}/recheck-item`, { itemId });
    system.clock.now = now;
    expect(again.status).toBe(200);
  });

  it('what proves a fix is a picture or a PDF by its bytes, ten at most, to be downloaded and never shown', async () => {
    const id = await addOrder(system, city);
    const send = (name: string, text: string, as = unit) =>
      system.app.inject({
        method: 'POST',
        url: `/api/v1/orders/${id}/evidence?name=${encodeURIComponent(name)}`,
        headers: { cookie: as.cookie, 'content-type': 'application/octet-stream' },
        payload: Buffer.from(text),
      });
    expect((await send('首页.png', '<html>')).json().code).toBe('rectification.file-kind');
    expect((await send('方案.pdf', '%PDF-1.7', stranger)).statusCode).toBe(404);
    const sent = await send('方案.pdf', '%PDF-1.7 test');
    expect(sent.statusCode).toBe(201);
    const file = await system.app.inject({
      method: 'GET',
      url: `/api/v1/evidence-files/${sent.json().id}`,
      headers: { cookie: supervisor.cookie },
    });
    expect(file.headers['content-type']).toBe('application/octet-stream');
    expect(file.headers['content-disposition']).toContain('attachment');
    expect(file.body).toBe('%PDF-1.7 test');
    for (let count = 2; count <= 10; count++) await send(`${count}.pdf`, '%PDF-');
    expect((await send('11.pdf', '%PDF-')).json().code).toBe('rectification.too-many-files');
    expect((await get(id)).evidence).toHaveLength(10);
  });
});
