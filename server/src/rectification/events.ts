import { z } from 'zod';
import { idSchema } from '../platform/database/index.ts';
import { eventType } from '../platform/events/index.ts';
import { objectionReasons } from './objection-reasons.ts';

/** Orders were issued to units. */
export const orderIssued = eventType(
  'order.issued',
  '整改单已下发',
  z.strictObject({ orderIds: z.array(idSchema) }),
);

/** An order went a step on, or back. */
export const orderMoved = eventType(
  'order.moved',
  '整改单状态已变动',
  z.strictObject({ orderId: idSchema, verb: z.string() }),
);

/** The items of an order are to be measured again: all of them, or one that the unit asks about. */
export const orderRecheckAsked = eventType(
  'order.recheck-asked',
  '要求复测整改项',
  z.strictObject({ orderId: idSchema, itemIds: z.array(idSchema) }),
);

/** An order is due at another time than before: an extension, or a day of the calendar that has changed. */
export const orderDueChanged = eventType(
  'order.due-changed',
  '整改期限已变更',
  z.strictObject({
    orderId: idSchema,
    because: z.enum(['extension', 'calendar']),
    before: z.string(),
    after: z.string(),
  }),
);

/** An order now belongs to another unit. */
export const orderTransferred = eventType(
  'order.transferred',
  '整改单已转办',
  z.strictObject({ orderId: idSchema, fromUnitId: idSchema }),
);

/** The unit asks for something that the supervisor has to decide: more time, or that an item is none. */
export const orderAsked = eventType(
  'order.asked',
  '责任单位申请延期或提出异议',
  z.strictObject({ orderId: idSchema, what: z.enum(['extension', 'objection']) }),
);

/** The supervisor has decided on what the unit asked for. */
export const orderAnswered = eventType(
  'order.answered',
  '延期或异议已答复',
  z.strictObject({
    orderId: idSchema,
    what: z.enum(['extension', 'objection']),
    decision: z.enum(['granted', 'refused', 'upheld', 'rejected']),
  }),
);

/** An objection was upheld: the finding is none. */
export const objectionUpheld = eventType(
  'objection.upheld',
  '整改异议成立',
  z.strictObject({ objectionId: idSchema, findingId: idSchema, reason: objectionReasons.schema }),
);

/** A person has looked and holds an item to be put right that no machine can measure. */
export const itemVerified = eventType(
  'order.item-verified',
  '整改项经人工核实已消除',
  z.strictObject({ orderId: idSchema, findingId: idSchema, note: z.string() }),
);

/** By the calendar's rows, days count otherwise than before. */
export const calendarChanged = eventType(
  'calendar.changed',
  '工作日历已变更',
  z.strictObject({ day: z.string() }),
);

/** The rule proposes steps against orders that are overdue. */
export const ladderProposed = eventType(
  'ladder.proposed',
  '逾期整改单可以升级督办',
  z.strictObject({ stepIds: z.array(idSchema) }),
);

/** A person has taken a step against an order that is overdue. */
export const ladderTaken = eventType(
  'ladder.taken',
  '逾期整改单已升级督办',
  z.strictObject({ stepId: idSchema, orderId: idSchema }),
);
