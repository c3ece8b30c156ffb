import { z } from 'zod';
import { authorize, nameKey, personById, unitById } from '../identity/index.ts';
import { idSchema, newId } from '../platform/database/index.ts';
import { platformErrors } from '../platform/errors/index.ts';
import { transition } from '../platform/lifecycle/index.ts';
import { type Ctx, line, operation, paragraph } from '../platform/operation/index.ts';
import { expectVersion, record } from '../platform/record/index.ts';
import { registryErrors } from './errors.ts';
import { mediaAccountAccess } from './media-account-access.ts';
import { mediaAccountLifecycle } from './media-account-states.ts';
import { type MediaPlatform, mediaPlatforms } from './media-platforms.ts';

const accountFields = {
  name: line(60),
  platform: mediaPlatforms.schema,
  handle: line(100).nullable().default(null),
  personId: idSchema.nullable().default(null),
  /** Why a second account of the unit on the same platform is needed. */
  reason: line(200).optional(),
};

type AccountFields = z.output<z.ZodObject<typeof accountFields>>;

/**
 * First step: the account with its sponsor's path, locked where it will be written.
 * @throws Refusal `platform.not-found`
 */
export async function loadMediaAccount(ctx: Ctx, id: string, lock: 'lock' | 'read' = 'lock') {
  let query = ctx.tx
    .selectFrom('registry.media_account as account')
    .innerJoin('identity.unit as unit', 'unit.id', 'account.unit_id')
    .selectAll('account')
    .select(['unit.path as unit_path', 'unit.name as unit_name'])
    .where('account.id', '=', id);
  if (lock === 'lock') query = query.forUpdate('account');
  const row = await query.executeTakeFirst();
  if (!row) throw platformErrors.refuse('not-found', { what: mediaAccountAccess.noun });
  return row;
}

/** Registers a new-media account 政务新媒体 of a unit. */
export const registerMediaAccount = operation(
  {
    name: 'media-account.register',
    summary: '登记新媒体账号',
    permission: 'media-account.edit',
    input: z.strictObject({ ...accountFields, unitId: idSchema }),
  },
  async (ctx, input) => {
    const { unitId, ...fields } = input;
    const unit = await unitById(ctx, unitId);
    if (!unit) throw registryErrors.refuse('unknown-unit', { field: '主办单位' });
    await authorize(ctx, mediaAccountAccess, 'register', { unit_path: unit.path });
    await requirePerson(ctx, fields.personId);
    await requireOnly(ctx, unit, fields);
    const id = newId();
    const row = rowOf(fields);
    await ctx.tx
      .insertInto('registry.media_account')
      .values({ id, unit_id: unitId, ...row, state: 'running', version: 1, changed_at: ctx.now })
      .execute();
    const { reason, ...after } = fields;
    await record(ctx, {
      noun: 'media-account',
      id,
      verb: 'register',
      reason: reason ?? null,
      after: { unitId, ...after },
    });
    return { id };
  },
);

/** Changes what the register says of an account. */
export const editMediaAccount = operation(
  {
    name: 'media-account.edit',
    summary: '编辑新媒体账号',
    permission: 'media-account.edit',
    input: z.strictObject({ ...accountFields, id: idSchema, version: z.int() }),
  },
  async (ctx, input) => {
    const { id, version, reason, ...fields } = input;
    const account = await loadMediaAccount(ctx, id);
    await authorize(ctx, mediaAccountAccess, 'edit', account);
    await expectVersion(ctx, { noun: 'media-account', id, version: account.version }, version);
    await requirePerson(ctx, fields.personId);
    const unit = { id: account.unit_id, name: account.unit_name };
    await requireOnly(ctx, unit, { ...fields, reason }, id);
    await ctx.tx
      .updateTable('registry.media_account')
      .set({ ...rowOf(fields), version: account.version + 1, changed_at: ctx.now })
      .where('id', '=', id)
      .execute();
    const { name, platform, handle, person_id: personId } = account;
    await record(ctx, {
      noun: 'media-account',
      id,
      verb: 'edit',
      reason: reason ?? null,
      before: { name, platform, handle, personId },
      after: fields,
    });
    return { id, version: account.version + 1 };
  },
);

/** Cancels an account with the platform's filing. */
export const cancelMediaAccount = operation(
  {
    name: 'media-account.cancel',
    summary: mediaAccountLifecycle.transitions.cancel.label,
    permission: mediaAccountLifecycle.transitions.cancel.permission,
    input: z.strictObject({ id: idSchema, version: z.int(), reason: paragraph(1000).optional() }),
  },
  async (ctx, input) => {
    const account = await loadMediaAccount(ctx, input.id);
    await authorize(ctx, mediaAccountAccess, 'cancel', account);
    await expectVersion(
      ctx,
      { noun: 'media-account', id: account.id, version: account.version },
      input.version,
    );
    return transition(ctx, mediaAccountLifecycle, account, 'cancel', { reason: input.reason });
  },
);

async function requirePerson(ctx: Ctx, personId: string | null): Promise<void> {
  if (personId !== null && !(await personById(ctx, personId))) {
    throw registryErrors.refuse('unknown-person', { field: '责任人' });
  }
}

/** One account of a unit on a platform, unless somebody says why there is another (国办发〔2018〕123号 三). */
async function requireOnly(
  ctx: Ctx,
  unit: { id: string; name: string },
  fields: { platform: MediaPlatform; reason?: string | undefined },
  accountId?: string,
): Promise<void> {
  if (fields.reason) return;
  let query = ctx.tx
    .selectFrom('registry.media_account')
    .select('name')
    .where('unit_id', '=', unit.id)
    .where('platform', '=', fields.platform)
    .where('state', '=', 'running');
  if (accountId) query = query.where('id', '!=', accountId);
  const other = await query.limit(1).executeTakeFirst();
  if (other) {
    throw registryErrors.refuse('one-media-account-per-platform', {
      unit: unit.name,
      platform: mediaPlatforms.label(fields.platform),
      account: other.name,
    });
  }
}

function rowOf(fields: Omit<AccountFields, 'reason'>) {
  const { name, platform, handle, personId } = fields;
  return { name, ...nameKey(name), platform, handle, person_id: personId };
}
