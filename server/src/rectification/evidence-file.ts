import type { Readable } from 'node:stream';
import { z } from 'zod';
import { authorizeSight } from '../identity/index.ts';
import { idSchema, newId } from '../platform/database/index.ts';
import { platformErrors } from '../platform/errors/index.ts';
import { actorName, auditRead, line, preparedOperation, reading } from '../platform/operation/index.ts';
import { record } from '../platform/record/index.ts';
import { rectificationErrors } from './errors.ts';
import { loadOrder } from './order.ts';
import { orderAccess } from './order-access.ts';
import { orderFor } from './order-step.ts';

/** What proves a fix: a picture of the page, or a paper. */
export const EVIDENCE_BYTES = 8 * 1024 * 1024;
const MOST_FILES = 10;

/** First bytes of the kinds that are taken; the name that a file has says nothing. */
const kinds = [
  { type: 'image/png', starts: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) },
  { type: 'image/jpeg', starts: Buffer.from([0xff, 0xd8, 0xff]) },
  { type: 'application/pdf', starts: Buffer.from('%PDF-') },
] as const;

/** The bytes, and no more than are allowed, whatever the request said of its length. */
async function bytesOf(file: Readable): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of file) {
    bytes += piece.length;
    if (bytes > EVIDENCE_BYTES) throw platformErrors.refuse('too-large', {});
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** The unit adds what proves that it has put something right 佐证. */
export const addEvidence = preparedOperation(
  {
    name: 'order.add-evidence',
    summary: '上传佐证',
    permission: 'order.work',
    input: z.strictObject({ id: idSchema, name: line(100).default('佐证'), file: z.custom<Readable>() }),
  },
  async ({ file, ...input }) => ({ ...input, content: await bytesOf(file) }),
  async (ctx, { id, name, content }) => {
    const order = await orderFor(ctx, 'add-evidence', { id });
    const kind = kinds.find(({ starts }) => content.subarray(0, starts.length).equals(starts));
    if (!kind) throw rectificationErrors.refuse('file-kind', {});
    const { files } = await ctx.tx
      .selectFrom('rectification.evidence_file')
      .select((count) => count.fn.countAll<number>().as('files'))
      .where('order_id', '=', order.id)
      .executeTakeFirstOrThrow();
    if (files >= MOST_FILES) throw rectificationErrors.refuse('too-many-files', { most: MOST_FILES });
    const fileId = newId();
    await ctx.tx
      .insertInto('rectification.evidence_file')
      .values({
        ...{ id: fileId, order_id: order.id, name, media_type: kind.type, content },
        ...{ uploaded_by_name: actorName(ctx.actor), uploaded_at: ctx.now },
      })
      .execute();
    await record(ctx, {
      noun: 'order',
      id: order.id,
      verb: 'add-evidence',
      after: { file: name, bytes: content.length },
    });
    return { id: fileId };
  },
);

/** One file, to be saved: it is never shown within the console's own pages. */
export const readEvidence = reading(
  {
    name: 'order.read-evidence',
    summary: '下载佐证',
    permission: 'order.read',
    input: z.strictObject({ id: idSchema }),
  },
  async (ctx, input) => {
    const file = await ctx.tx
      .selectFrom('rectification.evidence_file')
      .selectAll()
      .where('id', '=', input.id)
      .executeTakeFirst();
    if (!file) throw platformErrors.refuse('not-found', { what: '这个佐证文件' });
    await authorizeSight(ctx, orderAccess, await loadOrder(ctx, file.order_id, 'read'));
    auditRead(ctx, { noun: 'order', id: file.order_id, verb: 'download', what: { file: file.name } });
    return { name: file.name, content: file.content };
  },
);
