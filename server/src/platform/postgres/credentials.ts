import { randomBytes } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type DataFolder, Halt, notWritable } from '../config/index.ts';

export const databaseName = 'mumian';
/** Owns the database and its tables; migrates. Not a superuser. */
export const ownerRole = 'mumian_owner';
/** The running application; owns nothing. */
export const appRole = 'mumian_app';

const passwords = z.object({ owner: z.string().min(20), app: z.string().min(20) });

/** Passwords of the two roles of an embedded server. */
export type Credentials = z.infer<typeof passwords>;

/** A password of 192 random bits, in letters that need no escaping in SQL or addresses. */
export function randomPassword(): string {
  return randomBytes(24).toString('base64url');
}

/** The passwords kept in `<data>/keys`; undefined when there are none yet. */
export async function readCredentials(folder: DataFolder): Promise<Credentials | undefined> {
  const path = credentialsFile(folder);
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw notWritable(folder, error);
  });
  if (text === undefined) return undefined;
  const parsed = passwords.safeParse(parseJson(text));
  if (!parsed.success) throw new Halt('database', `口令文件 ${path} 已损坏。请从备份恢复这个文件。`);
  return parsed.data;
}

/** Keeps new random passwords in `<data>/keys`, readable by the owner of the process only. */
export async function writeCredentials(folder: DataFolder): Promise<Credentials> {
  const credentials = { owner: randomPassword(), app: randomPassword() };
  const path = credentialsFile(folder);
  const file = await open(`${path}.new`, 'w', 0o600);
  try {
    await file.chmod(0o600);
    await file.writeFile(JSON.stringify(credentials));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.new`, path);
  return credentials;
}

/** Connection addresses of an embedded server. */
export function addresses(port: number, credentials: Credentials): { ownerUrl: string; appUrl: string } {
  const at = `127.0.0.1:${port}/${databaseName}`;
  return {
    ownerUrl: `postgres://${ownerRole}:${credentials.owner}@${at}`,
    appUrl: `postgres://${appRole}:${credentials.app}@${at}`,
  };
}

export function credentialsFile(folder: DataFolder): string {
  return join(folder.keys, 'postgres.json');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
