import { queryOptions } from '@tanstack/react-query';
import { type Answer, api, type Filters, type Row, take } from '../api/client.ts';
import type { Word } from '../api/vocabulary.ts';
import { useServerPages } from '../kit/server-pages.ts';
import type { Tone } from '../kit/state-mark.tsx';

export type FindingRow = Row<'/api/v1/findings'>;

export const useFindings = (filters: Filters<'/api/v1/findings'>) =>
  useServerPages(['findings', 'list', filters], (after) =>
    take(api.GET('/api/v1/findings', { params: { query: { ...filters, after } } })),
  );

export const findingQuery = (id: string) =>
  queryOptions({
    queryKey: ['findings', id],
    queryFn: () => take(api.GET('/api/v1/findings/{id}', { params: { path: { id } } })),
  });

/** How grave a severity looks at a glance; the word beside it says the same. */
export const severityTone: Record<Word<'severity'>, Tone> = {
  veto: 'bad',
  serious: 'warn',
  ordinary: 'busy',
  hint: 'idle',
};

/** The versions of checker, rules and term lists that saw a finding last. */
export function seenByVersions({ seenBy }: Pick<Answer<'/api/v1/findings/{id}'>, 'seenBy'>): string {
  const last = seenBy.at(-1);
  if (!last) return '—';
  return Object.entries(last.versions)
    .map(([name, version]) => `${name} ${version}`)
    .join('，');
}
