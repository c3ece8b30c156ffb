import type { Ctx } from '../../platform/operation/index.ts';
import { dismissalReasons, secondLookReasons } from '../triage/verdict-reasons.ts';
import type { FindingRow } from './finding-row.ts';

const SHOWN_VERDICTS = 20;

/** What people have said of a finding, its last suppression, and how many of its kind wait on the same site. */
export async function judgementOf(ctx: Ctx, finding: FindingRow) {
  const verdicts = await ctx.tx
    .selectFrom('findings.verdict')
    .select(['verdict', 'reason', 'words', 'by_name as by', 'at'])
    .where('finding_id', '=', finding.id)
    .where('withdrawn_at', 'is', null)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(SHOWN_VERDICTS)
    .execute();
  const suppression = await ctx.tx
    .selectFrom('findings.suppression')
    .select(['scope', 'until', 'ended_because as endedBecause'])
    .where('id', '=', finding.suppression_id)
    .executeTakeFirst();
  const { alike } = await ctx.tx
    .selectFrom('findings.finding')
    .select((count) => count.fn.countAll<number>().as('alike'))
    .where('site_id', '=', finding.site_id)
    .where('code', '=', finding.code)
    .where('state', 'in', ['new', 'second-look'])
    .where('id', '<>', finding.id)
    .executeTakeFirstOrThrow();
  return {
    verdicts: verdicts.map(({ reason, at, ...verdict }) => ({
      ...verdict,
      reason: reason === null ? null : reasonWords(verdict.verdict, reason),
      at: at.toISOString(),
    })),
    suppression: suppression ?? null,
    alike,
  };
}

function reasonWords(verdict: string, reason: string): string {
  return (verdict === 'second-look' ? secondLookReasons : dismissalReasons).label(reason);
}
