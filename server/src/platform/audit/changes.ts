import { createHmac, randomBytes } from 'node:crypto';

/** One field before and after; null where there was or is nothing. */
export interface FieldChange {
  field: string;
  before: unknown;
  after: unknown;
}

/** What stands in the audit for a personal value: its hash, salted with a salt that can be erased. */
export interface PersonalMark {
  personal: string;
}

const SALT_BYTES = 16;
const SECRET = /pass(word|phrase)|secret|token|(code|password)_?hash|private_?key|credential/i;
const COVER = '***';

/**
 * Changes as the audit keeps them: no secret at all, and of a personal value only HMAC-SHA-256 under the salt of its
 * entry over the JSON array [field, 'before' or 'after', value]. Whoever has the salt can prove which value it was;
 * without the salt nobody can, and the hash of the entry stays what it is.
 */
export function auditable(
  changes: readonly FieldChange[],
  personal: readonly string[],
): { changes: FieldChange[]; salt: Buffer | null } {
  const marks = changes.some((change) => personal.includes(change.field));
  const salt = marks ? randomBytes(SALT_BYTES) : null;
  return {
    salt,
    changes: changes.map(({ field, before, after }) => {
      if (salt === null || !personal.includes(field)) {
        return { field, before: withoutSecrets(field, before), after: withoutSecrets(field, after) };
      }
      return {
        field,
        before: personalMark(salt, field, 'before', before),
        after: personalMark(salt, field, 'after', after),
      };
    }),
  };
}

/** The salted hash of a personal value; null stays null, since that there was nothing is not personal. */
export function personalMark(
  salt: Buffer,
  field: string,
  side: 'before' | 'after',
  value: unknown,
): PersonalMark | null {
  if (value === null || value === undefined) return null;
  const said = JSON.stringify([field, side, value]);
  return { personal: createHmac('sha256', salt).update(said).digest('hex') };
}

/** Whether a value of an entry's changes stands for a personal one. */
export function isPersonalMark(value: unknown): value is PersonalMark {
  return (
    typeof value === 'object' && value !== null && 'personal' in value && typeof value.personal === 'string'
  );
}

function withoutSecrets(field: string, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (SECRET.test(field)) return COVER;
  if (Array.isArray(value)) return value.map((item) => withoutSecrets('', item));
  if (typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([inner, of]) => [inner, withoutSecrets(inner, of)]));
}
