import { type RowOf, sheetSchema } from '@mumian/sheets';
import { sql } from 'kysely';
import { importPlace, unitNames } from '../identity/index.ts';
import { newId } from '../platform/database/index.ts';
import { type Ctx, line } from '../platform/operation/index.ts';
import { recordAll } from '../platform/record/index.ts';
import {
  choicesOf,
  FirstRow,
  importing,
  type RowIssue,
  type SheetLine,
  type Verdict,
} from '../platform/transfer/index.ts';
import { type ColumnKind, columnKinds, updateDaysOf } from './column-kinds.ts';
import { registryErrors } from './errors.ts';
import { siteUrlSchema } from './site-address.ts';

/** The columns ask by the schemas of the operation `column.add`. */
const sheet = sheetSchema({
  title: '栏目',
  columns: [
    {
      key: 'site',
      title: '网站',
      kind: 'text',
      required: true,
      width: 36,
      example: '木棉市教育局网站',
      note: '填写网站名称；有同名网站时填写网址。',
    },
    {
      key: 'name',
      title: '栏目名称',
      kind: 'text',
      required: true,
      width: 20,
      example: '通知公告',
      check: (text: string) => line(60).safeParse(text),
    },
    {
      key: 'url',
      title: '栏目网址',
      kind: 'text',
      required: true,
      width: 36,
      example: 'http://jyj.mumianshi.gov.cn/tzgg/',
      check: (text: string) => siteUrlSchema.safeParse(text),
    },
    {
      key: 'kind',
      title: '栏目类别',
      kind: 'choice',
      required: true,
      width: 16,
      choices: choicesOf(columnKinds),
    },
    { key: 'firstLevel', title: '一级栏目', kind: 'boolean', required: true, width: 10 },
    {
      key: 'updateDays',
      title: '更新周期（天）',
      kind: 'integer',
      required: false,
      width: 14,
      note: '不填按栏目类别的规定周期。',
      check: (days: number) =>
        days >= 1 && days <= 3660
          ? { success: true as const, data: days }
          : { success: false as const, error: { issues: [{ message: '应为 1 至 3660 天。' }] } },
    },
    {
      key: 'emptyReason',
      title: '空白说明',
      kind: 'text',
      required: false,
      width: 24,
      check: (text: string) => line(200).safeParse(text),
    },
    {
      key: 'unit',
      title: '责任单位',
      kind: 'text',
      required: false,
      width: 30,
      note: '不填为网站主办单位。',
    },
  ],
});

interface Site {
  id: string;
  name: string;
  url: string;
  state: string;
  unit_id: string;
  unit_path: string;
}

interface ColumnDraft {
  site: Site;
  unitId: string;
  name: string;
  url: string;
  kind: ColumnKind;
  firstLevel: boolean;
  updateDays: number | null;
  emptyReason: string | null;
}

/** Columns in a table 栏目, each on a site that is there. */
export const columnImport = importing('registry', {
  kind: 'columns',
  noun: 'column-import',
  title: '栏目',
  permission: 'column.edit',
  sheet,
  ...importPlace({ permission: 'column.edit', title: '栏目' }),
  check,
  write: addColumns,
});

async function check(
  ctx: Ctx,
  place: string,
  lines: readonly SheetLine<RowOf<typeof sheet>>[],
  lock: boolean,
): Promise<Verdict<ColumnDraft>[]> {
  const units = await unitNames(ctx, place);
  const sites = await sitesBeneath(ctx, place, lock);
  const names = await columnNames(ctx, place);
  const rows = new FirstRow();
  return lines.map(({ number, row }) => {
    const issues: RowIssue[] = [];
    const site = settle(sites, row.site, issues);
    const unit = row.unit === null ? null : units.settle('责任单位', row.unit, issues);
    if (!site) return { issues };
    if (site.state === 'closed') {
      const message = registryErrors.refuse('site-closed', { site: site.name }).detail;
      issues.push({ column: '网站', message, clause: null });
    }
    const key = `${site.id} ${row.name}`;
    const repeated = rows.repeated('栏目名称', key, number);
    if (repeated) issues.push(repeated);
    else if (names.has(key)) {
      const message = registryErrors.refuse('column-name-taken', {}).detail;
      issues.push({ column: '栏目名称', message, clause: null });
    }
    if (issues.length > 0) return { issues };
    const updateDays = row.updateDays ?? updateDaysOf(row.kind);
    return { draft: { ...row, site, unitId: unit?.id ?? site.unit_id, updateDays } };
  });
}

