/** Numbers of an account of the system. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

export type AccountChoice =
  /** `account` null: as we are, who are not root. */
  { readonly refused: false; readonly account: Account | null } | { readonly refused: true };

/**
 * Under which account the browser runs. It never is root: a root process lends it the account that was named, or else
 * `nobody`; without one there is no browser.
 *
 * @param ours uid of this process, undefined where the system has none
 * @param passwd text of passwd(5)
 */
export function chooseAccount(
  ours: number | undefined,
  named: Account | undefined,
  passwd: string,
): AccountChoice {
  if (named !== undefined && (!isUnprivileged(named.uid) || !isUnprivileged(named.gid)))
    return { refused: true };
  if (ours !== 0) return { refused: false, account: null };
  const account = named ?? accountOf('nobody', passwd);
  return account === null ? { refused: true } : { refused: false, account };
}

function accountOf(name: string, passwd: string): Account | null {
  for (const line of passwd.split('\n')) {
    const [user, , uid, gid] = line.split(':');
    if (user !== name || !/^\d+$/.test(uid ?? '') || !/^\d+$/.test(gid ?? '')) continue;
    const account = { uid: Number(uid), gid: Number(gid) };
    return isUnprivileged(account.uid) && isUnprivileged(account.gid) ? account : null;
  }
  return null;
}

/** setuid(2) reads 2^32 - 1 as "leave it", and 2^32 wraps to root. */
function isUnprivileged(id: number): boolean {
  return Number.isSafeInteger(id) && id > 0 && id < 0xffff_ffff;
}
