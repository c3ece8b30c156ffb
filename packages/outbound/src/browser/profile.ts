import { chmod, chown, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Account } from './account.ts';

const PREFIX = 'mumian-browser-';

/** A new folder that only the browser's account may open, for everything that it writes. */
export async function createProfile(account: Account | null): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`));
  await chmod(folder, 0o700);
  if (account !== null) await chown(folder, account.uid, account.gid);
  return folder;
}

/** Processes that were just killed may still write for a moment, so it is tried for half a second. */
export async function removeProfile(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
}

/** Remove what a process that was killed could not: profiles whose maker lives no more. Others' are left where they are. */
export async function sweepProfiles(parent: string = tmpdir()): Promise<void> {
  for (const name of await readdir(parent)) {
    const maker = new RegExp(`^${PREFIX}(\\d+)-\\w+$`).exec(name)?.[1];
    if (maker !== undefined && !isAlive(Number(maker))) await removeIfOurs(join(parent, name));
  }
}

async function removeIfOurs(folder: string): Promise<void> {
  try {
    await removeProfile(folder);
  } catch (error) {
    // EACCES, EPERM: another user's. It is theirs to sweep.
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