function settle(sites: ReadonlyMap<string, Site[]>, written: string, issues: RowIssue[]): Site | undefined {
  const address = siteUrlSchema.safeParse(written);
  const found = sites.get(address.success ? address.data : written) ?? [];
  if (found.length === 1) return found[0];
  const why = found.length > 1 ? '有同名网站，请填写网址' : '没有登记或不在您的管辖范围内，请核对';
  issues.push({ column: '网站', message: `网站“${written}”${why}。`, clause: null });
  return undefined;
}

/** The sites beneath a path by name and by address. */
async function sitesBeneath(ctx: Ctx, place: string, lock: boolean): Promise<ReadonlyMap<string, Site[]>> {
  let query = ctx.tx
    .selectFrom('registry.site as site')
    .innerJoin('identity.unit as unit', 'unit.id', 'site.unit_id')
    .select(['site.id', 'site.name', 'site.url', 'site.state', 'site.unit_id', 'unit.path as unit_path'])
    .where('unit.path', 'like', `${place}%`)
    .orderBy('site.id');
  if (lock) query = query.forUpdate('site');
  const sites = new Map<string, Site[]>();
  for (const site of await query.execute()) {
    for (const key of [site.name, site.url]) sites.set(key, [...(sites.get(key) ?? []), site]);
  }
  return sites;
}

async function columnNames(ctx: Ctx, place: string): Promise<ReadonlySet<string>> {
  const columns = await ctx.tx
    .selectFrom('registry.site_column as column')
    .innerJoin('registry.site as site', 'site.id', 'column.site_id')
    .innerJoin('identity.unit as unit', 'unit.id', 'site.unit_id')
    .select(['column.site_id', 'column.name'])
    .where('unit.path', 'like', `${place}%`)
    .execute();
  return new Set(columns.map(({ site_id, name }) => `${site_id} ${name}`));
}

const AT_ONCE = 1_000;

async function addColumns(ctx: Ctx, drafts: readonly ColumnDraft[]): Promise<void> {
  const next = await lastPositions(ctx, drafts);
  for (let from = 0; from < drafts.length; from += AT_ONCE) {
    const some = drafts.slice(from, from + AT_ONCE);
    const rows = some.map(({ site, unitId, name, url, kind, ...column }) => {
      const position = (next.get(site.id) ?? 0) + 1;
      next.set(site.id, position);
      return {
        ...{ id: newId(), site_id: site.id, unit_id: unitId, kind, name, url, position },
        ...{
          first_level: column.firstLevel,
          update_days: column.updateDays,
          empty_reason: column.emptyReason,
        },
        ...{ version: 1, changed_at: ctx.now },
      };
    });
    await sql`
      insert into registry.site_column
      select * from jsonb_populate_recordset(null::registry.site_column, ${JSON.stringify(rows)}::jsonb)`.execute(
      ctx.tx,
    );
    const things = some.map(({ site, name }) => ({
      id: site.id,
      place: site.unit_path,
      after: { column: name },
    }));
    await recordAll(ctx, { noun: 'site', verb: 'add-column', things });
  }
}

/** New columns come last in the order of their site. */
async function lastPositions(ctx: Ctx, drafts: readonly ColumnDraft[]): Promise<Map<string, number>> {
  const ids = [...new Set(drafts.map(({ site }) => site.id))];
  const rows = await ctx.tx
    .selectFrom('registry.site_column')
    .select((column) => ['site_id', column.fn.max('position').as('position')])
    .where(sql<boolean>`site_id = any(${ids}::uuid[])`)
    .groupBy('site_id')
    .execute();
  return new Map(rows.map(({ site_id, position }) => [site_id, position]));
}
