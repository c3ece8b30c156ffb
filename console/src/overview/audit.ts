import { queryOptions } from '@tanstack/react-query';
import { type Answer, api, type Filters, type Row, take } from '../api/client.ts';
import type { Word } from '../api/vocabulary.ts';
import { useServerPages } from '../kit/server-pages.ts';
import type { Tone } from '../kit/state-mark.tsx';

export type AuditRow = Row<'/api/v1/audit-entries'>;
export type AuditEntry = Answer<'/api/v1/audit-entries/{id}'>;

export const useAudit = (filters: Filters<'/api/v1/audit-entries'>) =>
  useServerPages(['audit', 'list', filters], (after) =>
    take(api.GET('/api/v1/audit-entries', { params: { query: { ...filters, after } } })),
  );

export const auditEntryQuery = (id: string) =>
  queryOptions({
    queryKey: ['audit', 'entry', id],
    queryFn: () => take(api.GET('/api/v1/audit-entries/{id}', { params: { path: { id } } })),
  });

export const auditStateQuery = queryOptions({
  queryKey: ['audit', 'state'],
  queryFn: () => take(api.GET('/api/v1/audit/state')),
  refetchInterval: 10_000,
});

/** How an outcome looks at a glance; the word beside it says the same. */
export const outcomeTone: Record<Word<'audit-outcome'>, Tone> = {
  done: 'good',
  refused: 'warn',
  failed: 'bad',
};
