import { z } from 'zod';
import { idSchema } from '../platform/database/index.ts';
import { type Ctx, reading } from '../platform/operation/index.ts';
import { roleNames } from './roles.ts';
import { signedIn } from './signed-in.ts';

const named = z.object({ id: idSchema, name: z.string() });

export const delegationSchema = z.object({
  id: idSchema,
  grantId: idSchema,
  role: z.string(),
  roleLabel: z.string(),
  unit: named,
  /** Whose role it is, and who stands in. */
  by: named,
  to: named,
  from: z.iso.datetime(),
  /** 24:00 of the last day. */
  until: z.iso.datetime(),
  current: z.boolean(),
  reason: z.string(),
  /** Whether the actor gave it, rather than stands in. */
  given: z.boolean(),
});

export type DelegationView = z.output<typeof delegationSchema>;

export const delegationListAnswer = z.object({ items: z.array(delegationSchema) });

/** The delegations that the actor has given and those in which the actor stands in, as long as they are not over. */
export const listDelegations = reading(
  { name: 'delegation.list', summary: '查看代理', permission: 'signed-in', input: z.strictObject({}) },
  async (ctx) => {
    const { subject } = signedIn(ctx);
    const rows = await select(ctx)
      .where((row) => row.or([row('held.account_id', '=', subject), row('deputy.account_id', '=', subject)]))
      .where('deputy.ends_at', '>', ctx.now)
      .orderBy('deputy.starts_at')
      .orderBy('deputy.id')
      .execute();
    return { items: rows.map((row) => shown(ctx, subject, row)) };
  },
);

/** The answer for one delegation that the actor has just given. */
export async function delegationView(ctx: Ctx, id: string): Promise<DelegationView> {
  const row = await select(ctx).where('deputy.id', '=', id).executeTakeFirstOrThrow();
  return shown(ctx, signedIn(ctx).subject, row);
}

function select(ctx: Ctx) {
  return ctx.tx
    .selectFrom('identity.delegation as deputy')
    .innerJoin('identity.role_grant as held', 'held.id', 'deputy.grant_id')
    .innerJoin('identity.unit as unit', 'unit.id', 'held.unit_id')
    .innerJoin('identity.account as giver', 'giver.id', 'held.account_id')
    .innerJoin('identity.person as giving', 'giving.id', 'giver.person_id')
    .innerJoin('identity.account as taker', 'taker.id', 'deputy.account_id')
    .innerJoin('identity.person as taking', 'taking.id', 'taker.person_id')
    .select([
      'deputy.id',
      'held.id as grantId',
      'held.role',
      'unit.id as unitId',
      'unit.name as unitName',
      'giver.id as giverId',
      'giving.id as givingId',
      'giving.name as givingName',
      'taking.id as takingId',
      'taking.name as takingName',
      'deputy.starts_at as startsAt',
      'deputy.ends_at as endsAt',
      'deputy.reason',
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>;

function shown(ctx: Ctx, subject: string, row: Row): DelegationView {
  return {
    id: row.id,
    grantId: row.grantId,
    role: row.role,
    roleLabel: roleNames.label(row.role),
    unit: { id: row.unitId, name: row.unitName },
    by: { id: row.givingId, name: row.givingName },
    to: { id: row.takingId, name: row.takingName },
    from: row.startsAt.toISOString(),
    until: row.endsAt.toISOString(),
    current: row.startsAt <= ctx.now,
    reason: row.reason,
    given: row.giverId === subject,
  };
}
