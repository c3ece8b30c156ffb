import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type DataFolder, Halt } from '../config/index.ts';
import type { SystemUser } from './system-user.ts';

/**
 * Makes sure that PostgreSQL's own user can pass through to the data folder. The data folder itself is opened for that user's
 * group when it is shut; folders above it belong to others, so they are named and left alone.
 *
 * @throws Halt (`folderOutOfReach`) with the folder that is shut and the command that opens it.
 */
export async function openWay(folder: DataFolder, user: SystemUser): Promise<void> {
  const shut = await firstShutFolder(folder.path, user);
  if (shut === undefined) return;
  if (shut === folder.path) {
    const { mode, uid } = await stat(folder.path);
    await chown(folder.path, uid, user.gid);
    await chmod(folder.path, (mode & 0o707) | 0o010);
    if ((await firstShutFolder(folder.path, user)) === undefined) return;
  }
  throw new Halt(
    'folderOutOfReach',
    `以 root 启动时，PostgreSQL 由系统用户 ${user.name} 运行，但该用户无法进入 ${shut}，因此够不到数据目录 ${folder.path}。` +
      `请执行 chmod o+x '${shut}'，或用环境变量 MUMIAN_DATA 指定另一个目录（例如 /var/lib/mumian）。`,
  );
}

/**
 * The uppermost folder on the way to `path`, itself included, that `user` cannot enter. Asked of the system by trying as that
 * user, so that access lists and mount options count too.
 */
async function firstShutFolder(path: string, user: SystemUser): Promise<string | undefined> {
  const way = [path];
  for (let folder = path; folder !== dirname(folder); way.unshift(folder)) folder = dirname(folder);
  const script = 'for folder; do cd -- "$folder" 2>/dev/null || { printf %s "$folder"; exit 1; }; done';
  const child = spawn('/bin/sh', ['-c', script, 'sh', ...way], {
    cwd: '/',
    uid: user.uid,
    gid: user.gid,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let shut = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    shut += chunk;
  });
  await once(child, 'close');
  return shut === '' ? undefined : shut;
}
