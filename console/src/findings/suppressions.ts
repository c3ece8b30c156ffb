import { api, type Filters, type Row, take } from '../api/client.ts';
import { valuesOf } from '../api/vocabulary.ts';
import { oneOf, sortOf, text } from '../kit/search-params.ts';
import { useServerPages } from '../kit/server-pages.ts';

export type SuppressionRow = Row<'/api/v1/suppressions'>;

/** What narrows and orders the list of suppressions, in the address and on the wire alike. */
export const suppressionSearch = {
  siteId: text,
  scope: oneOf(valuesOf('suppression-scope')),
  standing: oneOf(valuesOf('suppression-standing')),
  sort: sortOf('at', 'until'),
};

export const useSuppressions = (filters: Filters<'/api/v1/suppressions'>) =>
  useServerPages(['suppressions', filters], (after) =>
    take(api.GET('/api/v1/suppressions', { params: { query: { ...filters, after } } })),
  );
