import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMember, buildCity, builder, type City, call } from '../../test/city.ts';
import { addConfirmed, addOrder } from '../../test/orders.ts';
import { openSystem, type System } from '../../test/system.ts';
import { addCalendarDay, removeCalendarDay } from './calendar-day.ts';
import { recountDeadlines } from './deadline-change.ts';
import { askExtension, decideExtension } from './extension.ts';
import { issueOrders } from './index.ts';
import { proposeSteps, takeStep, waiveStep } from './ladder-step.ts';
import { getOrder } from './order-page.ts';

let system: System;
let city: City;

beforeAll(async () => {
  system = await openSystem();
  city = await buildCity(system);
});
afterAll(() => system.close());

const job = { kind: 'job', name: 'test.propose', permissions: ['order.measure'] } as const;
const propose = () => system.run(proposeSteps, job, {});
const at = (instant: string) => {
  system.clock.now = new Date(instant);
};
const ladderOf = async (id: string) => (await system.run(getOrder, builder, { id })).ladder;

/** The step that waits for a decision. */
async function proposed(id: string) {
  const step = (await ladderOf(id)).find(({ state }) => state === 'proposed');
  if (!step) throw new Error('nothing is proposed');
  return step;
}

describe('[5.3] the ladder', () => {
  it('is proposed when an order is overdue, once, and the issuer gets one notice for all orders', async () => {
    at('2026-03-02T01:00:00Z');
    const ids = [
      await addOrder(system, city, { severity: 'veto' }),
      await addOrder(system, city, { severity: 'veto' }),
    ];
    expect(await propose()).toEqual({ proposed: 0 });
    at('2026-03-03T01:00:00Z');
    const supervisor = await addMember(system, 'city-supervisor', city.city);
    // Killed and run again, or twice at once: each order and step once.
    const runs = await Promise.all([propose(), propose()]);
    expect(runs.reduce((sum, run) => sum + run.proposed, 0)).toBe(2);
    expect(await propose()).toEqual({ proposed: 0 });
    await system.drain();
    const { body } = await call(system, supervisor, 'GET', '/notices');
    expect(body.items.map(({ title }: { title: string }) => title)).toEqual([
      '2 张整改单逾期，请决定督办措施',
    ]);
    for (const id of ids) {
      expect(await ladderOf(id)).toMatchObject([{ step: 'remind', state: 'proposed', rule: '逾期即提出' }]);
    }
  });

  it('is climbed step by step by a person, who may leave one out with a reason', async () => {
    at('2026-03-02T01:00:00Z');
    const id = await addOrder(system, city, { severity: 'veto' });
    at('2026-03-03T01:00:00Z');
    await propose();
    await system.run(takeStep, builder, { id: (await proposed(id)).id, version: 1 });
    expect((await ladderOf(id))[0]).toMatchObject({ state: 'taken', documentNumber: '网监函〔2026〕1号' });
    await propose();
    await expect(proposed(id)).rejects.toThrow('nothing is proposed');

    // Supervision after two working days, the circular after five, with a series of numbers of its own.
    at('2026-03-04T01:00:00Z');
    await propose();
    const supervise = await proposed(id);
    expect(supervise).toMatchObject({ step: 'supervise', overdueDays: 2, rule: '逾期满 2 个工作日' });
    const waive = (reason?: string) =>
      system.run(waiveStep, builder, { id: supervise.id, version: 1, reason });
    await expect(waive()).rejects.toThrow('platform.invalid-input');
    await waive('服务商更换中');
    const again = system.run(takeStep, builder, { id: supervise.id, version: 2 });
    await expect(again).rejects.toThrow('platform.state-refused');

    at('2026-03-09T01:00:00Z');
    await propose();
    const circular = await proposed(id);
    expect(circular).toMatchObject({ step: 'circular', overdueDays: 5 });
    await system.run(takeStep, builder, { id: circular.id, version: 1 });
    expect((await ladderOf(id)).map(({ documentNumber }) => documentNumber)).toEqual([
      '网监函〔2026〕1号',
      null,
      '网监通〔2026〕1号',
    ]);
  });

  it('leaves a letter that names the open items and tells the unit, which does not decide', async () => {
    at('2026-03-10T01:00:00Z');
    const id = await addOrder(system, city, { severity: 'veto' });
    at('2026-03-11T01:00:00Z');
    await propose();
    const unit = await addMember(system, 'site-manager', city.education);
    const step = await proposed(id);
    const path = `/ladder-steps/${step.id}`;
    expect((await call(system, unit, 'GET', `${path}/document`)).body.code).toBe('rectification.no-document');
    expect((await call(system, unit, 'POST', `${path}/take`, { version: 1 })).status).toBe(403);
    await system.run(takeStep, builder, { id: step.id, version: 1, words: '请重视。' });
    await system.drain();
    const { body } = await call(system, unit, 'GET', '/notices');
    expect(body.items[0].title).toContain('已采取“提醒”措施');
    const file = await system.app.inject({
      method: 'GET',
      url: `/api/v1${path}/document`,
      headers: { cookie: unit.cookie },
    });
    const zip = await JSZip.loadAsync(file.rawPayload);
    const words = ((await zip.file('word/document.xml')?.async('string')) ?? '').replace(/<[^>]*>/g, '');
    for (const part of [
      '木棉市教育局：',
      '链接打不开',
      '请重视。',
      '2026年3月11日',
      '木棉市人民政府办公室',
    ]) {
      expect(words).toContain(part);
    }
    const list = await call(system, unit, 'GET', '/ladder-steps?state=taken&step=remind');
    expect(list.body.items.map((each: { id: string }) => each.id)).toContain(step.id);
  });

  it('takes no step against an order that is overdue no more', async () => {
    at('2026-03-16T01:00:00Z');
    const id = await addOrder(system, city, { severity: 'veto' });
    at('2026-03-17T01:00:00Z');
    await propose();
    await system.run(askExtension, builder, { id, days: 5, reason: '更换服务器' });
    await system.run(decideExtension, builder, { id, decision: 'granted', reason: '同意' });
    const step = await proposed(id);
    expect(step.actions[0]).toMatchObject({ name: 'take', allowed: false, reasons: ['整改单现在不逾期'] });
    const refused = system.run(takeStep, builder, { id: step.id, version: 1 });
    await expect(refused).rejects.toThrow('rectification.not-overdue');
  });
});

