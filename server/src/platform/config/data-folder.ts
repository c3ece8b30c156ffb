import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Halt } from './halt.ts';

/** The one folder under which everything of an instance lies, and its parts; all paths absolute. */
export type DataFolder = {
  path: string;
  /** Passwords and keys; files 0600. */
  keys: string;
  /** Data folder of the embedded PostgreSQL (PGDATA). */
  postgres: string;
  logs: string;
  /** Signed heads and segments of the audit. */
  audit: string;
  /** Sockets by which living processes hold the folder. */
  run: string;
};

/** Names the parts of the data folder at `path`; touches nothing. */
export function dataFolder(path: string): DataFolder {
  return {
    path,
    keys: join(path, 'keys'),
    postgres: join(path, 'postgres'),
    logs: join(path, 'logs'),
    audit: join(path, 'audit'),
    run: join(path, 'run'),
  };
}

/**
 * Creates what is missing of the data folder. Parts that hold secrets, logs or sockets are closed to other users in any case;
 * the folder itself only where it is created here, since an operator may have had reasons for its mode.
 *
 * @throws Halt (`folderNotWritable`)
 */
export async function prepareDataFolder(folder: DataFolder): Promise<void> {
  try {
    await mkdir(folder.path, { recursive: true, mode: 0o700 });
    for (const part of [folder.keys, folder.logs, folder.run]) {
      await mkdir(part, { recursive: true, mode: 0o700 });
      await chmod(part, 0o700);
    }
  } catch (error) {
    throw notWritable(folder, error);
  }
}

/** Sentence for a file system that refuses to store in the data folder: rights, read-only, full, not a folder. */
export function notWritable(folder: DataFolder, error: unknown): Halt {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  const cause = causes[code] ?? code;
  return new Halt(
    'folderNotWritable',
    `数据目录 ${folder.path} 不可写（${cause}）。请修改目录的属主或权限，或用环境变量 MUMIAN_DATA 指定另一个目录。`,
    { cause: error },
  );
}

const causes: Record<string, string | undefined> = {
  EACCES: '没有权限',
  EPERM: '没有权限',
  EROFS: '文件系统只读',
  ENOSPC: '磁盘已满',
  EDQUOT: '超出磁盘配额',
  ENOTDIR: '路径中有一级不是目录',
  EEXIST: '同名文件不是目录',
};
