import { createHash, randomUUID } from 'node:crypto';
import { packMember } from './gzip-member.ts';

/** The kinds of record that we write, of ISO 28500:2017 (WARC 1.1) 6. */
export type RecordType = 'warcinfo' | 'request' | 'response' | 'revisit' | 'resource' | 'metadata';

/** A record before it is written; `fields` are its further named fields, those that are null are left out. */
export interface RecordDraft {
  readonly type: RecordType;
  readonly id: string;
  readonly date: Date;
  readonly contentType: string;
  readonly fields: readonly (readonly [name: string, value: string | null])[];
  /** The block, in pieces that are never joined unless they are written. */
  readonly block: readonly Buffer[];
}

/** A record ready to be appended. */
export interface PackedRecord {
  readonly id: string;
  readonly member: Buffer;
  /** Of the block: `sha256:` and 64 hexadecimal digits. */
  readonly digest: string;
}

const END = Buffer.from('\r\n\r\n');

export function newRecordId(): string {
  return `<urn:uuid:${randomUUID()}>`;
}

/** `sha256:` and 64 hexadecimal digits, as `sha256sum` prints them (WARC 1.1 5.8 leaves the algorithm to the writer). */
export function digestOf(pieces: readonly Buffer[]): string {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return `sha256:${hash.digest('hex')}`;
}

/** One record as one gzip member (WARC 1.1 annex D.2). */
export function packRecord({ type, id, date, contentType, fields, block }: RecordDraft): PackedRecord {
  const digest = digestOf(block);
  const length = block.reduce((sum, piece) => sum + piece.length, 0);
  const named = [
    ['WARC-Type', type],
    ['WARC-Record-ID', id],
    ['WARC-Date', date.toISOString()],
    ...fields,
    ['WARC-Block-Digest', digest],
    ['Content-Type', contentType],
    ['Content-Length', String(length)],
  ] as const;
  const lines = named.flatMap(([name, value]) => (value === null ? [] : [`${name}: ${oneLine(value)}`]));
  const head = Buffer.from(`WARC/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
  return { id, digest, member: packMember(Buffer.concat([head, ...block, END])) };
}

function oneLine(value: string): string {
  return value.replace(/[\r\n]+/g, ' ');
}
