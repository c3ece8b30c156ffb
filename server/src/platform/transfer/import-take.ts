import type { Column, RowOf, SheetSchema } from '@mumian/sheets';
import { z } from 'zod';
import { idSchema } from '../database/index.ts';
import { platformErrors, Refusal } from '../errors/index.ts';
import { enqueue, type Job, job } from '../jobs/index.ts';
import { transition } from '../lifecycle/index.ts';
import { type Actor, operation } from '../operation/index.ts';
import { expectVersion } from '../record/index.ts';
import type { ImportLifecycle } from './import-states.ts';
import type { Importer, ImportKind, SheetLine } from './importer.ts';
import { keepRows, loadImport, rowsOf } from './upload-row.ts';

const byId = z.strictObject({ id: idSchema });

/** Decides that an import is taken: all its rows, or expressly the good ones alone. A job writes them. */
export function takeImport(of: ImportKind, states: ImportLifecycle, takeJob: string) {
  return operation(
    {
      name: `${of.noun}.take`,
      summary: `导入${of.title}`,
      permission: of.permission,
      input: z.strictObject({ id: idSchema, version: z.int(), rows: z.enum(['all', 'good']) }),
    },
    async (ctx, { id, version, rows }) => {
      const upload = await loadImport(ctx, of, id);
      await of.authorize(ctx, upload.place);
      await expectVersion(ctx, { noun: of.noun, id, version: upload.version }, version);
      if (upload.state === 'checked' && (upload.rows_good === 0 || (rows === 'all' && upload.rows_bad > 0))) {
        throw platformErrors.refuse('rows-bad', { good: upload.rows_good, bad: upload.rows_bad });
      }
      await ctx.tx
        .updateTable('platform.upload')
        .set({ failure: null, taker: JSON.stringify(ctx.actor) })
        .where('id', '=', id)
        .execute();
      const { state, version: next } = await transition(ctx, states, upload, 'take');
      await enqueue(ctx.tx, takeJob, { id }, { key: `${takeJob}:${id}` });
      return { id, state, version: next };
    },
  );
}

/** Gives an import up. */
export function discardImport(of: ImportKind, states: ImportLifecycle) {
  return operation(
    {
      name: `${of.noun}.discard`,
      summary: `放弃${of.title}导入`,
      permission: of.permission,
      input: z.strictObject({ id: idSchema, version: z.int() }),
    },
    async (ctx, { id, version }) => {
      const upload = await loadImport(ctx, of, id);
      await of.authorize(ctx, upload.place);
      await expectVersion(ctx, { noun: of.noun, id, version: upload.version }, version);
      const { state, version: next } = await transition(ctx, states, upload, 'discard');
      return { id, state, version: next };
    },
  );
}

/**
 * The job that writes what was taken, as the person who took it: all of it in one transaction, judged once more. Where a
 * row is no longer good, nothing is written, and the import is handed back with that row named.
 */
export function takeImportJob<Columns extends readonly Column[], Draft>(
  of: Importer<Columns, Draft>,
  name: string,
  states: ImportLifecycle,
): Job {
  type Line = SheetLine<RowOf<SheetSchema<Columns>>>;
  const meta = { summary: `导入${of.title}`, permission: of.permission };

  const taker = operation({ ...meta, name: `${of.noun}.begin-taking`, input: byId }, async (ctx, { id }) => {
    const upload = await loadImport(ctx, of, id, 'read');
    return upload.state === 'taking' ? upload.taker : null;
  });

  const write = operation({ ...meta, name: `${of.noun}.write`, input: byId }, async (ctx, { id }) => {
    const upload = await loadImport(ctx, of, id);
    await of.authorize(ctx, upload.place);
    if (upload.state !== 'taking') return;
    const kept = await rowsOf(ctx, id, 'good');
    // The cells were read by this very schema when they were kept.
    const lines = kept.map(({ number, cells }) => ({ number, row: cells }) as Line);
    const verdicts = await of.check(ctx, upload.place, lines, true);
    const drafts = verdicts.flatMap((verdict) => ('draft' in verdict ? [verdict.draft] : []));
    if (drafts.length === verdicts.length) {
      await of.write(ctx, drafts);
      await transition(ctx, states, upload, 'finish');
      return;
    }
    const worse = lines.flatMap(({ number, row }, index) => {
      const verdict = verdicts[index];
      return verdict && 'issues' in verdict ? [{ number, cells: row, issues: verdict.issues }] : [];
    });
    await keepRows(ctx, id, worse);
    await ctx.tx
      .updateTable('platform.upload')
      .set({ rows_good: drafts.length, rows_bad: upload.rows_bad + worse.length, failure: CHANGED })
      .where('id', '=', id)
      .execute();
    await transition(ctx, states, upload, 'hand-back', { reason: CHANGED });
  });

  const handBack = operation(
    { ...meta, name: `${of.noun}.hand-back`, input: byId.extend({ why: z.string() }) },
    async (ctx, { id, why }) => {
      const upload = await loadImport(ctx, of, id);
      if (upload.state !== 'taking') return;
      await ctx.tx.updateTable('platform.upload').set({ failure: why }).where('id', '=', id).execute();
      await transition(ctx, states, upload, 'hand-back', { reason: why });
    },
  );

  return job({
    name,
    title: `写入${of.title}的导入数据`,
    input: byId,
    permissions: [of.permission],
    async perform(env, { id }) {
      const by: Actor | null = await env.run(taker, env.actor, { id });
      if (by === null) return;
      try {
        await env.run(write, by, { id }, { channel: 'job' });
      } catch (error) {
        if (!(error instanceof Refusal) || error.status >= 500) throw error;
        await env.run(handBack, env.actor, { id, why: error.detail });
      }
    },
  });
}

const CHANGED = '核对之后数据有变动，部分行已不能导入，请重新确认';
