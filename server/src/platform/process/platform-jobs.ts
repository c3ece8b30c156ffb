import { eventJobs, type Reaction } from '../events/index.ts';
import type { Job } from '../jobs/index.ts';
import { sweep } from './sweep.ts';

/** The jobs that every worker knows whatever the wings are: clearing up, and carrying events to who reacts. */
export function platformJobs(reactions: readonly Reaction[]): Job[] {
  return [sweep, ...eventJobs(reactions)];
}
