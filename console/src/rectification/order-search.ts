import { valuesOf } from '../api/vocabulary.ts';
import { oneOf, sortOf, text } from '../kit/search-params.ts';

/** What narrows and orders the list of orders, in the address and on the wire alike. */
export const orderSearch = {
  q: text,
  siteId: text,
  phase: oneOf(valuesOf('order-phase')),
  state: oneOf(valuesOf('order-state')),
  severity: oneOf(valuesOf('order-severity')),
  sort: sortOf('urgency', 'dueAt', 'issuedAt'),
};

/** What narrows the steps against overdue orders. */
export const ladderSearch = {
  state: oneOf(valuesOf('ladder-step-state')),
  step: oneOf(valuesOf('ladder-step')),
};

/** To whom orders are about to be issued. */
export const issueSearch = { addressedAs: oneOf(valuesOf('order-addressing')) };

/** Of which year the holidays are shown; this year when left out. */
export const calendarSearch = { year: text };
