import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { readWhole, type WarcRecord } from '@mumian/crawl';
import { z } from 'zod';
import { evidenceFolder } from './inspection-files.ts';

const MOST_BYTES = 8 * 1024 * 1024;
const HEAD_END = '\r\n\r\n';

/** Where a record lies in the archive of an inspection, as the evidence of a finding tells. */
export const locatorSchema = z.object({
  file: z.string().regex(/^[\w.-]+$/),
  offset: z.int().min(0),
  length: z
    .int()
    .min(1)
    .max(64 * 1024 * 1024),
  recordId: z.string(),
});

type Locator = z.output<typeof locatorSchema>;

/** A page as it was fetched. */
export interface KeptPage {
  url: string;
  /** Instant of the fetch, RFC 3339; null where the archive does not say. */
  at: string | null;
  status: number;
  type: string;
  body: Buffer;
  /** Nothing of it was cut off, by the site or by a limit of ours. */
  isWhole: boolean;
}

/** Reads a page from an inspection's archive. @returns `gone` without its record, `empty` without an answer in it */
export function keptPage(
  dataFolder: string,
  of: { siteId: string; inspectionId: string; locator: Locator },
): KeptPage | 'gone' | 'empty' {
  const record = recordIn(join(evidenceFolder(dataFolder, of), of.locator.file), of.locator);
  if (record === null) return 'gone';
  const answer = answerOf(record);
  if (answer === null) return 'empty';
  return {
    url: record.fields.get('warc-target-uri') ?? '',
    at: record.fields.get('warc-date') ?? null,
    ...answer,
    isWhole: !record.fields.has('warc-truncated') && answer.body.length < MOST_BYTES,
  };
}

/** Null where the archive is gone, or does not hold that record. */
function recordIn(path: string, locator: Locator): WarcRecord | null {
  try {
    const record = readWhole(path, locator.offset, locator.length);
    return record?.fields.get('warc-record-id') === locator.recordId ? record : null;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Status, type and decoded body of a kept answer; null where it is none or its coding is broken. */
function answerOf({ type, block }: WarcRecord): { status: number; type: string; body: Buffer } | null {
  const end = block.indexOf(HEAD_END);
  if ((type !== 'response' && type !== 'revisit') || end < 0) return null;
  const [first = '', ...lines] = block.toString('latin1', 0, end).split('\r\n');
  const field = (name: string) =>
    lines
      .find((line) => line.toLowerCase().startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim() ?? '';
  const body = decoded(block.subarray(end + HEAD_END.length), field('content-encoding').toLowerCase());
  const status = Number(first.split(' ')[1]);
  if (body === null || !Number.isInteger(status)) return null;
  return { status, type: field('content-type'), body };
}

function decoded(body: Buffer, coding: string): Buffer | null {
  const limit = { maxOutputLength: MOST_BYTES };
  try {
    if (coding === 'gzip' || coding === 'x-gzip') return gunzipSync(body, limit);
    if (coding === 'deflate') return inflateSync(body, limit);
    if (coding === 'br') return brotliDecompressSync(body, limit);
    return body.subarray(0, MOST_BYTES);
  } catch {
    // Damaged or too large: there is nothing to show, which is said.
    return null;
  }
}
