/** SQLSTATEs and socket errors that say: the database, or the way to it, is gone for now (PostgreSQL, appendix A). */
const LOSSES = new Set([
  '57P01',
  '57P02',
  '57P03',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENOENT',
]);

/** True when the connection broke or none could be made; the driver says some of this without a code. */
export function isConnectionLoss(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as Error & { code?: unknown };
  if (typeof code === 'string') return LOSSES.has(code) || code.startsWith('08');
  return /^Connection terminated|not queryable|timeout exceeded when trying to connect/.test(error.message);
}

/** The connection was lost while the transaction was being committed: nobody here knows whether it was. */
export class UnknownOutcome extends Error {
  constructor(cause: unknown) {
    super('the connection was lost during the commit', { cause });
    this.name = 'UnknownOutcome';
  }
}
