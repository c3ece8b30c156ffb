import type { Logger } from 'pino';
import type { z } from 'zod';
import type { Db } from '../database/index.ts';
import type { Actor, Run } from '../operation/index.ts';

/** What a running job may use. Network and disk work happens here, in between short operations. */
export interface JobEnv {
  db: Db;
  run: Run;
  /** The job as an actor, with the permissions declared beside it. */
  actor: Actor;
  /** Only workers hold a clock. */
  clock: () => Date;
  log: Logger;
  /** Aborted when the worker is asked to stop: finish or hand back. */
  signal: AbortSignal;
}

export interface JobDeclaration<Schema extends z.ZodType> {
  /** `wing.verb-noun`. */
  name: string;
  /** What it does, for the jobs page. */
  title: string;
  input: Schema;
  permissions?: readonly string[];
  maxAttempts?: number;
  /** Every worker does it when it starts, before it takes its first job; its input is `{}`. */
  atStart?: true;
  perform: (env: JobEnv, input: z.output<Schema>) => Promise<void>;
}

/** A job of whatever input, as the worker holds it. */
export interface Job {
  name: string;
  title: string;
  input: z.ZodType;
  permissions: readonly string[];
  maxAttempts: number;
  atStart?: true;
  perform: (env: JobEnv, input: unknown) => Promise<void>;
}

/** Declares a job. Handlers are run at least once: what they write must be the same the second time. */
export function job<Schema extends z.ZodType>(declaration: JobDeclaration<Schema>): Job {
  return {
    ...declaration,
    permissions: declaration.permissions ?? [],
    maxAttempts: declaration.maxAttempts ?? 10,
    perform: async (env, input) => {
      const parsed = declaration.input.safeParse(input);
      if (!parsed.success) throw new BadJobInput(parsed.error);
      await declaration.perform(env, parsed.data);
    },
  };
}

/** The job's input is not what it asks for: no further try would change that. */
export class BadJobInput extends Error {
  constructor(error: z.ZodError) {
    const fields = error.issues.map((issue) => `${issue.path.join('.') || '全部'}：${issue.message}`);
    super(`任务的输入不符合要求（${fields.slice(0, 5).join('；')}）`);
    this.name = 'BadJobInput';
  }
}

/** A job that the calendar starts. */
export interface CronEntry {
  job: string;
  /** Five fields as crontab(5), in UTC (Asia/Shanghai is UTC+8 all year). */
  schedule: string;
}
