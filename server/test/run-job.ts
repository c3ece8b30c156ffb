import { pino } from 'pino';
import type { System } from './system.ts';

/** Runs one job now, as the calendar would. */
export async function runJob({ db, run, clock, jobs }: System, name: string): Promise<void> {
  const job = jobs.find((one) => one.name === name);
  if (!job) throw new Error(`no job ${name}`);
  const actor = { kind: 'job', name, permissions: job.permissions } as const;
  const { signal } = new AbortController();
  await job.perform({ db, run, actor, clock: () => clock.now, log: pino({ level: 'silent' }), signal }, {});
}
