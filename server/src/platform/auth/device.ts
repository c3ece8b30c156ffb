import { newId, type Tx } from '../database/index.ts';
import { newToken, tokenHash } from './token.ts';

declare module '../database/tables.ts' {
  interface Tables {
    'platform.device': {
      id: string;
      token_hash: Buffer;
      subject: string;
      address: string | null;
      seen_at: Date;
    };
  }
}

/** A browser is known again for 180 days after the last sign-in in it. */
export const DEVICE_DAYS = 180;
/** The ten browsers seen last are kept for each subject. */
const MOST_DEVICES = 10;

const DAY = 24 * 60 * 60_000;

/** How a subject's place is known: by its browser, by an address it has signed in from, or not at all. */
export type Known = 'device' | 'address' | null;

/** Whether the subject has signed in from this browser or this address before. */
export async function knownPlace(
  tx: Tx,
  of: { subject: string; device: string | null; address: string | null; now: Date },
): Promise<Known> {
  const devices = await tx
    .selectFrom('platform.device')
    .select(['token_hash', 'address'])
    .where('subject', '=', of.subject)
    .where('seen_at', '>', new Date(of.now.getTime() - DEVICE_DAYS * DAY))
    .execute();
  const hash = of.device === null ? null : tokenHash(of.device);
  if (hash && devices.some((device) => device.token_hash.equals(hash))) return 'device';
  return of.address !== null && devices.some((device) => device.address === of.address) ? 'address' : null;
}

/**
 * Remembers the browser of a sign-in that succeeded. A token that was never given out is not taken over.
 * @returns the token for the browser's cookie
 */
export async function rememberDevice(
  tx: Tx,
  of: { subject: string; device: string | null; address: string | null; now: Date },
): Promise<{ token: string; until: Date }> {
  const token = of.device !== null && (await isOurs(tx, of.device)) ? of.device : newToken();
  const seen = { address: of.address, seen_at: of.now };
  await tx
    .insertInto('platform.device')
    .values({ id: newId(), token_hash: tokenHash(token), subject: of.subject, ...seen })
    .onConflict((conflict) => conflict.constraint('device_once').doUpdateSet(seen))
    .execute();
  await tx
    .deleteFrom('platform.device')
    .where('subject', '=', of.subject)
    .where('id', 'not in', (device) =>
      device
        .selectFrom('platform.device')
        .select('id')
        .where('subject', '=', of.subject)
        .orderBy('seen_at', 'desc')
        .orderBy('id', 'desc')
        .limit(MOST_DEVICES),
    )
    .execute();
  return { token, until: new Date(of.now.getTime() + DEVICE_DAYS * DAY) };
}

async function isOurs(tx: Tx, token: string): Promise<boolean> {
  const row = await tx
    .selectFrom('platform.device')
    .select('id')
    .where('token_hash', '=', tokenHash(token))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
