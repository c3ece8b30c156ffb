import { constants } from 'node:fs';
import { access, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/**
 * Whether the reports can be written, asked before a long inspection begins.
 *
 * @returns a Chinese sentence, or null when nothing stands in the way
 */
export async function outputProblem(files: readonly (string | undefined)[]): Promise<string | null> {
  const named = files.filter((file) => file !== undefined);
  if (new Set(named.map((file) => resolve(file))).size < named.length) return '两份报告不能写入同一个文件。';
  for (const file of named) {
    if (file === '') return '报告的文件名不能为空。';
    if (await isFolder(file)) return `“${file}”是文件夹，不能写入报告。`;
    try {
      await access(dirname(resolve(file)), constants.W_OK);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error;
      return `文件夹“${dirname(resolve(file))}”不存在或不可写，不能写入报告。`;
    }
  }
  return null;
}

/** Write a file so that a reader sees the old one or the whole new one, also after a crash. */
export async function writeAtomically(file: string, text: string): Promise<void> {
  const draft = `${file}.${process.pid}.tmp`;
  try {
    const handle = await open(draft, 'w', 0o644);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  } finally {
    await rm(draft, { force: true });
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  }
}
