import type { ErrorCatalogue } from '../errors/index.ts';
import type { Reaction } from '../events/index.ts';
import type { Identify, Route } from '../http/index.ts';
import type { CronEntry, Job } from '../jobs/index.ts';

/** What the processes need of a wing; `server/src/wing.ts` says the rest. */
export interface ProcessWing {
  title: string;
  routes: readonly Route[];
  jobs: readonly Job[];
  cron: readonly CronEntry[];
  reactions: readonly Reaction[];
  errors: ErrorCatalogue;
  identify?: Identify;
}
