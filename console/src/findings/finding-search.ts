import { valuesOf } from '../api/vocabulary.ts';
import { date, flag, oneOf, sortOf, text } from '../kit/search-params.ts';

/** What narrows and orders the list of findings, in the address and on the wire alike. */
export const findingSearch = {
  q: text,
  siteId: text,
  code: text,
  phase: oneOf(valuesOf('finding-phase')),
  state: oneOf(valuesOf('finding-state')),
  failing: oneOf(valuesOf('failing')),
  severity: oneOf(valuesOf('severity')),
  judged: flag,
  foundFrom: date,
  foundUntil: date,
  resolvedFrom: date,
  resolvedUntil: date,
  sort: sortOf('lastSeenAt', 'firstSeenAt', 'severity', 'code'),
};
