import { z } from 'zod';
import { subtreeOf, within } from '../../identity/index.ts';
import { idSchema } from '../../platform/database/index.ts';
import { listAnswer, listFields, pageOf } from '../../platform/listing/index.ts';
import { reading } from '../../platform/operation/index.ts';
import { vocabulary } from '../../platform/vocabulary/index.ts';
import { suppressionEnds } from './suppression.ts';
import { dismissalReasons, suppressionScopes } from './verdict-reasons.ts';

export const suppressionStandings = vocabulary('suppression-standing', '豁免情况', {
  'in-force': '生效中',
  ended: '已失效',
});

export const suppressionListSchema = listAnswer(
  z.object({
    id: z.uuid(),
    scope: suppressionScopes.schema,
    code: z.string(),
    title: z.string(),
    findingId: z.uuid().nullable(),
    siteId: z.uuid().nullable(),
    siteName: z.string().nullable(),
    unitId: z.uuid(),
    unitName: z.string(),
    term: z.string().nullable(),
    /** Address of the one page; text of the site. */
    url: z.string().nullable(),
    reason: dismissalReasons.schema,
    words: z.string().nullable(),
    until: z.iso.date(),
    by: z.string(),
    at: z.iso.datetime(),
    endedAt: z.iso.datetime().nullable(),
    endedBecause: suppressionEnds.schema.nullable(),
    version: z.int(),
  }),
);

/** The suppressions 豁免 within reach: those in force, and those that have ended with why. */
export const listSuppressions = reading(
  {
    name: 'suppression.list',
    summary: '查看豁免',
    permission: 'finding.read',
    input: z.strictObject({
      ...listFields(['at', 'until'], '-at'),
      unitId: idSchema.optional(),
      siteId: idSchema.optional(),
      scope: suppressionScopes.schema.optional(),
      standing: suppressionStandings.schema.optional(),
    }),
  },
  async (ctx, input) => {
    let query = ctx.tx
      .selectFrom('findings.suppression as suppression')
      .innerJoin('identity.unit as unit', 'unit.id', 'suppression.unit_id')
      .innerJoin('findings.fault_edition as edition', 'edition.id', 'suppression.rule_version')
      .leftJoin('registry.site as site', 'site.id', 'suppression.site_id')
      .leftJoin('findings.finding as finding', 'finding.id', 'suppression.finding_id')
      .select(['suppression.id', 'suppression.scope', 'suppression.code', 'edition.title'])
      .select([
        'suppression.finding_id as findingId',
        'suppression.site_id as siteId',
        'site.name as siteName',
      ])
      .select(['suppression.unit_id as unitId', 'unit.name as unitName', 'suppression.term', 'finding.url'])
      .select(['suppression.reason', 'suppression.words', 'suppression.until', 'suppression.by_name as by'])
      .select([
        'suppression.at',
        'suppression.ended_at as endedAt',
        'suppression.ended_because as endedBecause',
      ])
      .select('suppression.version')
      .where(await within(ctx, 'finding.read', 'unit.path'))
      .where(await subtreeOf(ctx, input.unitId, 'unit.path'));
    if (input.siteId) query = query.where('suppression.site_id', '=', input.siteId);
    if (input.scope) query = query.where('suppression.scope', '=', input.scope);
    if (input.standing === 'in-force') query = query.where('suppression.ended_at', 'is', null);
    if (input.standing === 'ended') query = query.where('suppression.ended_at', 'is not', null);
    const page = await pageOf(ctx.tx, query, input, {
      sorts: { at: 'suppression.at', until: 'suppression.until' },
      id: 'suppression.id',
    });
    return {
      ...page,
      items: page.items.map(({ reason, at, endedAt, ...item }) => ({
        ...item,
        reason: dismissalReasons.schema.parse(reason),
        at: at.toISOString(),
        endedAt: endedAt?.toISOString() ?? null,
      })),
    };
  },
);
