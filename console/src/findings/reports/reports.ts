import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { type Answer, api, type Filters, type Input, type Row, take } from '../../api/client.ts';
import { useServerPages } from '../../kit/server-pages.ts';
import type { Tone } from '../../kit/state-mark.tsx';

export type ReportRow = Row<'/api/v1/error-reports'>;
export type ErrorReport = Answer<'/api/v1/error-reports/{id}'>;

export const useReports = (filters: Filters<'/api/v1/error-reports'>) =>
  useServerPages(['error-reports', 'list', filters], (after) =>
    take(api.GET('/api/v1/error-reports', { params: { query: { ...filters, after } } })),
  );

export const reportQuery = (id: string) =>
  queryOptions({
    queryKey: ['error-reports', id],
    queryFn: () => take(api.GET('/api/v1/error-reports/{id}', { params: { path: { id } } })),
  });

/** Asked anew with every version and every finding that was linked. */
export const reportHistoryQuery = ({ id, version, findings }: ErrorReport) =>
  queryOptions({
    queryKey: ['error-reports', id, 'history', version, findings.length],
    queryFn: () => take(api.GET('/api/v1/error-reports/{id}/history', { params: { path: { id } } })),
  });

/** How a report stands at a glance; the word beside it says the same. */
export function reportTone(of: Pick<ReportRow, 'state' | 'overdue'>): Tone {
  if (of.overdue) return 'bad';
  if (of.state === 'settled') return 'good';
  if (of.state === 'rejected') return 'idle';
  return of.state === 'received' ? 'warn' : 'busy';
}

interface Bodies {
  'pass-on': Input<'/api/v1/error-reports/{id}/pass-on'>;
  transfer: Input<'/api/v1/error-reports/{id}/transfer'>;
  answer: Input<'/api/v1/error-reports/{id}/answer'>;
  return: Input<'/api/v1/error-reports/{id}/return'>;
  settle: Input<'/api/v1/error-reports/{id}/settle'>;
  reject: Input<'/api/v1/error-reports/{id}/reject'>;
  findings: Input<'/api/v1/error-reports/{id}/findings'>;
  'link-finding': Input<'/api/v1/error-reports/{id}/link-finding'>;
}

/** Does something with a report; what is shown of reports is asked anew afterwards. Rejects with a `Problem`. */
export function useReportCall(id: string) {
  const queries = useQueryClient();
  return async <Verb extends keyof Bodies>(verb: Verb, body: Bodies[Verb]): Promise<void> => {
    try {
      // Each verb has its own path and body, which `Bodies` keeps together; the client knows them one by one.
      await api.POST(`/api/v1/error-reports/{id}/${verb}` as '/api/v1/error-reports/{id}/pass-on', {
        params: { path: { id } },
        body: body as Bodies['pass-on'],
      });
    } finally {
      await queries.invalidateQueries({ queryKey: ['error-reports'] });
      await queries.invalidateQueries({ queryKey: ['overview'] });
    }
  };
}
