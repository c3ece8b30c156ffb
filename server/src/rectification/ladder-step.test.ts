import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMember, buildCity, type City, call, type Member } from '../../test/city.ts';
import { addConfirmed } from '../../test/orders.ts';
import { openSystem, type System } from '../../test/system.ts';
import { recountDeadlines } from './deadline-change.ts';
import { proposeSteps } from './ladder-step.ts';

let system: System;
let city: City;

beforeAll(async () => {
  system = await openSystem();
  city = await buildCity(system);
});
afterAll(() => system.close());

const job = { kind: 'job', name: 'test.propose', permissions: ['order.measure'] } as const;
const propose = () => system.run(proposeSteps, job, {});

/** At an instant, as people who sign in then. */
async function at(instant: string) {
  system.clock.now = new Date(instant);
  return {
    supervisor: await addMember(system, 'city-supervisor', city.city),
    unit: await addMember(system, 'site-manager', city.education),
  };
}

async function issue(as: Member, severity: 'veto' | 'serious' | 'ordinary') {
  const { findingIds } = await addConfirmed(system, city.education, { severity });
  const { body } = await call(system, as, 'POST', '/orders', { findingIds });
  return body.orderIds[0] as string;
}

const ladderOf = async (as: Member, id: string) =>
  (await call(system, as, 'GET', `/orders/${id}`)).body.ladder;

describe('[5.3] the ladder', () => {
  it('is proposed step by step by rule, decided by a person, and leaves a document each time', async () => {
    const monday = await at('2026-03-02T01:00:00Z');
    const id = await issue(monday.supervisor, 'veto');
    expect(await propose()).toEqual({ proposed: 0 });

    const tuesday = await at('2026-03-03T01:00:00Z');
    expect(await propose()).toEqual({ proposed: 1 });
    // Killed and run again, or twice at once: once.
    expect(await Promise.all([propose(), propose()])).toEqual([{ proposed: 0 }, { proposed: 0 }]);
    await system.drain();
    const { body: inbox } = await call(system, tuesday.supervisor, 'GET', '/notices');
    expect(inbox.items[0].title).toBe('1 张整改单逾期，请决定督办措施');

    const [remind] = await ladderOf(tuesday.supervisor, id);
    expect(remind).toMatchObject({ step: 'remind', state: 'proposed', rule: '逾期即提出' });
    const path = `/ladder-steps/${remind.id}`;
    expect((await call(system, tuesday.supervisor, 'GET', `${path}/document`)).body.code).toBe(
      'rectification.no-document',
    );
    expect((await call(system, tuesday.unit, 'POST', `${path}/take`, { version: 1 })).status).toBe(403);
    const taken = await call(system, tuesday.supervisor, 'POST', `${path}/take`, {
      version: 1,
      words: '请重视。',
    });
    expect(taken.body).toMatchObject({ state: 'taken', version: 2 });
    const twice = await call(system, tuesday.supervisor, 'POST', `${path}/take`, { version: 2 });
    expect(twice.body.code).toBe('platform.state-refused');
    await system.drain();
    const { body: told } = await call(system, tuesday.unit, 'GET', '/notices');
    expect(told.items[0].title).toContain('已采取“提醒”措施');

    const file = await system.app.inject({
      method: 'GET',
      url: `/api/v1${path}/document`,
      headers: { cookie: tuesday.unit.cookie },
    });
    const zip = await JSZip.loadAsync(file.rawPayload);
    const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
    const words = xml.replace(/<[^>]*>/g, '');
    for (const part of ['网监函〔2026〕1号', '木棉市教育局：', '链接打不开', '请重视。', '2026年3月3日']) {
      expect(words).toContain(part);
    }
    expect(words).toContain('木棉市人民政府办公室');

    // Supervision after two working days more, and waived with a reason.
    expect(await propose()).toEqual({ proposed: 0 });
    const thursday = await at('2026-03-05T01:00:00Z');
    expect(await propose()).toEqual({ proposed: 1 });
    const [, supervise] = await ladderOf(thursday.supervisor, id);
    expect(supervise).toMatchObject({ step: 'supervise', overdueDays: 3, rule: '逾期满 2 个工作日' });
    const waive = (body: object) =>
      call(system, thursday.supervisor, 'POST', `/ladder-steps/${supervise.id}/waive`, body);
    expect((await waive({ version: 1 })).status).toBe(400);
    expect((await waive({ version: 1, reason: '服务商更换中' })).body.state).toBe('waived');
    const list = await call(system, thursday.supervisor, 'GET', '/ladder-steps?state=waived&step=supervise');
    expect(list.body.items).toMatchObject([
      { id: supervise.id, reason: '服务商更换中', documentNumber: null },
    ]);

    // The circular is a notice of its own series of numbers.
    const monday2 = await at('2026-03-10T01:00:00Z');
    expect(await propose()).toEqual({ proposed: 1 });
    const circular = (await ladderOf(monday2.supervisor, id)).at(-1);
    await call(system, monday2.supervisor, 'POST', `/ladder-steps/${circular.id}/take`, { version: 1 });
    expect((await ladderOf(monday2.supervisor, id)).at(-1)).toMatchObject({
      documentNumber: '网监通〔2026〕1号',
    });
  });

  it('takes no step against an order that is overdue no more', async () => {
    const { supervisor } = await at('2026-03-16T01:00:00Z');
    const id = await issue(supervisor, 'veto');
    const next = await at('2026-03-17T01:00:00Z');
    await propose();
    const [step] = await ladderOf(next.supervisor, id);
    await call(system, next.unit, 'POST', `/orders/${id}/ask-extension`, { days: 5, reason: '更换服务器' });
    const body = { decision: 'granted', reason: '同意' };
    await call(system, next.supervisor, 'POST', `/orders/${id}/decide-extension`, body);
    const refused = await call(system, next.supervisor, 'POST', `/ladder-steps/${step.id}/take`, {
      version: 1,
    });
    expect(refused.body.code).toBe('rectification.not-overdue');
    const [shown] = await ladderOf(next.supervisor, id);
    expect(shown.actions[0]).toMatchObject({ name: 'take', allowed: false, reasons: ['整改单现在不逾期'] });
  });
});

