import {
  type Admission,
  type Attempted,
  type AttemptLimit,
  admitAttempt,
  knownPlace,
  networkOf,
} from '../platform/auth/index.ts';
import type { Before } from '../platform/operation/index.ts';
import { identityErrors } from './errors.ts';

const MINUTE = 60;

/**
 * What slows guessing (GB/T 22239—2019 8.1.4.1 b, OWASP ASVS 5.0 V6.3.1). A browser or an address from which the
 * account has been entered before does not share the count of its name with strangers: whoever guesses elsewhere
 * cannot keep its owner out.
 */
export const signInLimits = {
  /** A name from one address. */
  pair: { free: 5, longest: 15 * MINUTE },
  /** A name in a browser that is known: its own count, whatever happens at the address. */
  device: { free: 5, longest: 15 * MINUTE },
  /** A name from all places that are not known to it. */
  name: { free: 20, longest: 5 * MINUTE },
  /** All names from one address. */
  address: { free: 30, longest: 15 * MINUTE },
} as const satisfies Record<string, AttemptLimit>;

/**
 * Counts an attempt to prove a password, in a transaction of its own, before it is judged. Known and unknown names
 * are counted alike.
 * @throws Refusal `identity.sign-in-slowed` (429) with the seconds to wait
 */
export async function admitGuess(
  before: Before,
  of: { username: string; accountId: string | null },
): Promise<Admission> {
  const { address, device = null } = before.origin;
  const known = await before.read((tx) =>
    // A name that nobody has is looked up like any other.
    knownPlace(tx, { subject: of.accountId ?? '', device: device ?? null, address, now: before.now }),
  );
  const from = address === null ? 'inside' : networkOf(address);
  const counted = (scope: keyof typeof signInLimits, subject: string): Attempted => ({
    scope,
    subject,
    limit: signInLimits[scope],
  });
  const attempted =
    known === 'device'
      ? [counted('device', `${of.username} ${device}`)]
      : [
          counted('pair', `${of.username} ${from}`),
          counted('address', from),
          ...(known === 'address' ? [] : [counted('name', of.username)]),
        ];
  const answer = await before.keep((tx) => admitAttempt(tx, attempted, before.now));
  if ('waitSeconds' in answer) throw identityErrors.refuse('sign-in-slowed', { seconds: answer.waitSeconds });
  return answer.admission;
}
