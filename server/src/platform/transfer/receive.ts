import { Readable } from 'node:stream';
import { z } from 'zod';
import './tables.ts';
import { idSchema, newId } from '../database/index.ts';
import { platformErrors } from '../errors/index.ts';
import { enqueue } from '../jobs/index.ts';
import { actorName, type Before, line, preparedOperation } from '../operation/index.ts';
import { record } from '../record/index.ts';
import type { ImportKind } from './importer.ts';

/** Largest file; more is refused while it comes. */
export const MOST_BYTES = 20_000_000;
/** One piece, one row, one short transaction: nothing is open while a slow sender sends. */
const PIECE_BYTES = 1_000_000;

/** Takes a file in, bytes and all, and has it read by a worker. */
export function receiveImport(of: ImportKind, checkJob: string) {
  return preparedOperation(
    {
      name: `${of.noun}.receive`,
      summary: `导入${of.title}`,
      permission: of.permission,
      input: z.strictObject({
        unitId: idSchema,
        fileName: line(200).default(`${of.title}.xlsx`),
        file: z.instanceof(Readable),
      }),
    },
    async ({ file, ...input }, before) => ({ ...input, ...(await keep(file, before)) }),
    async (ctx, { unitId, fileName, id, bytes }) => {
      const place = await of.placeOf(ctx, unitId);
      await ctx.tx
        .insertInto('platform.upload')
        .values({
          id,
          kind: of.kind,
          place,
          file_name: fileName,
          byte_count: bytes,
          state: 'received',
          received_by: actorName(ctx.actor),
          received_at: ctx.now,
          failure: null,
          version: 1,
          changed_at: ctx.now,
        })
        .execute();
      await record(ctx, { noun: of.noun, id, verb: 'receive', after: { unitId, fileName, bytes } });
      await enqueue(ctx.tx, checkJob, { id }, { key: `${checkJob}:${id}` });
      return { id };
    },
  );
}

/** Writes the bytes as they come. @throws Refusal `platform.too-large`, `platform.malformed-request` when they break off */
async function keep(file: Readable, { keep, now }: Before): Promise<{ id: string; bytes: number }> {
  const id = newId();
  let [bytes, number] = [0, 0];
  let waiting: Buffer[] = [];
  const put = async () => {
    const piece = { upload_id: id, number, bytes: Buffer.concat(waiting), at: now };
    await keep((tx) => tx.insertInto('platform.upload_piece').values(piece).execute());
    [number, waiting] = [number + 1, []];
  };
  try {
    // Not destroyed when it is refused half-way: the sender is to be told why.
    for await (const chunk of file.iterator({ destroyOnReturn: false })) {
      bytes += chunk.length;
      if (bytes > MOST_BYTES) throw platformErrors.refuse('too-large', {});
      waiting.push(chunk);
      if (waiting.reduce((sum, { length }) => sum + length, 0) >= PIECE_BYTES) await put();
    }
  } catch (error) {
    if (!isBrokenOff(error)) throw error;
    throw platformErrors.refuse('malformed-request', { what: '文件没有传完' });
  }
  if (waiting.length > 0) await put();
  return { id, bytes };
}

/** The sender went away before the end. */
function isBrokenOff(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE';
}
