import { queryOptions } from '@tanstack/react-query';
import { type Answer, api, type Filters, type Row, take } from '../api/client.ts';
import { valuesOf, type Word } from '../api/vocabulary.ts';
import { flag, oneOf, sortOf, text } from '../kit/search-params.ts';
import { useServerPages } from '../kit/server-pages.ts';
import type { Tone } from '../kit/state-mark.tsx';

export type TermRow = Row<'/api/v1/lexicon-terms'>;
export type NamedPersonRow = Row<'/api/v1/lexicon-persons'>;
export type EditionRow = Row<'/api/v1/lexicon-editions'>;
export type Edition = Answer<'/api/v1/lexicon-editions/{id}'>;
export type LessonRow = Row<'/api/v1/lessons'>;

/** What stands in the address for a row that is yet to be made. */
export const NEW = 'new';

/** What narrows and orders the lists, in the address and on the wire alike; `open` is the row whose form is open. */
export const termSearch = {
  q: text,
  kind: oneOf(valuesOf('lexicon-kind')),
  level: oneOf(valuesOf('lexicon-level')),
  proof: oneOf(valuesOf('lexicon-proof')),
  sort: sortOf('term', 'changedAt'),
  open: text,
};

export const namedPersonSearch = {
  q: text,
  watched: flag,
  sort: sortOf('name', 'office', 'changedAt'),
  open: text,
};

export const editionSearch = {
  state: oneOf(valuesOf('lexicon-edition-state')),
  sort: sortOf('askedAt'),
};

export const lessonSearch = { verdict: oneOf(valuesOf('lesson-verdict')), sort: sortOf('at') };

export const placeSearch = { rule: text };

export const useTerms = (filters: Filters<'/api/v1/lexicon-terms'>) =>
  useServerPages(['lexicon', 'terms', filters], (after) =>
    take(api.GET('/api/v1/lexicon-terms', { params: { query: { ...filters, after } } })),
  );

export const useNamedPersons = (filters: Filters<'/api/v1/lexicon-persons'>) =>
  useServerPages(['lexicon', 'persons', filters], (after) =>
    take(api.GET('/api/v1/lexicon-persons', { params: { query: { ...filters, after } } })),
  );

export const useEditions = (filters: Filters<'/api/v1/lexicon-editions'>) =>
  useServerPages(['lexicon', 'editions', filters], (after) =>
    take(api.GET('/api/v1/lexicon-editions', { params: { query: { ...filters, after } } })),
  );

export const useLessons = (filters: Filters<'/api/v1/lessons'>) =>
  useServerPages(['lexicon', 'lessons', filters], (after) =>
    take(api.GET('/api/v1/lessons', { params: { query: { ...filters, after } } })),
  );

export const useTrialPlaces = (id: string, rule: string | undefined, version: number) =>
  useServerPages(['lexicon', 'places', id, rule, version], (after) =>
    take(
      api.GET('/api/v1/lexicon-editions/{id}/places', {
        params: { path: { id }, query: { after, ...(rule ? { rule } : {}) } },
      }),
    ),
  );

const POLL_MS = 1_000;

/** One edition, asked for again while its trial runs. */
export const editionQuery = (id: string) =>
  queryOptions({
    queryKey: ['lexicon', 'editions', id],
    queryFn: () => take(api.GET('/api/v1/lexicon-editions/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data?.state === 'trying' ? POLL_MS : false),
  });

export const foundTermsQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: ['lexicon', 'found-terms', id, version],
    queryFn: () => take(api.GET('/api/v1/lexicon-editions/{id}/terms', { params: { path: { id } } })),
  });

export const editionHistoryQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: ['lexicon', 'history', id, version],
    queryFn: () => take(api.GET('/api/v1/lexicon-editions/{id}/history', { params: { path: { id } } })),
  });

export const editionTones: Record<Word<'lexicon-edition-state'>, Tone> = {
  trying: 'busy',
  tried: 'warn',
  live: 'good',
  retired: 'idle',
  discarded: 'idle',
};

export const levelTones: Record<Word<'lexicon-level'>, Tone> = {
  severe: 'bad',
  error: 'warn',
  doubt: 'idle',
};
