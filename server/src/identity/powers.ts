import { z } from 'zod';
import { idSchema } from '../platform/database/index.ts';
import { platformErrors } from '../platform/errors/index.ts';
import { type Ctx, operation, reading } from '../platform/operation/index.ts';
import { authorizeSight } from './access.ts';
import { accountAccess } from './account-access.ts';
import { loadAccount } from './account-row.ts';
import { identityErrors } from './errors.ts';
import { addGrant } from './grant.ts';
import { requireOther, requireSeparate } from './grant-access.ts';
import { standingsOf } from './grant-list.ts';
import { cityPath, lockPowers, powerHolders } from './power-holders.ts';
import { EVERYWHERE, reachOf } from './reach.ts';
import { powers, roleNames } from './roles.ts';
import { unitById } from './unit-row.ts';

export const powersView = z.object({
  /** Powers 三员 that nobody holds on the whole city. */
  missing: z.array(roleNames.schema),
  /** Whether the actor may appoint those who are missing. */
  mayAppoint: z.boolean(),
});

/** Which of the three powers the city is still without. */
export const getPowers = reading(
  { name: 'powers.get', summary: '查看三员设置', permission: 'account.read', input: z.strictObject({}) },
  async (ctx) => {
    ctx.asked.add('account.read');
    return view(ctx);
  },
);

/**
 * Completes the set-up: the administrator of the city, who came in by the code at the terminal, names the first
 * security administrator and an auditor, two other people. Once there is a security administrator, roles are theirs
 * to give.
 * @throws Refusal `identity.powers-appointed`, `identity.powers-apart`, `identity.grant-to-oneself`
 */
export const appointPowers = operation(
  {
    name: 'powers.appoint',
    summary: '任命安全管理员和审计员',
    permission: 'account.edit',
    input: z.strictObject({ securityAdministrator: idSchema, auditor: idSchema }),
  },
  async (ctx, input) => {
    await lockPowers(ctx, input.securityAdministrator);
    await lockPowers(ctx, input.auditor);
    ctx.asked.add('account.edit');
    const path = await cityPath(ctx);
    if (path === null || !(await reachOf(ctx)).holds('account.edit', path)) {
      throw platformErrors.refuse('forbidden', {
        reasons: ['只有管辖全市的系统管理员能任命首任安全管理员和审计员'],
      });
    }
    const holders = await powerHolders(ctx);
    if (holders.get('security-administrator')?.length) throw identityErrors.refuse('powers-appointed', {});
    const city = await unitById(ctx, path.slice(EVERYWHERE.length, -1));
    if (!city) throw platformErrors.refuse('not-found', { what: '单位' });
    for (const [role, id] of [
      ['security-administrator', input.securityAdministrator],
      ['auditor', input.auditor],
    ] as const) {
      const account = await loadAccount(ctx, id);
      await authorizeSight(ctx, accountAccess, account);
      await requireOther(ctx, account.personId);
      if (account.state !== 'active') throw identityErrors.refuse('person-without-account', {});
      requireSeparate([...(await standingsOf(ctx, id)), { role, path }]);
      await addGrant(ctx, id, { role, unitId: city.id }, city);
    }
    return view(ctx);
  },
);

async function view(ctx: Ctx): Promise<z.output<typeof powersView>> {
  const holders = await powerHolders(ctx);
  const missing = powers.filter((power) => !holders.get(power)?.length);
  const path = await cityPath(ctx);
  const reach = await reachOf(ctx);
  return {
    missing,
    mayAppoint:
      missing.includes('security-administrator') && path !== null && reach.holds('account.edit', path),
  };
}
