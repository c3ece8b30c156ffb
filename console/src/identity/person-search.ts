import { valuesOf } from '../api/vocabulary.ts';
import { oneOf, sortOf, text } from '../kit/search-params.ts';

/** What narrows and orders the lists of people and of accounts, in the address and on the wire alike. */
export const personSearch = { q: text, sort: sortOf('name', 'unit') };

export const accountSearch = {
  q: text,
  state: oneOf(valuesOf('account-state')),
  sort: sortOf('username', 'name', 'unit'),
};
