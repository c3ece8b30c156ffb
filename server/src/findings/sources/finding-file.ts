import type { Readable } from 'node:stream';
import { z } from 'zod';
import { authorize, authorizeSight } from '../../identity/index.ts';
import { idSchema, newId } from '../../platform/database/index.ts';
import { platformErrors, Refusal } from '../../platform/errors/index.ts';
import {
  actorName,
  auditRead,
  type Ctx,
  line,
  preparedOperation,
  reading,
} from '../../platform/operation/index.ts';
import { record } from '../../platform/record/index.ts';
import { findingsErrors } from '../errors.ts';
import { findingAccess } from '../ledger/finding-access.ts';
import { loadFindings } from '../ledger/finding-row.ts';
import { FILE_BYTES, type FindingFileType, fileName, judgedFile } from './finding-file-kind.ts';

const MOST_FILES = 10;

/** The bytes, and no more than are allowed, whatever the request said of its length. */
async function bytesOf(file: Readable): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of file) {
    bytes += piece.length;
    if (bytes > FILE_BYTES) throw platformErrors.refuse('too-large', {});
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

interface AddedFile {
  id: string;
  name: string;
  content: Buffer;
  judged: FindingFileType | Refusal;
}

/** Adds what a person has seen to a finding 佐证: a picture of the page, or a paper. */
export const addFindingFile = preparedOperation(
  {
    name: 'finding.add-file',
    summary: '上传问题佐证',
    permission: 'finding.triage',
    input: z.strictObject({ id: idSchema, name: line(100).default('佐证'), file: z.custom<Readable>() }),
  },
  async ({ file, ...input }): Promise<AddedFile> => {
    const content = await bytesOf(file);
    // Told only to whoever may add a file, so that everybody else learns nothing of the finding.
    const judged = await judgedFile(content).catch((error: unknown) => {
      if (error instanceof Refusal) return error;
      throw error;
    });
    return { ...input, content, judged };
  },
  async (ctx, { id, name, content, judged }) => {
    const [finding] = await loadFindings(ctx, [id]);
    if (!finding) throw platformErrors.refuse('not-found', { what: findingAccess.noun });
    await authorize(ctx, findingAccess, 'add-file', finding);
    if (judged instanceof Refusal) throw judged;
    const { files } = await ctx.tx
      .selectFrom('findings.finding_file')
      .select((count) => count.fn.countAll<number>().as('files'))
      .where('finding_id', '=', id)
      .executeTakeFirstOrThrow();
    if (files >= MOST_FILES) throw findingsErrors.refuse('too-many-files', { most: MOST_FILES });
    const fileId = newId();
    const kept = fileName(name, judged);
    await ctx.tx
      .insertInto('findings.finding_file')
      .values({
        ...{ id: fileId, finding_id: id, name: kept, media_type: judged, content },
        ...{ uploaded_by_name: actorName(ctx.actor), uploaded_at: ctx.now },
      })
      .execute();
    await record(ctx, {
      noun: 'finding',
      id,
      verb: 'add-file',
      after: { file: kept, bytes: content.length },
    });
    return { id: fileId };
  },
);

/** One file, to be saved, or shown as a picture within a page of ours: never as a page of its own. */
export const readFindingFile = reading(
  {
    name: 'finding.read-file',
    summary: '下载问题佐证',
    permission: 'finding.read',
    input: z.strictObject({ id: idSchema }),
  },
  async (ctx, { id }) => {
    const file = await ctx.tx
      .selectFrom('findings.finding_file')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst();
    if (!file) throw platformErrors.refuse('not-found', { what: '这个佐证文件' });
    const [finding] = await loadFindings(ctx, [file.finding_id], 'read');
    if (finding) await authorizeSight(ctx, findingAccess, finding);
    auditRead(ctx, { noun: 'finding', id: file.finding_id, verb: 'download', what: { file: file.name } });
    return { name: file.name, type: file.media_type, content: file.content };
  },
);

export const findingFileSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  isPicture: z.boolean(),
  bytes: z.int(),
  uploadedBy: z.string(),
  uploadedAt: z.iso.datetime(),
});

/** The files of a finding, without what is in them, oldest first. */
export async function filesOf(ctx: Ctx, findingId: string): Promise<z.output<typeof findingFileSchema>[]> {
  const rows = await ctx.tx
    .selectFrom('findings.finding_file')
    .select(['id', 'name', 'media_type', 'uploaded_by_name', 'uploaded_at'])
    .select((of) => of.fn<number>('octet_length', ['content']).as('bytes'))
    .where('finding_id', '=', findingId)
    .orderBy('uploaded_at')
    .orderBy('id')
    .execute();
  return rows.map(({ media_type, uploaded_by_name, uploaded_at, ...file }) => ({
    ...file,
    isPicture: media_type.startsWith('image/'),
    uploadedBy: uploaded_by_name,
    uploadedAt: uploaded_at.toISOString(),
  }));
}
