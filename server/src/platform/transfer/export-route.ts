import { type Column, type RowOf, type SheetSchema, writeRows } from '@mumian/sheets';
import { z } from 'zod';
import { fileRoute, type More, type Route } from '../http/index.ts';
import { auditRead, type Operation, reading } from '../operation/index.ts';
import { shanghaiTime } from '../time/index.ts';
import { XLSX } from './xlsx.ts';

/** Rows of one question; no transaction is open while they are written. */
const ROWS_AT_ONCE = 1_000;
/** More rows than people read in one file, and than one import takes back; what is left out is said in the file. */
const MOST_ROWS = 200_000;

/** What a list answers, whole or by pages. */
interface Listed<Item> {
  items: readonly Item[];
  next?: string | undefined;
  total?: number;
}

/** A list as a file. */
export interface Exported<Item, Columns extends readonly Column[]> {
  /** Address of the list, with `/export` at its end. */
  path: string;
  sheet: SheetSchema<Columns>;
  row: (item: Item) => RowOf<SheetSchema<Columns>>;
  /** Rows of one file; 200,000 unless told. */
  mostRows?: number;
}

/**
 * The route by which a list is saved as .xlsx, as it is filtered and sorted. It asks the list's own operation, page after
 * page, so that a file shows nobody more than the screen does. The audit keeps who took what, before the first byte leaves.
 */
export function exportRoute<Schema extends z.ZodObject, Item, Columns extends readonly Column[]>(
  list: Operation<Schema, Listed<Item>>,
  of: Exported<Item, Columns>,
): Route {
  const { meta } = list;
  const noun = meta.name.replace(/\..*$/, '');
  const question = withoutPages(meta.input);
  const ask = (ctx: Parameters<typeof list>[0], filters: object, after?: string) =>
    // The list's own schema has parsed the filters; how many rows a page has is ours to say.
    list(ctx, { ...filters, limit: ROWS_AT_ONCE, ...(after ? { after } : {}) } as never);

  const begin = reading(
    {
      name: `${noun}.export`,
      summary: `导出${of.sheet.title}`,
      permission: meta.permission,
      input: z.strictObject(question),
    },
    async (ctx, filters) => {
      const page = await ask(ctx, filters);
      // The export is one entry of the audit, which says more than that the list was read.
      ctx.notes.reads.length = 0;
      const rows = page.total ?? page.items.length;
      auditRead(ctx, { noun, id: null, verb: 'export', what: { ...filters, rows } });
      return { filters, page, at: ctx.now };
    },
  );
  const goOn = reading(
    {
      name: `${noun}.export-page`,
      summary: `导出${of.sheet.title}`,
      permission: meta.permission,
      input: z.strictObject({ ...question, after: z.string() }),
    },
    async (ctx, { after, ...filters }) => {
      const page = await ask(ctx, filters, String(after));
      ctx.notes.reads.length = 0;
      return page;
    },
  );

  return fileRoute({
    path: of.path,
    permission: meta.permission,
    operation: begin,
    file: {
      type: XLSX,
      of: ({ filters, page, at }, more) => ({
        name: `${of.sheet.title}_${shanghaiTime(at).replace(/\D/g, '')}.xlsx`,
        write: (out) => writeRows(of.sheet, rowsOf(of, page, follow(more, filters)), out),
      }),
    },
  });

  function follow(more: More, filters: object) {
    return (after: string): Promise<Listed<Item>> => more(goOn, { ...filters, after });
  }
}

/** The filters and the order of a list, without its pages. */
function withoutPages({ shape }: z.ZodObject): z.ZodRawShape {
  const { limit, after, ...filters } = shape;
  return filters;
}

async function* rowsOf<Item, Columns extends readonly Column[]>(
  of: Exported<Item, Columns>,
  first: Listed<Item>,
  follow: (after: string) => Promise<Listed<Item>>,
): AsyncGenerator<RowOf<SheetSchema<Columns>>> {
  const { mostRows = MOST_ROWS } = of;
  let written = 0;
  for (let page = first; ; page = await follow(page.next)) {
    for (const item of page.items) {
      if (written === mostRows) {
        yield remark(of.sheet, `只导出前 ${mostRows} 行，其余请缩小筛选范围后分别导出。`);
        return;
      }
      yield of.row(item);
      written += 1;
    }
    if (page.next === undefined) return;
  }
}

/** A row that says something about the file in its first column. */
function remark<Columns extends readonly Column[]>(
  { columns }: SheetSchema<Columns>,
  sentence: string,
): RowOf<SheetSchema<Columns>> {
  const cells = columns.map(({ key }, index) => [key, index === 0 ? sentence : null]);
  // A remark is no row of the list: its other cells are empty whatever the schema asks for.
  return Object.fromEntries(cells) as RowOf<SheetSchema<Columns>>;
}
