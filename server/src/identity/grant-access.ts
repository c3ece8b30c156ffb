import type { Issue } from '../platform/errors/index.ts';
import { actorSubject, type Ctx } from '../platform/operation/index.ts';
import { authorize } from './access.ts';
import { identityErrors } from './errors.ts';
import { reachOf } from './reach.ts';
import { isHeldOn, isPower, type RoleName, roleNames } from './roles.ts';
import { type Separation, type Standing, separationsAmong } from './separations.ts';
import { unitAccess } from './unit-access.ts';
import type { Unit } from './unit-row.ts';

/*
 * Who may give and take a role, in short rules (GB/T 22239—2019 8.1.5, 8.1.4.2; 攀办函〔2017〕11号 一):
 *
 * 1. whoever holds `role.grant` over the unit; what lies beyond is answered as if absent;
 * 2. never for oneself, neither to give nor to take;
 * 3. one of the three powers only from further up: by those who hold `role.grant` on a unit above. The city has none
 *    above it, so there those of the city do;
 * 4. only on kinds of unit where the role makes sense;
 * 5. never against a blocking separation;
 * 6. the last of each power on the city stays.
 */

/**
 * Rules 1 and 3 for a role on a unit.
 * @throws Refusal as `authorize` for the unit, `identity.grant-exceeds-own`
 */
export async function authorizeGrant(ctx: Ctx, role: string, unit: Unit): Promise<void> {
  await authorize(ctx, unitAccess, 'grant', unit);
  const roots = (await reachOf(ctx)).roots('role.grant');
  const fromAbove = roots.some((root) => unit.path.startsWith(root) && unit.path !== root);
  if (isPower(role) && !fromAbove && unit.parentId !== null) {
    throw identityErrors.refuse('grant-exceeds-own', { role: roleNames.label(role), unit: unit.name });
  }
}

/**
 * Rule 2.
 * @throws Refusal `identity.grant-to-oneself`
 */
export async function requireOther(ctx: Ctx, personId: string): Promise<void> {
  if (ctx.actor.kind !== 'person') return;
  const own = await ctx.tx
    .selectFrom('identity.account')
    .select('person_id')
    .where('id', '=', actorSubject(ctx.actor))
    .executeTakeFirst();
  if (own?.person_id === personId) throw identityErrors.refuse('grant-to-oneself', {});
}

/**
 * Rule 4.
 * @throws Refusal `identity.role-misplaced`
 */
export function requirePlace(role: RoleName, unit: Unit): void {
  if (isHeldOn(role, unit.kind)) return;
  throw identityErrors.refuse('role-misplaced', { role: roleNames.label(role), unit: unit.name });
}

/**
 * Rule 5, for all that a person would hold.
 * @throws Refusal `identity.powers-apart` with every separation that blocks
 */
export function requireSeparate(held: readonly Standing[]): void {
  const blocking = separationsAmong(held).filter((separation) => separation.severity === 'blocking');
  if (blocking.length === 0) return;
  const reasons = [...new Set(blocking.map((separation) => separation.why))];
  throw identityErrors.refuse('powers-apart', { reasons }, blocking.map(asIssue));
}

/** What a person holds against the advice of a separation. */
export function separationAdvice(held: readonly Standing[]): string[] {
  const advice = separationsAmong(held).filter((separation) => separation.severity === 'advice');
  return [...new Set(advice.map((separation) => separation.why))];
}

function asIssue({ why, clause, severity }: Separation): Issue {
  return { field: null, code: 'grant.separate', message: why, clause, severity };
}
