import { z } from 'zod';
import { actionSchema, actionsOn, authorizeSight, subtreeOf, within } from '../identity/index.ts';
import { idSchema } from '../platform/database/index.ts';
import { stateRefusals } from '../platform/lifecycle/index.ts';
import { likePattern, listAnswer, listFields, pageOf } from '../platform/listing/index.ts';
import { type Ctx, reading, searchText } from '../platform/operation/index.ts';
import { historyEntrySchema, historyOf } from '../platform/record/index.ts';
import { loadMediaAccount } from './media-account.ts';
import { mediaAccountAccess } from './media-account-access.ts';
import { mediaAccountLifecycle } from './media-account-states.ts';
import { mediaPlatforms } from './media-platforms.ts';

const mediaAccountItemSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  platform: mediaPlatforms.schema,
  handle: z.string().nullable(),
  unitId: z.uuid(),
  unitName: z.string(),
  personName: z.string().nullable(),
  state: mediaAccountLifecycle.vocabulary.schema,
});

export const mediaAccountListSchema = listAnswer(mediaAccountItemSchema);

export const mediaAccountSchema = mediaAccountItemSchema.extend({
  personId: z.uuid().nullable(),
  version: z.int(),
  changedAt: z.iso.datetime(),
  actions: z.array(actionSchema),
});

/** The new-media accounts within reach. */
export const listMediaAccounts = reading(
  {
    name: 'media-account.list',
    summary: '查看新媒体账号',
    permission: 'media-account.read',
    input: z.strictObject({
      ...listFields(['name', 'platform', 'unit', 'changedAt'], 'name'),
      q: searchText().optional(),
      unitId: idSchema.optional(),
      platform: mediaPlatforms.schema.optional(),
      state: mediaAccountLifecycle.vocabulary.schema.optional(),
    }),
  },
  async (ctx, input) => {
    let query = accounts(ctx)
      .where(await within(ctx, 'media-account.read', 'unit.path'))
      .where(await subtreeOf(ctx, input.unitId, 'unit.path'));
    if (input.q) {
      const pattern = `%${likePattern(input.q.toLowerCase())}%`;
      query = query.where((row) =>
        row.or([
          row('account.name', 'ilike', pattern),
          row('account.name_initials', 'like', pattern),
          row('account.handle', 'ilike', pattern),
        ]),
      );
    }
    if (input.platform) query = query.where('account.platform', '=', input.platform);
    if (input.state) query = query.where('account.state', '=', input.state);
    return pageOf(ctx.tx, query, input, {
      sorts: {
        name: 'account.name_key',
        platform: 'account.platform',
        unit: 'unit.name_key',
        changedAt: 'account.changed_at',
      },
      id: 'account.id',
    });
  },
);

const accountIdInput = z.strictObject({ id: idSchema });

/** One account with what may be done. */
export const getMediaAccount = reading(
  {
    name: 'media-account.get',
    summary: '查看新媒体账号详情',
    permission: 'media-account.read',
    input: accountIdInput,
  },
  async (ctx, input) => {
    const row = await loadMediaAccount(ctx, input.id, 'read');
    await authorizeSight(ctx, mediaAccountAccess, row);
    const item = await accounts(ctx).where('account.id', '=', row.id).executeTakeFirstOrThrow();
    const reasons = (name: string) =>
      name === 'cancel' ? stateRefusals(mediaAccountLifecycle, 'cancel', row.state) : [];
    return {
      ...item,
      personId: row.person_id,
      version: row.version,
      changedAt: row.changed_at.toISOString(),
      actions: await actionsOn(ctx, mediaAccountAccess, row, reasons),
    };
  },
);

/** Every change to an account, newest first. */
export const mediaAccountHistory = reading(
  {
    name: 'media-account.history',
    summary: '查看新媒体账号变更记录',
    permission: 'media-account.read',
    input: accountIdInput,
  },
  async (ctx, input) => {
    await authorizeSight(ctx, mediaAccountAccess, await loadMediaAccount(ctx, input.id, 'read'));
    return { items: await historyOf(ctx, 'media-account', input.id) };
  },
);

export const mediaAccountHistorySchema = z.object({ items: z.array(historyEntrySchema) });

function accounts(ctx: Ctx) {
  return ctx.tx
    .selectFrom('registry.media_account as account')
    .innerJoin('identity.unit as unit', 'unit.id', 'account.unit_id')
    .leftJoin('identity.person as person', 'person.id', 'account.person_id')
    .select([
      'account.id',
      'account.name',
      'account.platform',
      'account.handle',
      'account.unit_id as unitId',
      'unit.name as unitName',
      'person.name as personName',
      'account.state',
    ]);
}

/** How many accounts are in use within reach. */
export async function countMediaAccounts(ctx: Ctx, unitId: string | undefined): Promise<number> {
  const row = await ctx.tx
    .selectFrom('registry.media_account as account')
    .innerJoin('identity.unit as unit', 'unit.id', 'account.unit_id')
    .select((count) => count.fn.countAll<number>().as('accounts'))
    .where('account.state', '=', 'running')
    .where(await within(ctx, 'media-account.read', 'unit.path'))
    .where(await subtreeOf(ctx, unitId, 'unit.path'))
    .executeTakeFirstOrThrow();
  return row.accounts;
}
