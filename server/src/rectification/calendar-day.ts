import { calendar, type DayKind, noticesOf, officialDaysOf } from '@mumian/workdays';
import { z } from 'zod';
import {
  actionSchema,
  actionsOn,
  authorize,
  authorizeSight,
  cityPath,
  EVERYWHERE,
} from '../identity/index.ts';
import { idSchema, newId } from '../platform/database/index.ts';
import { platformErrors } from '../platform/errors/index.ts';
import { occurred } from '../platform/events/index.ts';
import { type Ctx, line, operation, reading } from '../platform/operation/index.ts';
import { record } from '../platform/record/index.ts';
import { vocabulary } from '../platform/vocabulary/index.ts';
import { cityDays } from './city-calendar.ts';
import { shanghaiYear } from './counter.ts';
import { countMoved } from './deadline-change.ts';
import { rectificationErrors } from './errors.ts';
import { calendarChanged } from './events.ts';
import { calendarAccess } from './order-access.ts';
import { dateSchema } from './order-issue.ts';

export const dayKinds = vocabulary('calendar-day-kind', '日期类别', { off: '放假', work: '上班' });

/** A day on which the city departs from the notice: 火把节, or a Saturday that is worked. */
const calendarDaySchema = z.object({
  id: z.uuid(),
  day: z.iso.date(),
  kind: dayKinds.schema,
  reason: z.string(),
});

export const calendarDaysSchema = z.object({
  /** Of all years. */
  items: z.array(calendarDaySchema),
  /** What the State Council's notices for the year say of single days. */
  official: z.array(z.object({ day: z.iso.date(), kind: dayKinds.schema, name: z.string() })),
  /** Addresses of those notices; none: in that year only weekends are known, and deadlines are provisional. */
  papers: z.array(z.string()),
  actions: z.array(actionSchema),
});

/** The city's own days, newest first, and those that are set for the whole country in one year. */
export const listCalendarDays = reading(
  {
    name: 'calendar-day.list',
    summary: '查看工作日历',
    permission: 'calendar.read',
    input: z.strictObject({ year: z.coerce.number().int().min(2000).max(2100).optional() }),
  },
  async (ctx, { year = shanghaiYear(ctx.now) }) => {
    const city = await wholeCity(ctx);
    await authorizeSight(ctx, calendarAccess, city);
    const items = await ctx.tx
      .selectFrom('rectification.calendar_day')
      .select(['id', 'day', 'kind', 'reason'])
      .orderBy('day', 'desc')
      .execute();
    const official = officialDaysOf(year).map(({ date, kind, name }) => ({ day: date, kind, name }));
    const papers = [...noticesOf(year)];
    return { items, official, papers, actions: await actionsOn(ctx, calendarAccess, city) };
  },
);

/** Says that a day is off, or worked, in this city; open deadlines are counted anew. */
export const addCalendarDay = operation(
  {
    name: 'calendar-day.add',
    summary: '设置工作日',
    permission: 'calendar.edit',
    input: z.strictObject({ day: dateSchema, kind: dayKinds.schema, reason: line(100) }),
  },
  async (ctx, input) => {
    await authorize(ctx, calendarAccess, 'edit', await wholeCity(ctx));
    requireOther(input);
    const id = newId();
    await ctx.tx
      .insertInto('rectification.calendar_day')
      .values({ id, ...input, version: 1, changed_at: ctx.now })
      .execute();
    await record(ctx, {
      noun: 'calendar-day',
      id,
      verb: 'add',
      reason: input.reason,
      after: { day: input.day, kind: input.kind },
      events: [occurred(calendarChanged, { day: input.day })],
    });
    return { id };
  },
);

/** Takes a day back. */
export const removeCalendarDay = operation(
  {
    name: 'calendar-day.remove',
    summary: '取消工作日设置',
    permission: 'calendar.edit',
    input: z.strictObject({ id: idSchema }),
  },
  async (ctx, input) => {
    await authorize(ctx, calendarAccess, 'edit', await wholeCity(ctx));
    const removed = await ctx.tx
      .deleteFrom('rectification.calendar_day')
      .where('id', '=', input.id)
      .returning(['day', 'kind'])
      .executeTakeFirst();
    if (!removed) throw platformErrors.refuse('not-found', { what: '这一天的设置' });
    await record(ctx, {
      noun: 'calendar-day',
      id: input.id,
      verb: 'remove',
      before: { day: removed.day, kind: removed.kind },
      events: [occurred(calendarChanged, { day: removed.day })],
    });
  },
);

export const calendarEffectSchema = z.object({
  /** Open orders whose deadline is counted in working days. */
  open: z.int(),
  /** Of these, how many would be due on an earlier or a later day. */
  earlier: z.int(),
  later: z.int(),
});

/** What a change would do before it is made: how many open deadlines move. `usual` takes the city's own day back. */
export const previewCalendarDay = reading(
  {
    name: 'calendar-day.preview',
    summary: '查看工作日历变更的影响',
    permission: 'calendar.edit',
    input: z.strictObject({
      day: dateSchema,
      kind: z.enum([...dayKinds.values, 'usual'], { error: '请选择放假、上班或恢复' }),
    }),
  },
  async (ctx, { day, kind }) => {
    await authorize(ctx, calendarAccess, 'edit', await wholeCity(ctx));
    if (kind !== 'usual') requireOther({ day, kind });
    const others = (await cityDays(ctx)).filter(({ date }) => date !== day);
    const changed = kind === 'usual' ? others : [...others, { date: day, kind, reason: '' }];
    return countMoved(ctx, calendar(changed));
  },
);

/** @throws Refusal `rectification.day-same` when the day is that already for the whole country */
function requireOther({ day, kind }: { day: string; kind: DayKind }): void {
  const isWork = calendar().isWorkday(day);
  if (isWork !== (kind === 'work')) return;
  throw rectificationErrors.refuse('day-same', { day, kind: isWork ? '工作日' : '休息日' });
}

async function wholeCity(ctx: Ctx): Promise<{ unit_path: string }> {
  return { unit_path: (await cityPath(ctx)) ?? EVERYWHERE };
}
