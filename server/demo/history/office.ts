import { isIssuable } from '../../src/rectification/index.ts';
import type { Cast } from './cast.ts';
import { type Course, keyOf } from './course.ts';
import type { OrderTale } from './order-tale.ts';
import type { Stage } from './stage.ts';

/** A working day of the history. */
export interface Day {
  /** 0 to WORKDAYS - 1. */
  index: number;
  /** The instant of a time of day, `HH:MM`. */
  at(time: string): Date;
}

type CourseOf = (finding: { siteId: string; key: string }) => Course | undefined;

interface Item {
  id: string;
  version: number;
}

/** How a finding that is held to be none is dismissed. */
const dismissals = {
  works: { reason: 'works' },
  fixed: { reason: 'fixed' },
  'wrong-rule': { reason: 'wrong-rule', words: '本页为汇总信息，没有单一来源' },
  'own-texts': { reason: 'explained', words: '业务办理流程相同，正文一致属正常', scope: 'site' },
} as const;

/** What the monitor does at the queue in the morning: each new finding is judged as its course says. */
export async function judge(stage: Stage, { monitor }: Cast, day: Day, courseOf: CourseOf): Promise<void> {
  const rows = await stage.tx
    .selectFrom('findings.finding')
    .select(['id', 'version', 'site_id', 'code', 'url', 'evidence'])
    .where('state', '=', 'new')
    .orderBy('id')
    .execute();
  const due = new Map<Course['judgement'], Item[]>();
  for (const { id, version, site_id: siteId, code, url, evidence } of rows) {
    const course = courseOf({ siteId, key: keyOf({ code, url, target: evidence.target }) });
    if (!course || course.judged > day.index) continue;
    due.set(course.judgement, [...(due.get(course.judgement) ?? []), { id, version }]);
  }
  const now = day.at('09:30');
  for (const [judgement, items] of due) {
    if (judgement === 'waits') continue;
    if (judgement === 'confirm') await stage.act('finding.confirm', monitor, now, { items });
    else if (judgement === 'second-look')
      await stage.act('finding.ask-second-look', monitor, now, { items, reason: 'know-better' });
    else await stage.act('finding.dismiss', monitor, now, { items, ...dismissals[judgement] });
  }
}

/** The supervisor looks through what was dismissed long ago, and ends a suppression that holds too much. */
export async function endSuppression(stage: Stage, { supervisor }: Cast, day: Day): Promise<void> {
  const oldest = await stage.tx
    .selectFrom('findings.suppression')
    .select(['id', 'version'])
    .where('ended_at', 'is', null)
    .where('reason', '=', 'works')
    .orderBy('at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  if (!oldest) return;
  const reason = '抽查发现该链接仍时有打不开，恢复检查。';
  await stage.act('suppression.end', supervisor, day.at('11:30'), { ...oldest, reason });
}

/** Everybody reads the messages of the week. */
export async function readMessages(stage: Stage, cast: Cast, day: Day): Promise<void> {
  const readers = [cast.monitor, cast.supervisor, ...cast.managers.values()];
  for (const reader of readers) await stage.act('notice.read', reader, day.at('17:30'), {});
}

/** The supervisor sends out what has been confirmed and may become an order. */
export async function issue(stage: Stage, { supervisor }: Cast, day: Day): Promise<void> {
  const rows = await stage.tx
    .selectFrom('findings.finding as finding')
    .select('finding.id')
    .where(isIssuable('finding'))
    .orderBy('finding.id')
    .execute();
  if (rows.length === 0) return;
  const findingIds = rows.map(({ id }) => id);
  await stage.act('order.issue', supervisor, day.at('15:00'), { findingIds });
}

/** What the supervisor decides in the morning: measured orders, requests of units, proposed steps of the ladder. */
export async function decide(
  stage: Stage,
  { supervisor }: Cast,
  day: Day,
  taleOf: (orderId: string) => OrderTale | undefined,
): Promise<void> {
  const now = day.at('09:10');
  const act = (name: string, input: object) => stage.act(name, supervisor, now, input);
  for (const { id, version, isGone } of await measuredOrders(stage)) {
    if (isGone) await act('order.close', { id, version });
    else await act('order.return', { id, version, reason: '复测仍有问题未改正，请逐项核对后重新提交。' });
  }
  for (const { id, serial } of await openExtensions(stage)) {
    if (taleOf(id)) continue;
    const isEven = serial % 2 === 0;
    const decision = isEven ? 'granted' : 'refused';
    const reason = isEven ? '情况属实，同意延期。' : '问题可在期限内改正，请按期完成。';
    await act('order.decide-extension', { id, decision, reason });
  }
  for (const { orderId: id, itemId } of await openObjections(stage)) {
    if (taleOf(id)) continue;
    const isUpheld = await isFirstObjection(stage);
    const decision = isUpheld ? 'upheld' : 'rejected';
    const reason = isUpheld
      ? '经核实，检查前确已改正，异议成立。'
      : '经核实，该页面由你单位主办，请继续整改。';
    await act('order.decide-objection', { id, itemId, decision, reason });
  }
  for (const { id, version, step, order_id: orderId } of await proposedSteps(stage)) {
    const turn = taleOf(orderId)?.turn;
    if (turn?.is === 'overdue' && turn.waits === step) continue;
    await act('ladder-step.take', { id, version });
  }
}

async function measuredOrders(stage: Stage) {
  const rows = await stage.tx
    .selectFrom('rectification.order_sheet as sheet')
    .innerJoin('rectification.order_item as item', 'item.order_id', 'sheet.id')
    .select(['sheet.id', 'sheet.version'])
    .select((row) => row.fn<boolean>('bool_and', [row('item.outcome', '=', 'gone')]).as('isGone'))
    .where('sheet.state', '=', 'rechecked')
    .where('item.active', '=', true)
    .groupBy(['sheet.id', 'sheet.version'])
    .orderBy('sheet.id')
    .execute();
  return rows;
}

function openExtensions(stage: Stage) {
  return stage.tx
    .selectFrom('rectification.extension as extension')
    .innerJoin('rectification.order_sheet as sheet', 'sheet.id', 'extension.order_id')
    .select(['sheet.id', 'sheet.serial'])
    .where('extension.decision', 'is', null)
    .orderBy('sheet.serial')
    .execute();
}

function openObjections(stage: Stage) {
  return stage.tx
    .selectFrom('rectification.objection as objection')
    .innerJoin('rectification.order_item as item', 'item.id', 'objection.item_id')
    .select(['item.order_id as orderId', 'item.id as itemId'])
    .where('objection.decision', 'is', null)
    .orderBy('objection.id')
    .execute();
}

function proposedSteps(stage: Stage) {
  return stage.tx
    .selectFrom('rectification.ladder_step')
    .select(['id', 'version', 'step', 'order_id'])
    .where('state', '=', 'proposed')
    .orderBy('id')
    .execute();
}

/** The first objection is upheld, the others are not. */
async function isFirstObjection(stage: Stage): Promise<boolean> {
  const decided = await stage.tx
    .selectFrom('rectification.objection')
    .select('id')
    .where('decision', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  return decided === undefined;
}
