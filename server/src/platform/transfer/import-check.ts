import type { Column, RowOf, SheetSchema } from '@mumian/sheets';
import { z } from 'zod';
import { idSchema } from '../database/index.ts';
import { type Job, type JobEnv, job } from '../jobs/index.ts';
import { transition } from '../lifecycle/index.ts';
import { operation, reading } from '../operation/index.ts';
import type { ImportLifecycle } from './import-states.ts';
import type { Importer } from './importer.ts';
import { type ReadUpload, readUpload, UploadRefusal } from './read-upload.ts';
import { reasonColumns } from './reasons.ts';
import { type KeptRow, keepRows, loadImport } from './upload-row.ts';

const byId = z.strictObject({ id: idSchema });

/** A file of rows that were bad before may come back with their numbers and reasons in it. */
function withReasons<Columns extends readonly Column[]>(sheet: SheetSchema<Columns>): SheetSchema<Columns> {
  const columns: readonly Column[] = [...sheet.columns, ...reasonColumns];
  // Two columns more than the type says, which nobody asks for.
  return { ...sheet, columns: columns as Columns };
}

/** The job that reads an uploaded table and judges every row; run twice, it writes the same once. */
export function checkImportJob<Columns extends readonly Column[], Draft>(
  of: Importer<Columns, Draft>,
  name: string,
  states: ImportLifecycle,
): Job {
  type Read = ReadUpload<RowOf<SheetSchema<Columns>>>;
  const meta = { summary: `核对${of.title}导入`, permission: of.permission };

  const isWaiting = reading({ ...meta, name: `${of.noun}.begin`, input: byId }, async (ctx, { id }) => {
    ctx.asked.add(of.permission);
    return (await loadImport(ctx, of, id, 'read')).state === 'received';
  });
  const tell = operation(
    { ...meta, name: `${of.noun}.progress`, input: byId.extend({ rows: z.int() }) },
    async (ctx, { id, rows }) => {
      await ctx.tx.updateTable('platform.upload').set({ rows_read: rows }).where('id', '=', id).execute();
    },
  );
  const fail = operation(
    { ...meta, name: `${of.noun}.fail`, input: byId.extend({ why: z.string() }) },
    async (ctx, { id, why }) => {
      const upload = await loadImport(ctx, of, id);
      if (upload.state !== 'received') return;
      await ctx.tx.updateTable('platform.upload').set({ failure: why }).where('id', '=', id).execute();
      await transition(ctx, states, upload, 'fail', { reason: why });
    },
  );

  return job({
    name,
    title: `核对${of.title}的导入文件`,
    input: byId,
    permissions: [of.permission],
    async perform(env, { id }) {
      if (!(await env.run(isWaiting, env.actor, { id }))) return;
      try {
        const table = { sheet: withReasons(of.sheet), documents: of.documents === true };
        const read = await readUpload(env.db, id, table, (rows) => env.run(tell, env.actor, { id, rows }));
        await save(env, id, read);
      } catch (error) {
        if (!(error instanceof UploadRefusal)) throw error;
        await env.run(fail, env.actor, { id, why: error.message });
      }
    },
  });

  /** Too many rows to be an operation's input: the operation is made around them. */
  async function save(env: JobEnv, id: string, { lines, unreadable }: Read): Promise<void> {
    const keep = operation({ ...meta, name: `${of.noun}.check`, input: byId }, async (ctx) => {
      const upload = await loadImport(ctx, of, id);
      if (upload.state !== 'received') return;
      const verdicts = await of.check(ctx, upload.place, lines, false);
      const judged = lines.map(({ number, row }, index): KeptRow => {
        const verdict = verdicts[index];
        return { number, cells: row, issues: verdict && 'issues' in verdict ? verdict.issues : null };
      });
      const rows = [...judged, ...unreadable];
      const bad = rows.filter(({ issues }) => issues !== null).length;
      await keepRows(ctx, id, rows);
      await ctx.tx
        .updateTable('platform.upload')
        .set({ rows_read: rows.length, rows_good: rows.length - bad, rows_bad: bad })
        .where('id', '=', id)
        .execute();
      await transition(ctx, states, upload, 'check');
    });
    await env.run(keep, env.actor, { id });
  }
}
