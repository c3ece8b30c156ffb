import { queryOptions } from '@tanstack/react-query';
import { type Answer, api, type Filters, type Row, take } from '../api/client.ts';
import type { Word } from '../api/vocabulary.ts';
import { useServerPages } from '../kit/server-pages.ts';
import type { Tone } from '../kit/state-mark.tsx';

export type InspectionRow = Row<'/api/v1/inspections'>;

export type Inspection = Answer<'/api/v1/inspections/{id}'>;

const beatMs = 1000;

/** Whether an inspection still changes by itself. */
export function isUnderWay(inspection: { state: string }): boolean {
  return inspection.state === 'queued' || inspection.state === 'running';
}

export const useInspections = (filters: Filters<'/api/v1/inspections'>) =>
  useServerPages(['inspections', 'list', filters], (after) =>
    take(api.GET('/api/v1/inspections', { params: { query: { ...filters, after } } })),
  );

/** One inspection, read anew every second while it is under way. */
export const inspectionQuery = (id: string) =>
  queryOptions({
    queryKey: ['inspections', id],
    queryFn: () => take(api.GET('/api/v1/inspections/{id}', { params: { path: { id } } })),
    refetchInterval: (query) => (query.state.data && isUnderWay(query.state.data) ? beatMs : false),
    staleTime: 0,
  });

/** Whether a site can be inspected now, and its latest inspection. */
export const siteInspectionQuery = (siteId: string) =>
  queryOptions({
    queryKey: ['inspections', 'of-site', siteId],
    queryFn: () => take(api.GET('/api/v1/sites/{id}/inspection', { params: { path: { id: siteId } } })),
  });

/** How a state of an inspection looks at a glance. */
export const inspectionTone: Record<Word<'inspection-state'>, Tone> = {
  queued: 'idle',
  running: 'busy',
  finished: 'good',
  failed: 'bad',
  stopped: 'warn',
};
