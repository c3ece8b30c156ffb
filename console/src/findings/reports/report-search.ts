import { valuesOf } from '../../api/vocabulary.ts';
import { date, oneOf, sortOf, text } from '../../kit/search-params.ts';

/** What narrows and orders the list of public error reports, in the address and on the wire alike. */
export const reportSearch = {
  q: text,
  siteId: text,
  phase: oneOf(valuesOf('error-report-phase')),
  state: oneOf(valuesOf('error-report-state')),
  channel: oneOf(valuesOf('error-report-channel')),
  kind: oneOf(valuesOf('error-report-kind')),
  receivedFrom: date,
  receivedUntil: date,
  sort: sortOf('receivedAt', 'settleDueAt'),
};
