import { sql } from 'kysely';
import { z } from 'zod';
import { reachOf } from '../../identity/index.ts';
import { newId } from '../../platform/database/index.ts';
import { transitionObserved } from '../../platform/lifecycle/index.ts';
import { actorName, actorSubject, type Ctx, operation, paragraph } from '../../platform/operation/index.ts';
import { record } from '../../platform/record/index.ts';
import { shanghaiTime } from '../../platform/time/index.ts';
import { findingsErrors } from '../errors.ts';
import { findingDismissed } from '../events.ts';
import { grouped } from '../grouped.ts';
import type { FindingRow } from '../ledger/finding-row.ts';
import { findingLifecycle } from '../ledger/finding-states.ts';
import { tellSites } from '../ledger/site-events.ts';
import { lookHash, termOf } from './suppression-cover.ts';
import { judge, judgedItems, loadJudged, said } from './verdict.ts';
import { dismissalReasons, RIGHT_AT_THE_TIME, suppressionScopes } from './verdict-reasons.ts';

const DAY_MS = 24 * 60 * 60_000;
const USUAL_DAYS = 180;
const MOST_DAYS = 366;

type Scope = (typeof suppressionScopes.values)[number];

/**
 * Judges findings to be false positives 误报. Each is suppressed 豁免 for this page, this site or this term until a day,
 * or until the status, the words or the rule change; a wider scope also covers what else waits for a verdict there.
 * @throws Refusal `findings.words-required`, `findings.no-term`, `findings.until-refused`
 */
export const dismissFindings = operation(
  {
    name: 'finding.dismiss',
    summary: '判为误报',
    permission: 'finding.triage',
    input: z.strictObject({
      items: judgedItems,
      reason: dismissalReasons.schema,
      words: paragraph(500).optional(),
      scope: suppressionScopes.schema.default('page'),
      /** Last day on which it holds; half a year when left out. */
      until: z.iso.date({ error: '日期应为“年-月-日”，例如 2026-03-02' }).optional(),
    }),
  },
  async (ctx, { items, reason, words, scope, until }) => {
    const findings = await loadJudged(ctx, items, 'dismiss');
    if (reason === 'other' && words === undefined) throw findingsErrors.refuse('words-required', {});
    const last = lastDay(ctx, until);
    const judged = await judge(ctx, findings, {
      verb: 'dismiss',
      verdict: 'false-positive',
      isRight: RIGHT_AT_THE_TIME.includes(reason) ? null : false,
      reason,
      words: words ?? null,
      said: said(dismissalReasons.label(reason), words),
    });
    for (const alike of grouped(findings, (finding) => reachOfScope(scope, finding)).values()) {
      await suppress(ctx, alike, { scope, until: last, reason, words: words ?? null });
    }
    return judged;
  },
);

function lastDay(ctx: Ctx, until: string | undefined): string {
  const day = (offset: number) => shanghaiTime(new Date(ctx.now.getTime() + offset * DAY_MS)).slice(0, 10);
  if (until === undefined) return day(USUAL_DAYS);
  if (until <= day(0) || until > day(MOST_DAYS)) {
    throw findingsErrors.refuse('until-refused', { days: MOST_DAYS });
  }
  return until;
}

interface Suppressing {
  scope: Scope;
  until: string;
  reason: string;
  words: string | null;
}

/** Findings of the same name here share one suppression. */
function reachOfScope(scope: Scope, finding: FindingRow): string {
  if (scope === 'page') return finding.id;
  return JSON.stringify([finding.code, scope === 'site' ? finding.site_id : termOf(finding)]);
}

async function suppress(ctx: Ctx, alike: readonly FindingRow[], of: Suppressing): Promise<void> {
  const [finding] = alike;
  if (!finding) return;
  const term = of.scope === 'term' ? termOf(finding) : null;
  if (of.scope === 'term' && term === null) throw findingsErrors.refuse('no-term', {});
  const id = newId();
  const place =
    of.scope === 'term' ? await triageRoot(ctx, finding) : { id: finding.unit_id, path: finding.unit_path };
  const row = {
    scope: of.scope,
    code: finding.code,
    finding_id: of.scope === 'page' ? finding.id : null,
    site_id: of.scope === 'term' ? null : finding.site_id,
    unit_id: place.id,
    term,
    reason: of.reason,
    words: of.words,
    until: of.until,
  };
  await ctx.tx
    .insertInto('findings.suppression')
    .values({
      ...{ id, ...row },
      rule_version: finding.fault_edition,
      look_hash: of.scope === 'page' ? lookHash(finding) : null,
      by_subject: actorSubject(ctx.actor),
      by_name: actorName(ctx.actor),
      at: ctx.now,
      ended_at: null,
      ended_because: null,
      ended_by: null,
      version: 1,
    })
    .execute();
  await record(ctx, { noun: 'suppression', id, verb: 'suppress', after: row });
  await keepDismissed(
    ctx,
    alike.map((each) => each.id),
    id,
  );
  if (of.scope !== 'page') await coverWaiting(ctx, finding, { id, term, path: place.path });
}

/** The widest unit above the site whose findings the actor judges: so far a term's suppression reaches. */
async function triageRoot(ctx: Ctx, finding: FindingRow): Promise<{ id: string; path: string }> {
  const roots = (await reachOf(ctx))
    .roots('finding.triage')
    .filter((root) => finding.unit_path.startsWith(root));
  const unit = await ctx.tx
    .selectFrom('identity.unit')
    .select(['id', 'path'])
    .where((where) => where.or([where('path', 'in', roots), where('id', '=', finding.unit_id)]))
    .where(sql<boolean>`starts_with(${finding.unit_path}, path)`)
    .orderBy(sql`length(path)`)
    .limit(1)
    .executeTakeFirst();
  return unit ?? { id: finding.unit_id, path: finding.unit_path };
}

/** What else waits for a verdict and falls under a suppression of a site or a term is dismissed with it. */
async function coverWaiting(
  ctx: Ctx,
  finding: FindingRow,
  of: { id: string; term: string | null; path: string },
): Promise<void> {
  let query = ctx.tx
    .selectFrom('findings.finding as finding')
    .innerJoin('registry.site as site', 'site.id', 'finding.site_id')
    .innerJoin('identity.unit as unit', 'unit.id', 'site.unit_id')
    .select(['finding.id', 'finding.state', 'finding.site_id'])
    .where('finding.code', '=', finding.code)
    .where('finding.fault_edition', '=', finding.fault_edition)
    .where('finding.state', 'in', ['new', 'second-look'])
    .where(sql<boolean>`starts_with(unit.path, ${of.path})`)
    .orderBy('finding.id')
    .forUpdate('finding');
  query =
    of.term === null
      ? query.where('finding.site_id', '=', finding.site_id)
      : query.where(sql<boolean>`finding.evidence->>'term' = ${of.term}`);
  const waiting = await query.execute();
  await transitionObserved(ctx, findingLifecycle, waiting, 'cover');
  await keepDismissed(
    ctx,
    waiting.map(({ id }) => id),
    of.id,
  );
  await tellSites(ctx, waiting, findingDismissed);
}

async function keepDismissed(ctx: Ctx, findingIds: readonly string[], suppressionId: string): Promise<void> {
  if (findingIds.length === 0) return;
  await ctx.tx
    .updateTable('findings.finding')
    .set({ suppression_id: suppressionId })
    .where(sql<boolean>`id = any(${findingIds}::uuid[])`)
    .execute();
}