describe('[0.1] a day of the calendar', () => {
  it('that becomes a holiday moves open deadlines and tells both sides; taken back, it moves them back', async () => {
    const { supervisor, unit } = await at('2026-07-20T01:00:00Z');
    const serious = await issue(supervisor, 'serious');
    const circular = { title: '省通报', dueOn: '2026-07-23' };
    const { findingIds } = await addConfirmed(system, city.education);
    const fixed = (await call(system, supervisor, 'POST', '/orders', { findingIds, circular })).body
      .orderIds[0];
    const due = async (id: string) => (await call(system, supervisor, 'GET', `/orders/${id}`)).body.dueOn;
    expect(await due(serious)).toBe('2026-07-23');
    const day = { day: '2026-07-22', kind: 'off', reason: '火把节' };
    const add = (body: object) => call(system, supervisor, 'POST', '/calendar-days', body);
    expect((await add({ ...day, kind: 'work' })).body.code).toBe('rectification.day-same');
    const { body } = await add(day);
    expect((await add(day)).body.code).toBe('rectification.day-known');
    await system.drain();
    expect(await due(serious)).toBe('2026-07-24');
    expect(await due(fixed)).toBe('2026-07-23');
    for (const who of [supervisor, unit]) {
      const { body: inbox } = await call(system, who, 'GET', '/notices');
      const titles = inbox.items.map((notice: { title: string }) => notice.title).join();
      expect(titles).toContain('期限由 2026-07-23 变为 2026-07-24');
    }
    expect(await system.run(recountDeadlines, job, {})).toEqual({ changed: 0 });
    expect((await call(system, supervisor, 'GET', '/calendar-days')).body.items).toMatchObject([day]);
    expect((await call(system, supervisor, 'DELETE', `/calendar-days/${body.id}`)).status).toBe(204);
    expect((await call(system, supervisor, 'DELETE', `/calendar-days/${body.id}`)).status).toBe(404);
    await system.drain();
    expect(await due(serious)).toBe('2026-07-23');
  });
});
