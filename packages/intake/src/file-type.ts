import type { ByteSource } from './byte-source.ts';
import { IntakeRefusal } from './refusal.ts';

const signatures: readonly { title: string; bytes: readonly number[] }[] = [
  { title: 'PNG 图片', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { title: 'JPEG 图片', bytes: [0xff, 0xd8, 0xff] },
  { title: 'GIF 图片', bytes: [0x47, 0x49, 0x46, 0x38] },
  { title: 'PDF 文件', bytes: [0x25, 0x50, 0x44, 0x46] },
  { title: 'RAR 压缩包', bytes: [0x52, 0x61, 0x72, 0x21] },
  { title: '7z 压缩包', bytes: [0x37, 0x7a, 0xbc, 0xaf] },
  { title: 'gzip 压缩包', bytes: [0x1f, 0x8b] },
  { title: 'bzip2 压缩包', bytes: [0x42, 0x5a, 0x68] },
  { title: 'xz 压缩包', bytes: [0xfd, 0x37, 0x7a, 0x58] },
  { title: 'ELF 程序', bytes: [0x7f, 0x45, 0x4c, 0x46] },
  { title: 'Windows 程序', bytes: [0x4d, 0x5a] },
];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Compound file (MS-CFB): Office before 2007, and every Office file with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
/** Name of the stream that holds an encrypted document (MS-OFFCRYPTO 2.3.4.4), as a compound file writes it. */
const ENCRYPTED_STREAM = Buffer.from('EncryptedPackage', 'utf16le');
/** The directory of a small compound file lies near its beginning or its end. */
const COMPOUND_LOOK_BYTES = 1_000_000;

/**
 * Judges by content that a file is a ZIP archive, which is all that can be said before its directory is read. The
 * name of a file says nothing.
 *
 * @param otherwise code for what is none
 * @throws IntakeRefusal (`empty`, `encrypted`, `old-format`, `otherwise`)
 */
export async function expectArchive(
  source: ByteSource,
  otherwise: 'wrong-type' | 'wrong-document',
): Promise<void> {
  if (source.size === 0) throw new IntakeRefusal('empty');
  const head = await source.read(0, Math.min(source.size, 16));
  if (startsWith(head, ZIP)) return;
  if (startsWith(head, COMPOUND)) {
    throw new IntakeRefusal((await holdsEncrypted(source)) ? 'encrypted' : 'old-format');
  }
  const known = signatures.find(({ bytes }) => startsWith(head, bytes));
  throw new IntakeRefusal(otherwise, { fact: known === undefined ? '' : `这是 ${known.title}。` });
}

/** Whether bytes begin as an archive does, or as a compound file, which is a file system of its own. */
export function looksLikeArchive(head: Buffer): boolean {
  return (
    startsWith(head, ZIP) ||
    startsWith(head, COMPOUND) ||
    signatures.some(({ title, bytes }) => title.endsWith('压缩包') && startsWith(head, bytes))
  );
}

async function holdsEncrypted(source: ByteSource): Promise<boolean> {
  const length = Math.min(source.size, COMPOUND_LOOK_BYTES);
  const head = await source.read(0, length);
  if (head.includes(ENCRYPTED_STREAM)) return true;
  return (await source.read(source.size - length, length)).includes(ENCRYPTED_STREAM);
}

function startsWith(head: Buffer, bytes: readonly number[]): boolean {
  return bytes.every((byte, at) => head[at] === byte);
}
