import { hash, verify } from '@node-rs/argon2';

// OWASP's floor for argon2id: 19 MiB, 2 passes, 1 lane.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** argon2id hash in PHC form; the salt is inside. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

let stranger: Promise<string> | undefined;

/**
 * Compares a password with its hash. With no hash (unknown name) the same work is done against a hash that matches
 * nothing, so that the time does not tell whether the name exists (ASVS 5.0 V6.3).
 */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  stranger ??= hashPassword('nobody has this password');
  const matches = await verify(stored ?? (await stranger), password);
  return stored !== null && matches;
}
