import { closeSync, openSync, readSync } from 'node:fs';
import { unpackMember } from './gzip-member.ts';

/** A record as our own pages show it. */
export interface WarcRecord {
  /** `response`, `request`, `metadata` … */
  readonly type: string;
  /** Named fields, names in lower case. */
  readonly fields: ReadonlyMap<string, string>;
  readonly block: Buffer;
}

/**
 * Read one record of an archive by its locator.
 *
 * @returns null when what lies there is not a whole record: damaged, or not the archive of the locator
 * @throws when the file cannot be read
 */
export function readRecord(path: string, offset: number, length: number): WarcRecord | null {
  const file = openSync(path, 'r');
  try {
    const member = Buffer.alloc(length);
    const got = readSync(file, member, 0, length, offset);
    const content = got === length ? unpackMember(member) : null;
    return content === null ? null : parseRecord(content);
  } finally {
    closeSync(file);
  }
}

function parseRecord(content: Buffer): WarcRecord | null {
  const headEnd = content.indexOf('\r\n\r\n');
  if (headEnd < 0) return null;
  const [version, ...lines] = content.toString('utf8', 0, headEnd).split('\r\n');
  const fields = new Map(lines.map(fieldOf));
  const size = Number(fields.get('content-length'));
  const start = headEnd + 4;
  if (version !== 'WARC/1.1' || !Number.isSafeInteger(size) || start + size > content.length) return null;
  return {
    type: fields.get('warc-type') ?? '',
    fields,
    block: content.subarray(start, start + size),
  };
}

function fieldOf(line: string): [name: string, value: string] {
  const colon = line.indexOf(':');
  return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
}
