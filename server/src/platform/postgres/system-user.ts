import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Halt } from '../config/index.ts';

const run = promisify(execFile);

/** A user of the operating system, as numbers that `spawn` takes. */
export type SystemUser = { name: string; uid: number; gid: number };

/** PostgreSQL refuses to run as root; this is the user that runs it then. */
const serverUserName = 'postgres';

/**
 * The user PostgreSQL must run as: undefined for the user of this process, the user `postgres` (made if it is missing)
 * when this process is root.
 *
 * @throws Halt (`database`) when the user is missing and cannot be made.
 */
export async function serverUser(): Promise<SystemUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  return (await findUser(serverUserName)) ?? (await createUser(serverUserName));
}

/** Looks a user up in the user database of the system; undefined when there is none of that name. */
export async function findUser(name: string): Promise<SystemUser | undefined> {
  const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]).catch(() => []);
  if (uid === undefined || gid === undefined) return undefined;
  return { name, uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

/**
 * Makes a system user without home, password or shell.
 *
 * @throws Halt (`database`)
 */
async function createUser(name: string): Promise<SystemUser> {
  const group = await run('useradd', [
    '--system',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    name,
  ]).then(
    () => findUser(name),
    (error: unknown) => {
      throw cannotCreate(name, error);
    },
  );
  if (group === undefined) throw cannotCreate(name, undefined);
  return group;
}

function cannotCreate(name: string, cause: unknown): Halt {
  return new Halt(
    'database',
    `以 root 启动时，PostgreSQL 由系统用户 ${name} 运行，但这个用户不存在，也无法创建。请先执行 useradd --system ${name}，或改用普通用户启动。`,
    { cause },
  );
}
