import { valuesOf } from '../api/vocabulary.ts';
import { oneOf, sortOf, text } from '../kit/search-params.ts';

/** What narrows the audit, in the address and on the wire alike; `entry` is the one that is open. */
export const auditSearch = {
  q: text,
  from: text,
  to: text,
  outcome: oneOf(valuesOf('audit-outcome')),
  operation: text,
  actor: text,
  noun: text,
  nounId: text,
  address: text,
  sort: sortOf('at'),
  entry: text,
};
