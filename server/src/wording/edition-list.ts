import { z } from 'zod';
import { actionSchema, actionsOn, authorizeSight, subtreeOf, within } from '../identity/index.ts';
import { idSchema } from '../platform/database/index.ts';
import { stateRefusals } from '../platform/lifecycle/index.ts';
import { listAnswer, listFields, pageOf } from '../platform/listing/index.ts';
import { type Ctx, reading } from '../platform/operation/index.ts';
import { historyEntrySchema, historyOf } from '../platform/record/index.ts';
import { loadEdition } from './edition.ts';
import { editionLifecycle } from './edition-states.ts';
import { editionAccess } from './lexicon-access.ts';

const editionItemSchema = z.object({
  id: z.uuid(),
  unitId: z.uuid(),
  unitName: z.string(),
  number: z.int(),
  state: editionLifecycle.vocabulary.schema,
  terms: z.int(),
  persons: z.int(),
  /** Terms without a document, which run in shadow. */
  unproven: z.int(),
  askedBy: z.string(),
  askedAt: z.iso.datetime(),
  /** Null until the trial is over. */
  pagesRead: z.int().nullable(),
  pagesFound: z.int().nullable(),
  placesFound: z.int().nullable(),
  liveFrom: z.iso.datetime().nullable(),
});

export const editionListSchema = listAnswer(editionItemSchema);

export const editionSchema = editionItemSchema.extend({
  triedAt: z.iso.datetime().nullable(),
  version: z.int(),
  actions: z.array(actionSchema),
});

function editions(ctx: Ctx) {
  return ctx.tx
    .selectFrom('wording.edition as edition')
    .innerJoin('identity.unit as unit', 'unit.id', 'edition.unit_id')
    .select(['edition.id', 'edition.unit_id as unitId', 'unit.name as unitName', 'edition.number'])
    .select(['edition.state', 'edition.term_count as terms', 'edition.person_count as persons'])
    .select(['edition.unproven_count as unproven', 'edition.asked_by_name as askedBy'])
    .select(['edition.asked_at', 'edition.live_from', 'edition.tried_at', 'edition.version'])
    .select(['edition.pages_read as pagesRead', 'edition.pages_found as pagesFound'])
    .select('edition.places_found as placesFound');
}

type Row = Awaited<ReturnType<ReturnType<typeof editions>['execute']>>[number];

function itemOf({ asked_at, live_from, tried_at: _, version: __, ...row }: Row) {
  return { ...row, askedAt: asked_at.toISOString(), liveFrom: live_from?.toISOString() ?? null };
}

/** The editions of lexicons within reach, newest first. */
export const listEditions = reading(
  {
    name: 'lexicon-edition.list',
    summary: '查看词库版本',
    permission: 'lexicon.read',
    input: z.strictObject({
      ...listFields(['askedAt'], '-askedAt'),
      unitId: idSchema.optional(),
      state: editionLifecycle.vocabulary.schema.optional(),
    }),
  },
  async (ctx, input) => {
    let query = editions(ctx)
      .where(await within(ctx, 'lexicon.read', 'unit.path'))
      .where(await subtreeOf(ctx, input.unitId, 'unit.path'));
    if (input.state) query = query.where('edition.state', '=', input.state);
    const page = await pageOf(ctx.tx, query, input, {
      sorts: { askedAt: 'edition.asked_at' },
      id: 'edition.id',
    });
    return { ...page, items: page.items.map(itemOf) };
  },
);

const editionIdInput = z.strictObject({ id: idSchema });

/** One edition: what it holds, what its trial found, and what may be done. */
export const getEdition = reading(
  {
    name: 'lexicon-edition.get',
    summary: '查看词库版本详情',
    permission: 'lexicon.read',
    input: editionIdInput,
  },
  async (ctx, { id }) => {
    const edition = await loadEdition(ctx, id, 'read');
    await authorizeSight(ctx, editionAccess, edition);
    const row = await editions(ctx).where('edition.id', '=', id).executeTakeFirstOrThrow();
    const refusals = (name: string) =>
      name === 'release' || name === 'retire' || name === 'discard'
        ? stateRefusals(editionLifecycle, name, edition.state)
        : [];
    return {
      ...itemOf(row),
      triedAt: row.tried_at?.toISOString() ?? null,
      version: row.version,
      actions: (await actionsOn(ctx, editionAccess, edition, refusals)).filter(({ name }) => name !== 'try'),
    };
  },
);

/** Who tried, released and retired an edition, newest first. */
export const editionHistory = reading(
  {
    name: 'lexicon-edition.history',
    summary: '查看词库版本变更记录',
    permission: 'lexicon.read',
    input: editionIdInput,
  },
  async (ctx, { id }) => {
    await authorizeSight(ctx, editionAccess, await loadEdition(ctx, id, 'read'));
    return { items: await historyOf(ctx, editionLifecycle.noun, id) };
  },
);

export const editionHistorySchema = z.object({ items: z.array(historyEntrySchema) });
