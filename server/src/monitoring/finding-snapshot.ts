import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { type Locator, readWhole, type WarcRecord } from '@mumian/crawl';
import { type PageLine, pageLines } from '@mumian/extract';
import { z } from 'zod';
import { loadFindings } from '../findings/index.ts';
import { idSchema } from '../platform/database/index.ts';
import { type Route, route } from '../platform/http/index.ts';
import { reading } from '../platform/operation/index.ts';
import { evidenceFolder } from './inspection-files.ts';

const snapshotSchema = z.object({
  /** The page's text; null where the archive has none, with the reason. */
  lines: z.array(z.object({ text: z.string(), marked: z.boolean() })).nullable(),
  reason: z.string().nullable(),
  /** When it was fetched; null where that is not known. */
  at: z.string().nullable(),
  status: z.int().nullable(),
});

type Snapshot = z.output<typeof snapshotSchema>;

const locatorSchema = z.object({
  file: z.string().regex(/^[\w.-]+$/),
  offset: z.int().min(0),
  length: z
    .int()
    .min(1)
    .max(64 * 1024 * 1024),
  recordId: z.string(),
});

const MOST_BYTES = 8 * 1024 * 1024;
const MOST_LINES = 3000;
const HEAD_END = '\r\n\r\n';

/** Where the page behind a finding lies in the archive; the file is read once the transaction is over. */
const findSnapshot = reading(
  {
    name: 'finding.snapshot',
    summary: '查看问题的页面快照',
    permission: 'finding.read',
    input: z.strictObject({ id: idSchema }),
  },
  async (ctx, { id }) => {
    const [finding] = await loadFindings(ctx, [id], 'read');
    const { record, page, element, text } = finding?.evidence ?? {};
    const locator = locatorSchema.safeParse(page ?? record);
    const kept = finding?.source_name === 'monitoring.inspection' && finding.source_id !== null;
    return {
      siteId: finding?.site_id ?? '',
      inspectionId: kept ? finding.source_id : null,
      locator: locator.success ? locator.data : null,
      path: typeof element === 'string' ? element : '',
      words: typeof text === 'string' ? text : '',
    };
  },
);

type Found = Awaited<ReturnType<typeof findSnapshot>>;

/** The page of a finding as inert text, with its place marked. */
export function snapshotRoute(dataFolder: string): Route {
  return route({
    method: 'GET',
    path: '/findings/:id/snapshot',
    permission: 'finding.read',
    operation: findSnapshot,
    answer: snapshotSchema,
    deliver: (found) => snapshotOf(dataFolder, found),
  });
}

function snapshotOf(dataFolder: string, found: Found): Snapshot {
  const { siteId, inspectionId, locator } = found;
  if (locator === null || inspectionId === null) return without('这类问题不留存页面');
  const folder = evidenceFolder(dataFolder, { siteId, inspectionId });
  const record = recordIn(join(folder, locator.file), locator);
  if (record === null) return without('存档已清理或损坏');
  const answer = answerOf(record);
  if (answer === null) return without('当时没有取得页面内容');
  const lines: PageLine[] = pageLines(
    { url: record.fields.get('warc-target-uri') ?? '', body: answer.body, contentType: answer.type },
    { path: found.path, words: found.words },
  );
  return {
    lines: lines.slice(0, MOST_LINES),
    reason: null,
    at: record.fields.get('warc-date') ?? null,
    status: answer.status,
  };
}

function without(reason: string): Snapshot {
  return { lines: null, reason, at: null, status: null };
}

/** Null where the archive is gone, or does not hold that record. */
function recordIn(path: string, locator: Pick<Locator, 'offset' | 'length' | 'recordId'>): WarcRecord | null {
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
