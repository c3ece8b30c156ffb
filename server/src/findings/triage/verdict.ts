import { sql } from 'kysely';
import { z } from 'zod';
import { authorize } from '../../identity/index.ts';
import { idSchema, newId } from '../../platform/database/index.ts';
import { transition } from '../../platform/lifecycle/index.ts';
import { actorName, actorSubject, type Ctx, operation, paragraph } from '../../platform/operation/index.ts';
import { expectVersion } from '../../platform/record/index.ts';
import { findingsErrors } from '../errors.ts';
import { findingConfirmed, findingDismissed, findingReconsidered } from '../events.ts';
import { findingAccess } from '../ledger/finding-access.ts';
import { type FindingRow, loadFindings } from '../ledger/finding-row.ts';
import { findingLifecycle, isOpen } from '../ledger/finding-states.ts';
import { tellSites } from '../ledger/site-events.ts';
import { endSuppressions } from './suppression-cover.ts';
import { secondLookReasons } from './verdict-reasons.ts';

const MOST_AT_ONCE = 200;

/** Which findings a person judges, each in the version that was looked at. */
export const judgedItems = z
  .array(z.strictObject({ id: idSchema, version: z.int() }))
  .min(1)
  .max(MOST_AT_ONCE, { error: `一次最多研判 ${MOST_AT_ONCE} 个问题` });

export const judgedSchema = z.object({
  items: z.array(z.object({ id: z.uuid(), state: findingLifecycle.vocabulary.schema, version: z.int() })),
});

type Verb = 'confirm' | 'dismiss' | 'mark-duplicate' | 'ask-second-look' | 'reconsider';

/** A person holds the findings to be true 确认. */
export const confirmFindings = operation(
  {
    name: 'finding.confirm',
    summary: '确认问题',
    permission: 'finding.triage',
    input: z.strictObject({ items: judgedItems }),
  },
  async (ctx, { items }) => {
    const findings = await loadJudged(ctx, items, 'confirm');
    return judge(ctx, findings, { verb: 'confirm', verdict: 'confirmed', isRight: true });
  },
);

/** The findings repeat another one 重复, which stands for them all. */
export const markDuplicates = operation(
  {
    name: 'finding.mark-duplicate',
    summary: '判为重复',
    permission: 'finding.triage',
    input: z.strictObject({ items: judgedItems, originalId: idSchema }),
  },
  async (ctx, { items, originalId }) => {
    // Both at once, so that two who do this crosswise lock in the same order.
    const all = await loadFindings(ctx, [originalId, ...items.map(({ id }) => id)]);
    const original = all.find(({ id }) => id === originalId);
    const findings = await loadJudged(ctx, items, 'mark-duplicate');
    if (items.some(({ id }) => id === originalId)) throw findingsErrors.refuse('duplicate-of-itself', {});
    if (!original || !isOpen(original.state)) {
      throw findingsErrors.refuse('original-settled', {
        title: original?.title ?? '',
        state: findingLifecycle.vocabulary.label(original?.state ?? 'resolved'),
      });
    }
    const judged = await judge(ctx, findings, {
      verb: 'mark-duplicate',
      verdict: 'duplicate',
      isRight: null,
    });
    await ctx.tx
      .updateTable('findings.finding')
      .set({ duplicate_of: originalId })
      .where(sql<boolean>`id = any(${findings.map(({ id }) => id)}::uuid[])`)
      .execute();
    return judged;
  },
);

/** Asks somebody else to look 请人复看. */
export const askSecondLook = operation(
  {
    name: 'finding.ask-second-look',
    summary: '请人复看问题',
    permission: 'finding.triage',
    input: z.strictObject({
      items: judgedItems,
      reason: secondLookReasons.schema,
      words: paragraph(500).optional(),
    }),
  },
  async (ctx, { items, reason, words }) => {
    const findings = await loadJudged(ctx, items, 'ask-second-look');
    return judge(ctx, findings, {
      verb: 'ask-second-look',
      verdict: 'second-look',
      isRight: null,
      reason,
      words: words ?? null,
      said: said(secondLookReasons.label(reason), words),
    });
  },
);

