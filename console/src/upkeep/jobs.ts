import { api, type Filters, type Row, take } from '../api/client.ts';
import { valuesOf, type Word } from '../api/vocabulary.ts';
import { oneOf } from '../kit/search-params.ts';
import { useServerPages } from '../kit/server-pages.ts';
import type { Tone } from '../kit/state-mark.tsx';

export type JobRow = Row<'/api/v1/jobs'>;

/** What narrows the list of jobs, in the address and on the wire alike. */
export const jobSearch = { state: oneOf(valuesOf('job-state')) };

/** The background jobs, the latest first. */
export const useJobs = (filters: Filters<'/api/v1/jobs'>) =>
  useServerPages<JobRow>(['jobs', 'list', filters], (after) =>
    take(api.GET('/api/v1/jobs', { params: { query: { ...filters, after } } })),
  );

export const retryJob = (id: string) =>
  take(api.POST('/api/v1/jobs/{id}/retry', { params: { path: { id } } }));

export const discardJob = (id: string, reason: string) =>
  take(api.POST('/api/v1/jobs/{id}/discard', { params: { path: { id } }, body: { reason } }));

/** How a state of a job looks at a glance. */
export const jobTone: Record<Word<'job-state'>, Tone> = {
  running: 'busy',
  waiting: 'idle',
  retrying: 'warn',
  parked: 'bad',
};
