import { closeSync, openSync, readSync } from 'node:fs';
import { MEMBER_HEAD_BYTES, memberLength, unpackMember } from './gzip-member.ts';

const HEAD_END = '\r\n\r\n';

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
    return recordAt(file, offset, length);
  } finally {
    closeSync(file);
  }
}

/**
 * Read one record of an archive with the body that it stands for: of a revisit, whose body was already kept with an
 * earlier record of the same archive, the block is its own head and that body.
 *
 * @returns null when it, or the earlier record, is not whole
 * @throws when the file cannot be read
 */
export function readWhole(path: string, offset: number, length: number): WarcRecord | null {
  const file = openSync(path, 'r');
  try {
    const record = recordAt(file, offset, length);
    if (record?.type !== 'revisit') return record;
    const at = Number(record.fields.get('warc-refers-to-file-offset'));
    const earlier = recordAt(file, at, memberLength(bytesAt(file, at, MEMBER_HEAD_BYTES)) ?? 0);
    if (earlier?.fields.get('warc-record-id') !== record.fields.get('warc-refers-to')) return null;
    const body = earlier?.block.subarray(earlier.block.indexOf(HEAD_END) + HEAD_END.length);
    return body === undefined ? null : { ...record, block: Buffer.concat([record.block, body]) };
  } finally {
    closeSync(file);
  }
}

function recordAt(file: number, offset: number, length: number): WarcRecord | null {
  const content = unpackMember(bytesAt(file, offset, length));
  return content === null ? null : parseRecord(content);
}

/** As many of the bytes as there are. */
function bytesAt(file: number, offset: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  return bytes.subarray(0, readSync(file, bytes, 0, length, offset));
}

function parseRecord(content: Buffer): WarcRecord | null {
  const headEnd = content.indexOf(HEAD_END);
  if (headEnd < 0) return null;
  const [version, ...lines] = content.toString('utf8', 0, headEnd).split('\r\n');
  const fields = new Map(lines.map(fieldOf));
  const size = Number(fields.get('content-length'));
  const start = headEnd + HEAD_END.length;
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
