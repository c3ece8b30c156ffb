import './tables.ts';
import type { Tx } from '../database/index.ts';

const KEPT_DAYS = 7;
const DAY = 24 * 60 * 60 * 1000;

/** Removes files and rows of imports after seven days. @returns how many imports */
export async function sweepImports(tx: Tx, now: Date): Promise<number> {
  const until = new Date(now.getTime() - KEPT_DAYS * DAY);
  await tx.deleteFrom('platform.upload_piece').where('at', '<=', until).execute();
  const swept = await tx.deleteFrom('platform.upload').where('received_at', '<=', until).executeTakeFirst();
  return Number(swept.numDeletedRows);
}
