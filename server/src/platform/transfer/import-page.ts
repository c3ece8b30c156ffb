import { type Column, type SheetSchema, writeTemplate } from '@mumian/sheets';
import { z } from 'zod';
import { idSchema } from '../database/index.ts';
import { fileRoute, type Route } from '../http/index.ts';
import { listAnswer, listFields, pageOf } from '../listing/index.ts';
import { reading } from '../operation/index.ts';
import { choiceText } from './choices.ts';
import { exportRoute } from './export-route.ts';
import type { ImportLifecycle } from './import-states.ts';
import type { ImportKind } from './importer.ts';
import { reasonColumns } from './reasons.ts';
import { shown } from './shown-column.ts';
import { loadImport, rowsOf } from './upload-row.ts';
import { XLSX } from './xlsx.ts';

/** Good rows that a preview shows. */
const PREVIEWED = 20;

const issueSchema = z.object({
  column: z.string().nullable(),
  message: z.string(),
  clause: z.string().nullable(),
});

const rowSchema = z.object({
  /** As Excel shows it. */
  number: z.int(),
  /** In the order of `columns`. */
  cells: z.array(z.string()),
  issues: z.array(issueSchema),
});

export const badRowsSchema = listAnswer(rowSchema);

/** One import for its page. */
export function importSchema(states: ImportLifecycle) {
  return z.object({
    id: z.uuid(),
    fileName: z.string(),
    state: states.vocabulary.schema,
    receivedBy: z.string(),
    receivedAt: z.iso.datetime(),
    rowsRead: z.int(),
    rowsGood: z.int(),
    rowsBad: z.int(),
    failure: z.string().nullable(),
    columns: z.array(z.string()),
    /** The first of the good rows. */
    preview: z.array(rowSchema),
    version: z.int(),
  });
}

/** An import with its counts and the first of its good rows. */
export function getImport(of: ImportKind, sheet: SheetSchema) {
  return reading(
    {
      name: `${of.noun}.get`,
      summary: `查看${of.title}导入`,
      permission: of.permission,
      input: z.strictObject({ id: idSchema }),
    },
    async (ctx, { id }) => {
      const upload = await loadImport(ctx, of, id, 'read');
      await of.authorize(ctx, upload.place);
      const preview = await rowsOf(ctx, id, 'good', PREVIEWED);
      return {
        id,
        fileName: upload.file_name,
        state: upload.state,
        receivedBy: upload.received_by,
        receivedAt: upload.received_at.toISOString(),
        rowsRead: upload.rows_read,
        rowsGood: upload.rows_good,
        rowsBad: upload.rows_bad,
        failure: upload.failure,
        columns: sheet.columns.map(({ title }) => title),
        preview: preview.map((row) => shownRow(row, sheet)),
        version: upload.version,
      };
    },
  );
}

/** Every row that cannot be taken, with all that is wrong with it. */
export function listBadRows(of: ImportKind, sheet: SheetSchema) {
  return reading(
    {
      name: `${of.noun}.list-bad-rows`,
      summary: `查看${of.title}导入`,
      permission: of.permission,
      input: z.strictObject({ id: idSchema, ...listFields(['number'], 'number') }),
    },
    async (ctx, input) => {
      const upload = await loadImport(ctx, of, input.id, 'read');
      await of.authorize(ctx, upload.place);
      const query = ctx.tx
        .selectFrom('platform.upload_row as line')
        .select(['line.number', 'line.cells', 'line.issues'])
        .where('line.upload_id', '=', input.id)
        .where('line.issues', 'is not', null);
      const page = await pageOf(ctx.tx, query, input, {
        sorts: { number: 'line.number' },
        id: 'line.number',
      });
      return { ...page, items: page.items.map((row) => shownRow(row, sheet)) };
    },
  );
}

/** The bad rows as a file to be corrected and brought again: the columns of the template, and the reasons. */
export function badRowsRoute(of: ImportKind, sheet: SheetSchema): Route {
  const columns = sheet.columns.map(({ key, title, width }) => shown(key, title, width));
  return exportRoute(listBadRows(of, sheet), {
    path: `/imports/${of.kind}/:id/errors`,
    sheet: {
      title: sheet.title,
      columns: [...columns, ...reasonColumns],
    },
    row: ({ number, cells, issues }) => ({
      ...Object.fromEntries(sheet.columns.map(({ key }, index) => [key, cells[index] ?? ''])),
      number: String(number),
      reasons: issues.map(({ message, clause }) => (clause ? `${message}（${clause}）` : message)).join('；'),
    }),
  });
}

/** The empty table to fill in. */
export function templateRoute(of: ImportKind, sheet: SheetSchema): Route {
  const template = reading(
    {
      name: `${of.noun}.template`,
      summary: `下载${of.title}导入模板`,
      permission: of.permission,
      input: z.strictObject({}),
    },
    async (ctx) => {
      ctx.asked.add(of.permission);
      return { title: of.title };
    },
  );
  return fileRoute({
    path: `/imports/${of.kind}/template`,
    permission: of.permission,
    operation: template,
    file: {
      type: XLSX,
      of: ({ title }) => ({ name: `${title}导入模板.xlsx`, write: (out) => writeTemplate(sheet, out) }),
    },
  });
}

interface Row {
  number: number;
  cells: Record<string, unknown>;
  issues: { column: string | null; message: string; clause: string | null }[] | null;
}

function shownRow({ number, cells, issues }: Row, { columns }: { columns: readonly Column[] }) {
  return {
    number,
    cells: columns.map((column) => choiceText(column, cells[column.key])),
    issues: issues ?? [],
  };
}
