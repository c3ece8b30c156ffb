import { sql } from 'kysely';
import type { Ctx } from '../platform/operation/index.ts';

/** The inspections that these jobs of the queue were to run, as far as jobs and inspections still exist. */
export async function inspectionsOfJobs(ctx: Pick<Ctx, 'tx'>, jobIds: readonly string[]): Promise<string[]> {
  const rows = await ctx.tx
    .selectFrom('queue._private_jobs as job')
    .innerJoin('monitoring.inspection as inspection', (join) =>
      join.on(sql<boolean>`inspection.id::text = job.payload ->> 'inspectionId'`),
    )
    .select('inspection.id')
    .where(sql<boolean>`job.id = any(${jobIds}::bigint[])`)
    .orderBy('inspection.id')
    .execute();
  return rows.map((row) => row.id);
}

/** The trials of rules that these jobs of the queue were to run, as far as jobs and trials still exist. */
export async function trialsOfJobs(ctx: Pick<Ctx, 'tx'>, jobIds: readonly string[]): Promise<string[]> {
  const rows = await ctx.tx
    .selectFrom('queue._private_jobs as job')
    .innerJoin('findings.rule_trial as trial', (join) =>
      join.on(sql<boolean>`trial.id::text = job.payload ->> 'trialId'`),
    )
    .select('trial.id')
    .where(sql<boolean>`job.id = any(${jobIds}::bigint[])`)
    .orderBy('trial.id')
    .execute();
  return rows.map((row) => row.id);
}
