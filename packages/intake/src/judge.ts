import type { ByteSource } from './byte-source.ts';
import { type FileKindName, fileKinds } from './file-kind.ts';
import { expectArchive } from './file-type.ts';
import type { Limits } from './limits.ts';
import { judgeParts, openPackage, type Package } from './package-parts.ts';
import { IntakeRefusal } from './refusal.ts';
import { readDirectory, type ZipEntry } from './zip-directory.ts';
import { judgeDirectory } from './zip-judge.ts';

/**
 * The outside of a file: size, type, directory. Takes milliseconds and unpacks nothing, so it is done where the file
 * arrives, before a process is spent on it.
 *
 * @throws IntakeRefusal
 */
export async function judgeOutside(
  source: ByteSource,
  limits: Limits,
  kind: FileKindName,
): Promise<ZipEntry[]> {
  judgeSize(source, limits);
  await expectArchive(source, kind === 'xlsx' ? 'wrong-type' : 'wrong-document');
  const entries = await readDirectory(source, limits);
  judgeDirectory(entries, limits);
  return entries;
}

/** @throws IntakeRefusal (`too-large`) */
export function judgeSize(source: ByteSource, limits: Limits): void {
  if (source.size > limits.fileBytes) {
    const [size, most] = [source.size, limits.fileBytes].map((bytes) => (bytes / 1_000_000).toFixed(1));
    throw new IntakeRefusal('too-large', { fact: `大小为 ${size} MB，上限 ${most} MB。` });
  }
}

/**
 * All of a file: every byte is unpacked once and every document walked through before anything is read from it. Only
 * ever called in the child process.
 *
 * @throws IntakeRefusal
 */
export async function judgeWhole(source: ByteSource, kind: FileKindName, limits: Limits): Promise<Package> {
  const entries = await judgeOutside(source, limits, kind);
  const office = await openPackage(source, entries, limits);
  const { recognise, inspect } = fileKinds[kind];
  recognise(office);
  await judgeParts(source, entries, limits, (part) => inspect(office, part, limits));
  return office;
}
