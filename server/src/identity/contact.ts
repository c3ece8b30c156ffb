import type { Ctx } from '../platform/operation/index.ts';

/** Names and e-mail addresses of those among the accounts that are active and whose person has an address. */
export async function contactsOf(
  tx: Ctx['tx'],
  accountIds: readonly string[],
): Promise<Map<string, { name: string; address: string }>> {
  if (accountIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('identity.account as account')
    .innerJoin('identity.person as person', 'person.id', 'account.person_id')
    .select(['account.id', 'person.name', 'person.email'])
    .where('account.id', 'in', accountIds)
    .where('account.state', '=', 'active')
    .where('person.email', 'is not', null)
    .execute();
  return new Map(rows.map(({ id, name, email }) => [id, { name, address: email ?? '' }]));
}