describe('[0.1] a day of the calendar', () => {
  it('that becomes a holiday moves open deadlines and tells both sides; taken back, it moves them back', async () => {
    at('2026-07-20T01:00:00Z');
    const supervisor = await addMember(system, 'city-supervisor', city.city);
    const unit = await addMember(system, 'site-manager', city.education);
    const counted = await addOrder(system, city, { severity: 'serious' });
    const circular = { title: '省通报', dueOn: '2026-07-23' };
    const { findingIds } = await addConfirmed(system, city.education);
    const [fixed = ''] = (await system.run(issueOrders, builder, { findingIds, circular })).orderIds;
    const due = async (id: string) => (await system.run(getOrder, builder, { id })).dueOn;
    expect(await due(counted)).toBe('2026-07-23');
    const day = { day: '2026-07-22', kind: 'off', reason: '火把节' };
    const add = (body: object) => system.run(addCalendarDay, builder, body);
    await expect(add({ ...day, kind: 'work' })).rejects.toThrow('rectification.day-same');
    const preview = (kind: string) =>
      call(system, supervisor, 'GET', `/calendar-days/effect?day=${day.day}&kind=${kind}`);
    expect((await preview('off')).body).toMatchObject({ later: 1, earlier: 0 });
    expect((await preview('work')).body.code).toBe('rectification.day-same');
    expect((await preview('usual')).body).toMatchObject({ later: 0, earlier: 0 });
    expect((await call(system, unit, 'GET', '/calendar-days/effect?day=2026-07-22&kind=off')).status).toBe(
      403,
    );
    const { id } = await add(day);
    await expect(add(day)).rejects.toThrow('rectification.day-known');
    await system.drain();
    expect(await due(counted)).toBe('2026-07-24');
    expect(await due(fixed)).toBe('2026-07-23');
    for (const who of [supervisor, unit]) {
      const { body } = await call(system, who, 'GET', '/notices');
      const titles = body.items.map((notice: { title: string }) => notice.title).join();
      expect(titles).toContain('期限由 2026-07-23 变为 2026-07-24');
    }
    expect(await system.run(recountDeadlines, job, {})).toEqual({ changed: 0 });
    const shown = (await call(system, supervisor, 'GET', '/calendar-days?year=2026')).body;
    expect(shown.items).toMatchObject([day]);
    expect(shown.official).toContainEqual({ day: '2026-10-01', kind: 'off', name: '国庆节' });
    expect(shown.papers).not.toEqual([]);
    expect((await call(system, supervisor, 'GET', '/calendar-days?year=2099')).body).toMatchObject({
      official: [],
      papers: [],
    });
    expect((await preview('usual')).body).toMatchObject({ later: 0, earlier: 1 });
    await system.run(removeCalendarDay, builder, { id });
    await expect(system.run(removeCalendarDay, builder, { id })).rejects.toThrow('platform.not-found');
    await system.drain();
    expect(await due(counted)).toBe('2026-07-23');
  });
});
