import { sql } from 'kysely';
import type { Ctx } from '../../platform/operation/index.ts';
import { LAST_VERDICTS, type Precision } from './precision.ts';

export interface RulePrecision extends Precision {
  /** The same over the 200 verdicts before these, for the trend. */
  before: Precision;
}

/** The last verdicts on each of these rules, newest first, that say something of it and were not taken back. */
export async function precisionOf(ctx: Ctx, codes: readonly string[]): Promise<Map<string, RulePrecision>> {
  const { rows } = await sql<{
    code: string;
    judged: number;
    right: number;
    judgedBefore: number;
    rightBefore: number;
  }>`
    select standing.code,
      count(*) filter (where place <= ${LAST_VERDICTS}) as judged,
      count(*) filter (where place <= ${LAST_VERDICTS} and is_right) as right,
      count(*) filter (where place > ${LAST_VERDICTS}) as "judgedBefore",
      count(*) filter (where place > ${LAST_VERDICTS} and is_right) as "rightBefore"
    from findings.rule_standing as standing
    cross join lateral (
      select verdict.is_right, row_number() over (order by verdict.at desc, verdict.id desc) as place
      from findings.verdict as verdict
      where verdict.code = standing.code and verdict.is_right is not null and verdict.withdrawn_at is null
        and (standing.counts_from is null or verdict.at > standing.counts_from)
      order by verdict.at desc, verdict.id desc
      limit ${2 * LAST_VERDICTS}) as latest
    where standing.code = any(${codes}::text[])
    group by standing.code`.execute(ctx.tx);
  return new Map(
    rows.map(({ code, judged, right, judgedBefore, rightBefore }) => [
      code,
      { judged, right, before: { judged: judgedBefore, right: rightBefore } },
    ]),
  );
}
