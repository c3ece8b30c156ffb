import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IntakeRefusal, judgeFile } from '@mumian/intake';
import { findingsErrors } from '../errors.ts';
import { pictureSize } from './picture-size.ts';

/** Largest file. */
export const FILE_BYTES = 8 * 1024 * 1024;

/** What a browser has to hold when it shows a picture: pixels in all, and along one side. */
const MOST_PIXELS = 40_000_000;
const LONGEST_SIDE = 16_384;

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Kinds of file that are taken, by what they hold; the name that a file comes with says nothing. */
const kinds = {
  'image/png': { extension: 'png', begins: (bytes: Buffer) => starts(bytes, '\x89PNG\r\n\x1a\n') },
  'image/jpeg': { extension: 'jpg', begins: (bytes: Buffer) => starts(bytes, '\xff\xd8\xff') },
  'image/webp': {
    extension: 'webp',
    begins: (bytes: Buffer) => starts(bytes, 'RIFF') && bytes.toString('latin1', 8, 12) === 'WEBP',
  },
  'application/pdf': { extension: 'pdf', begins: (bytes: Buffer) => starts(bytes, '%PDF-') },
  [DOCX]: { extension: 'docx', begins: (bytes: Buffer) => starts(bytes, 'PK\x03\x04') },
} as const;

export type FindingFileType = keyof typeof kinds;

function starts(bytes: Buffer, mark: string): boolean {
  return bytes.toString('latin1', 0, mark.length) === mark;
}

/**
 * What kind of file this is, once it has passed the checks of its kind: pictures are not larger than a browser can show,
 * papers have passed the gate of `@mumian/intake` (unpacked size, macros, nesting), unpacked by nobody here.
 * @throws Refusal `findings.file-kind`, `findings.picture-size`, `findings.file-refused` with the gate's sentence
 */
export async function judgedFile(bytes: Buffer): Promise<FindingFileType> {
  const type = (Object.keys(kinds) as FindingFileType[]).find((name) => kinds[name].begins(bytes));
  if (type === undefined) throw findingsErrors.refuse('file-kind', {});
  if (type === DOCX || type === 'application/pdf') {
    await judgePaper(bytes, type === DOCX ? 'docx' : 'pdf');
    return type;
  }
  const size = pictureSize(bytes, type);
  if (size === null || size.width === 0 || size.height === 0) throw findingsErrors.refuse('file-kind', {});
  const { width, height } = size;
  if (width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE) {
    throw findingsErrors.refuse('picture-size', { width, height });
  }
  return type;
}

async function judgePaper(bytes: Buffer, kind: 'docx' | 'pdf'): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'mumian-file-'));
  try {
    const path = join(folder, kind);
    await writeFile(path, bytes);
    await judgeFile(path, kind);
  } catch (error) {
    if (!(error instanceof IntakeRefusal)) throw error;
    throw findingsErrors.refuse('file-refused', { why: error.message });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The name under which a file is saved again: no path, nothing that a file system takes amiss, its kind's own ending. */
export function fileName(name: string, type: FindingFileType): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const stem = last
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replaceAll(/[<>:"|?*]/g, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  return `${stem || '佐证'}.${kinds[type].extension}`;
}
