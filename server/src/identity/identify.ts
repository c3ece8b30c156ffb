import { findSession } from '../platform/auth/index.ts';
import type { Identify } from '../platform/http/index.ts';
import { permissionsOfRole } from './roles.ts';

/** From the cookie's token to the person behind it; a disabled account has no session that counts. */
export const identify: Identify = async (tx, token, now) => {
  const session = await findSession(tx, token, now);
  if (!session) return null;
  const account = await tx
    .selectFrom('identity.account as account')
    .innerJoin('identity.person as person', 'person.id', 'account.person_id')
    .select(['account.id', 'person.name'])
    .where('account.id', '=', session.subject)
    .where('account.state', '=', 'active')
    .executeTakeFirst();
  if (!account) return null;
  const grants = await tx
    .selectFrom('identity.role_grant')
    .select('role')
    .distinct()
    .where('account_id', '=', account.id)
    .execute();
  return {
    actor: { kind: 'person', subject: account.id, name: account.name, sessionId: session.id },
    permissions: new Set(grants.flatMap((grant) => permissionsOfRole(grant.role))),
  };
};
