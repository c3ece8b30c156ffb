import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Halt } from '../config/index.ts';

const SECRET_BYTES = 32;

/**
 * The secret in the file, which is made where it is missing, for its owner alone (0600). Keys are derived from it, each
 * for its own purpose.
 * @throws Halt (`configuration`) when others may read the file or it is too short for a key
 */
export async function secretOf(file: string): Promise<Buffer> {
  const secret = (await findSecret(file)) ?? (await makeSecret(file)) ?? (await findSecret(file));
  if (secret === undefined) throw new Halt('configuration', `密钥文件 ${file} 刚刚建立又不见了，请重试。`);
  return secret;
}

/**
 * The secret in the file if there is one already.
 * @throws Halt (`configuration`) when others may read the file or it is too short for a key
 */
export async function findSecret(file: string): Promise<Buffer | undefined> {
  const found = await stat(file).catch((error: unknown) => {
    if (isCode(error, 'ENOENT')) return undefined;
    throw unusable(file, '读不到', error);
  });
  if (found === undefined) return undefined;
  if ((found.mode & 0o077) !== 0) throw unusable(file, '其他用户可以读写，请改为 0600');
  const secret = await readFile(file);
  if (secret.length < SECRET_BYTES) throw unusable(file, `不足 ${SECRET_BYTES} 字节，可能已损坏`);
  return secret;
}

/** Undefined when another process has just made it. */
async function makeSecret(file: string): Promise<Buffer | undefined> {
  const secret = Buffer.from(`${randomBytes(SECRET_BYTES).toString('base64url')}\n`);
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const made = await open(file, 'wx', 0o600).catch((error: unknown) => {
    if (isCode(error, 'EEXIST')) return undefined;
    throw unusable(file, '不能建立', error);
  });
  if (made === undefined) return undefined;
  try {
    await made.writeFile(secret);
    await made.sync();
  } finally {
    await made.close();
  }
  return secret;
}

function unusable(file: string, why: string, cause?: unknown): Halt {
  return new Halt('configuration', `密钥文件 ${file} 不可用：${why}。`, { cause });
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
