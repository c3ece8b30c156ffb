import { findSession } from '../platform/auth/index.ts';
import type { Identify } from '../platform/http/index.ts';
import { identityErrors } from './errors.ts';
import { holdingsNow } from './grant-list.ts';
import { changePassword } from './own-password.ts';
import { presetInForce } from './password-policy.ts';
import { isExpired } from './password-presets.ts';
import { permissionsOfRole } from './roles.ts';
import { currentSession, signOut } from './session.ts';

/** All that is open to whoever has to change an expired password first. */
const beforeChange: ReadonlySet<string> = new Set(
  [currentSession, changePassword, signOut].map((operation) => operation.meta.name),
);

/** From the cookie's token to the person behind it; a disabled account has no session that counts. */
export const identify: Identify = async (tx, token, now) => {
  const session = await findSession(tx, token, now);
  if (!session) return null;
  const account = await tx
    .selectFrom('identity.account as account')
    .innerJoin('identity.person as person', 'person.id', 'account.person_id')
    .innerJoin('identity.unit as unit', 'unit.id', 'person.unit_id')
    .select(['account.id', 'person.name', 'unit.path as home', 'account.password_changed_at as changedAt'])
    .where('account.id', '=', session.subject)
    .where('account.state', '=', 'active')
    .executeTakeFirst();
  if (!account) return null;
  const held = await holdingsNow({ tx, now }, account.id);
  const expired = isExpired(await presetInForce({ tx }), account.changedAt, now);
  return {
    actor: {
      kind: 'person',
      subject: account.id,
      name: account.name,
      sessionId: session.id,
      home: account.home,
    },
    permissions: new Set(held.flatMap(({ role }) => permissionsOfRole(role))),
    ...(expired
      ? { confined: { operations: beforeChange, refusal: identityErrors.refuse('password-expired', {}) } }
      : {}),
  };
};
