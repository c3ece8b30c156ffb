import { z } from 'zod';
import { actionSchema, actionsOn } from '../../identity/index.ts';
import { idSchema } from '../../platform/database/index.ts';
import { stateRefusals } from '../../platform/lifecycle/index.ts';
import { type Ctx, reading } from '../../platform/operation/index.ts';
import { historyEntrySchema, historyOf } from '../../platform/record/index.ts';
import { findingOpinionSchema, opinionOf } from '../opinions/finding-opinion.ts';
import { recheckOutcomes } from '../rechecks/recheck-outcomes.ts';
import { reportsOf } from '../reports/finding-reports.ts';
import { filesOf, findingFileSchema } from '../sources/finding-file.ts';
import { suppressionEnds } from '../triage/suppression.ts';
import { suppressionScopes, verdicts } from '../triage/verdict-reasons.ts';
import { findingAccess } from './finding-access.ts';
import { judgementOf } from './finding-judgement.ts';
import { findingListItemSchema } from './finding-list.ts';
import { type FindingRow, loadFindings } from './finding-row.ts';
import { findingLifecycle } from './finding-states.ts';

export const findingSchema = findingListItemSchema.extend({
  siteUrl: z.string(),
  place: z.string(),
  evidence: z.record(z.string(), z.unknown()),
  /** Document and clause that the fault goes against. */
  clause: z.string(),
  cause: z.string(),
  remedy: z.object({ editor: z.string(), technician: z.string() }),
  /** The look that saw it last, e.g. `monitoring.inspection` and the inspection's id. */
  source: z.object({ name: z.string(), id: z.uuid().nullable() }),
  /** Versions of checker, rules and term lists that have seen it, oldest first. */
  seenBy: z.array(z.object({ versions: z.record(z.string(), z.string()), from: z.iso.datetime() })),
  /** What the sighting before the present words said. */
  previous: z
    .object({ snippet: z.string().nullable(), text: z.string().nullable(), at: z.string() })
    .nullable(),
  duplicateOf: z.uuid().nullable(),
  /** Last day by which a circular or whoever entered it wants it settled. */
  dueOn: z.iso.date().nullable(),
  /** People's verdicts that were not taken back, newest first. */
  verdicts: z.array(
    z.object({
      verdict: verdicts.schema,
      /** Of the list of its verdict, in Chinese. */
      reason: z.string().nullable(),
      words: z.string().nullable(),
      by: z.string(),
      at: z.iso.datetime(),
    }),
  ),
  /** What a model says of it 第二意见: for the reader alone, it decides nothing. */
  opinion: findingOpinionSchema.nullable(),
  /** Why it was suppressed, until when, and what has ended it. */
  suppression: z
    .object({
      scope: suppressionScopes.schema,
      until: z.iso.date(),
      endedBecause: suppressionEnds.schema.nullable(),
    })
    .nullable(),
  /** What people have added to it. */
  files: z.array(findingFileSchema),
  /** Public error reports 找错留言 that speak of it, as far as the reader may see them. */
  reports: z.array(z.object({ id: z.uuid(), number: z.string() })),
  /** Other findings of the same fault on this site that wait for a verdict. */
  alike: z.int(),
  actions: z.array(actionSchema),
});

const findingIdInput = z.strictObject({ id: idSchema });

/** One finding with its place, its evidence, and what to do about it in the words it was raised with. */
export const getFinding = reading(
  { name: 'finding.get', summary: '查看问题详情', permission: 'finding.read', input: findingIdInput },
  async (ctx, input) => {
    const finding = await seenFinding(ctx, input.id);
    return {
      id: finding.id,
      siteId: finding.site_id,
      siteName: finding.site_name,
      siteUrl: finding.site_url,
      unitId: finding.unit_id,
      unitName: finding.unit_name,
      code: finding.code,
      title: finding.title,
      clause: finding.clause,
      failing: finding.failing,
      severity: finding.severity,
      certainty: finding.certainty,
      state: finding.state,
      place: finding.place,
      url: finding.url,
      snippet: finding.snippet,
      evidence: finding.evidence,
      cause: finding.cause,
      remedy: { editor: finding.remedy_editor, technician: finding.remedy_technician },
      source: { name: finding.source_name, id: finding.source_id },
      firstSeenAt: finding.first_seen_at.toISOString(),
      lastSeenAt: finding.last_seen_at.toISOString(),
      resolvedAt: finding.resolved_at?.toISOString() ?? null,
      seenCount: finding.seen_count,
      seenBy: finding.seen_by,
      previous: finding.previous,
      duplicateOf: finding.duplicate_of,
      dueOn: finding.due_on,
      files: await filesOf(ctx, finding.id),
      reports: await reportsOf(ctx, finding.id),
      opinion: await opinionOf(ctx, finding),
      ...(await judgementOf(ctx, finding)),
      version: finding.version,
      actions: await actionsOn(ctx, findingAccess, finding, (name) =>
        name === 'recheck' || name === 'add-file' ? [] : stateRefusals(findingLifecycle, name, finding.state),
      ),
    };
  },
);

/** When a finding went and came back, newest first; its first sighting is on the finding itself. */
export const findingHistory = reading(
  {
    name: 'finding.history',
    summary: '查看问题处置记录',
    permission: 'finding.read',
    input: findingIdInput,
  },
  async (ctx, input) => {
    await seenFinding(ctx, input.id);
    return { items: await historyOf(ctx, 'finding', input.id) };
  },
);

export const findingHistorySchema = z.object({ items: z.array(historyEntrySchema) });

export const findingRechecksSchema = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      askedBy: z.string(),
      askedAt: z.iso.datetime(),
      reason: z.string(),
      /** Null while it is under way. */
      outcome: recheckOutcomes.schema.nullable(),
      answerReason: z.string().nullable(),
      answeredAt: z.iso.datetime().nullable(),
    }),
  ),
});

const SHOWN_RECHECKS = 50;

/** The last 50 rechecks of a finding, newest first. */
export const findingRechecks = reading(
  {
    name: 'finding.rechecks',
    summary: '查看问题的复测',
    permission: 'finding.read',
    input: findingIdInput,
  },
  async (ctx, input) => {
    await seenFinding(ctx, input.id);
    const rows = await ctx.tx
      .selectFrom('findings.recheck')
      .select(['id', 'asked_by_name', 'asked_at', 'reason', 'outcome', 'answer_reason', 'answered_at'])
      .where('finding_id', '=', input.id)
      .orderBy('asked_at', 'desc')
      .orderBy('id', 'desc')
      .limit(SHOWN_RECHECKS)
      .execute();
    return {
      items: rows.map((row) => ({
        id: row.id,
        askedBy: row.asked_by_name,
        askedAt: row.asked_at.toISOString(),
        reason: row.reason,
        outcome: row.outcome,
        answerReason: row.answer_reason,
        answeredAt: row.answered_at?.toISOString() ?? null,
      })),
    };
  },
);

/** @throws Refusal `platform.not-found` */
async function seenFinding(ctx: Ctx, id: string): Promise<FindingRow> {
  const [finding] = await loadFindings(ctx, [id], 'read');
  if (!finding) throw new Error(`finding ${id} was loaded and is not there`);
  return finding;
}
