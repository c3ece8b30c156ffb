import { valuesOf } from '../api/vocabulary.ts';
import { flag, oneOf, sortOf, text } from '../kit/search-params.ts';

/** What narrows and orders the list of sites, in the address and on the wire alike. */
export const siteSearch = {
  q: text,
  state: oneOf(valuesOf('site-state')),
  kind: oneOf(valuesOf('site-kind')),
  hosting: oneOf(valuesOf('site-hosting')),
  incomplete: flag,
  sort: sortOf('name', 'siteCode', 'state', 'unit', 'changedAt'),
};
