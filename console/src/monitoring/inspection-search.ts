import { valuesOf } from '../api/vocabulary.ts';
import { oneOf, text } from '../kit/search-params.ts';

/** What narrows the list of inspections, in the address and on the wire alike. */
export const inspectionSearch = {
  siteId: text,
  state: oneOf(valuesOf('inspection-state')),
};