/** Takes the last verdict back 撤回研判: it counts no more, and what it had suppressed waits for a person again. */
export const reconsiderFindings = operation(
  {
    name: 'finding.reconsider',
    summary: '撤回研判',
    permission: 'finding.triage',
    input: z.strictObject({ items: judgedItems }),
  },
  async (ctx, { items }) => {
    const findings = await loadJudged(ctx, items, 'reconsider');
    const ids = findings.map(({ id }) => id);
    const judged = [];
    for (const finding of findings)
      judged.push(await transition(ctx, findingLifecycle, finding, 'reconsider'));
    await sql`
      update findings.verdict set withdrawn_at = ${ctx.now}::timestamptz where id in (
        select distinct on (finding_id) id from findings.verdict
        where finding_id = any(${ids}::uuid[]) and withdrawn_at is null
        order by finding_id, at desc, id desc)`.execute(ctx.tx);
    await ctx.tx
      .updateTable('findings.finding')
      .set({ duplicate_of: null, suppression_id: null })
      .where(sql<boolean>`id = any(${ids}::uuid[])`)
      .execute();
    const suppressions = findings.flatMap(({ suppression_id }) => suppression_id ?? []);
    await endSuppressions(ctx, suppressions, 'person', actorName(ctx.actor));
    await tellSites(ctx, findings, findingReconsidered);
    return { items: judged };
  },
);

/**
 * First three steps of every verdict: these findings, each within the actor's reach and unchanged since it was read.
 * @throws Refusal `platform.not-found`, `platform.forbidden`, `platform.version-conflict`
 */
export async function loadJudged(
  ctx: Ctx,
  items: z.output<typeof judgedItems>,
  verb: Verb,
): Promise<FindingRow[]> {
  const findings = await loadFindings(
    ctx,
    items.map(({ id }) => id),
  );
  const versions = new Map(items.map(({ id, version }) => [id, version]));
  for (const finding of findings) {
    await authorize(ctx, findingAccess, verb, finding);
    const { id, version } = finding;
    await expectVersion(ctx, { noun: 'finding', id, version }, versions.get(id) ?? version);
  }
  return findings;
}

interface Judging {
  verb: Exclude<Verb, 'reconsider'>;
  verdict: 'confirmed' | 'false-positive' | 'duplicate' | 'second-look';
  /** What it says of the rule; null for nothing. */
  isRight: boolean | null;
  reason?: string;
  words?: string | null;
  /** The reason as history shows it. */
  said?: string;
}

const eventOf = {
  confirm: findingConfirmed,
  dismiss: findingDismissed,
  'mark-duplicate': findingDismissed,
  'ask-second-look': null,
} as const;

/** Writes one verdict on each of the findings and tells of them, one event a site. */
export async function judge(ctx: Ctx, findings: readonly FindingRow[], of: Judging) {
  const items = [];
  for (const finding of findings) {
    items.push(await transition(ctx, findingLifecycle, finding, of.verb, { reason: of.said }));
  }
  await ctx.tx
    .insertInto('findings.verdict')
    .values(
      findings.map((finding) => ({
        id: newId(),
        finding_id: finding.id,
        code: finding.code,
        rule_version: finding.fault_edition,
        verdict: of.verdict,
        reason: of.reason ?? null,
        words: of.words ?? null,
        is_right: of.isRight,
        by_subject: actorSubject(ctx.actor),
        by_name: actorName(ctx.actor),
        at: ctx.now,
        withdrawn_at: null,
      })),
    )
    .execute();
  const event = eventOf[of.verb];
  if (event) await tellSites(ctx, findings, event);
  return { items };
}

/** A reason of a list with what was added to it, as history shows it. */
export function said(label: string, words: string | undefined): string {
  return words === undefined ? label : `${label}：${words}`;
}
