import { type RowOf, sheetSchema } from '@mumian/sheets';
import { sql } from 'kysely';
import { importPlace, nameKey, type Unit, unitNames } from '../identity/index.ts';
import { newId } from '../platform/database/index.ts';
import { emit, occurred } from '../platform/events/index.ts';
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
import { registryErrors } from './errors.ts';
import { sitesRegistered } from './events.ts';
import { openingRefusal } from './opening-rules.ts';
import { siteCodeSchema, siteUrlSchema } from './site-address.ts';
import { type SiteHosting, type SiteKind, siteHostings, siteKinds } from './site-kinds.ts';
import { siteLifecycle } from './site-states.ts';

/** States in which a site may be registered. */
type FirstState = 'planned' | 'running' | 'closing';

const states = (['planned', 'running', 'closing'] as const).map((value) => ({
  value,
  label: siteLifecycle.vocabulary.label(value),
}));

/** The columns ask by the schemas of the operation `site.register`. */
const sheet = sheetSchema({
  title: '网站',
  columns: [
    {
      key: 'name',
      title: '网站名称',
      kind: 'text',
      required: true,
      width: 30,
      example: '木棉市教育局网站',
      check: (text: string) => line(100).safeParse(text),
    },
    {
      key: 'url',
      title: '网址',
      kind: 'text',
      required: true,
      width: 36,
      example: 'http://jyj.mumianshi.gov.cn/',
      check: (text: string) => siteUrlSchema.safeParse(text),
    },
    {
      key: 'unit',
      title: '主办单位',
      kind: 'text',
      required: true,
      width: 30,
      example: '木棉市教育局',
      note: '填写单位名称；有同名单位时从上级写起，用“/”隔开。',
    },
    {
      key: 'kind',
      title: '网站类别',
      kind: 'choice',
      required: true,
      width: 16,
      choices: choicesOf(siteKinds),
    },
    {
      key: 'hosting',
      title: '承载方式',
      kind: 'choice',
      required: true,
      width: 14,
      choices: choicesOf(siteHostings),
    },
    {
      key: 'state',
      title: '状态',
      kind: 'choice',
      required: false,
      width: 10,
      choices: states,
      note: '不填为拟开设。',
    },
    { key: 'operator', title: '承办单位', kind: 'text', required: false, width: 30, example: '木棉市教育局' },
    {
      key: 'siteCode',
      title: '网站标识码',
      kind: 'text',
      required: false,
      width: 16,
      example: '5199000001',
      check: (text: string) => siteCodeSchema.safeParse(text),
    },
    {
      key: 'icpNumber',
      title: 'ICP 备案号',
      kind: 'text',
      required: false,
      width: 24,
      check: (text: string) => line(60).safeParse(text),
    },
    {
      key: 'policeNumber',
      title: '公安备案号',
      kind: 'text',
      required: false,
      width: 28,
      check: (text: string) => line(60).safeParse(text),
    },
  ],
});

type SiteLine = SheetLine<RowOf<typeof sheet>>;

/** A site that is about to be registered. */
interface SiteDraft {
  unit: Unit;
  operator: Unit | null;
  name: string;
  url: string;
  kind: SiteKind;
  hosting: SiteHosting;
  state: FirstState;
  siteCode: string | null;
  icpNumber: string | null;
  policeNumber: string | null;
}

/** What stands in the database in the way of the rows. */
interface Standing {
  urls: ReadonlySet<string>;
  siteCodes: ReadonlySet<string>;
  /** Name of the one site that a unit has, by the unit's id. */
  siteOfUnit: Map<string, string>;
}

/** Sites in a table 网站. */
export const siteImport = importing('registry', {
  kind: 'sites',
  noun: 'site-import',
  title: '网站',
  permission: 'site.register',
  sheet,
  ...importPlace({ permission: 'site.register', title: '网站' }),
  check,
  write,
});

async function check(
  ctx: Ctx,
  place: string,
  lines: readonly SiteLine[],
  lock: boolean,
): Promise<Verdict<SiteDraft>[]> {
  const units = await unitNames(ctx, place);
  const sponsors = lines.flatMap(({ row }) => units.settle('主办单位', row.unit, []) ?? []);
  const standing = await standingOf(ctx, lines, sponsors, lock);
  const [urls, codes] = [new FirstRow(), new FirstRow()];
  return lines.map(({ number, row }) => {
    const issues: RowIssue[] = [];
    const unit = units.settle('主办单位', row.unit, issues);
    const operator = row.operator === null ? null : units.settle('承办单位', row.operator, issues);
    const state = row.state ?? 'planned';
    if (unit) issues.push(...openingIssues(standing, { unit, kind: row.kind, state, name: row.name }));
    const same = urls.repeated('网址', row.url, number) ?? taken('网址', row.url, standing.urls, 'url-taken');
    if (same) issues.push(same);
    if (row.siteCode !== null) {
      const issue =
        codes.repeated('网站标识码', row.siteCode, number) ??
        taken('网站标识码', row.siteCode, standing.siteCodes, 'site-code-taken');
      if (issue) issues.push(issue);
    }
    if (!unit || issues.length > 0) return { issues };
    return { draft: { ...row, unit, operator: operator ?? null, state } };
  });
}

/** The rules on who may have a site, and the one site of a unit, be it in the database or further up in the table. */
function openingIssues(
  { siteOfUnit }: Standing,
  { unit, kind, state, name }: { unit: Unit; kind: SiteKind; state: FirstState; name: string },
): RowIssue[] {
  const existing = kind === 'system' ? undefined : siteOfUnit.get(unit.id);
  const refusal = openingRefusal({ unit, kind, state }, existing);
  if (refusal) return [{ column: '主办单位', message: refusal.detail, clause: refusal.clause }];
  if (kind !== 'system' && state !== 'closing') siteOfUnit.set(unit.id, name);
  return [];
}

function taken(
  column: string,
  value: string,
  standing: ReadonlySet<string>,
  code: 'url-taken' | 'site-code-taken',
): RowIssue | null {
  return standing.has(value)
    ? { column, message: registryErrors.refuse(code, {}).detail, clause: null }
    : null;
}

async function standingOf(
  ctx: Ctx,
  lines: readonly SiteLine[],
  sponsors: readonly Unit[],
  lock: boolean,
): Promise<Standing> {
  const unitIds = [...new Set(sponsors.map(({ id }) => id))].sort();
  if (lock) {
    // Registrations of the same units wait, as they wait for each other one by one.
    await sql`select id from identity.unit where id = any(${unitIds}::uuid[]) order by id for update`.execute(
      ctx.tx,
    );
  }
  const urls = lines.map(({ row }) => row.url);
  const codes = lines.flatMap(({ row }) => row.siteCode ?? []);
  const same = await sql<{ url: string; site_code: string | null }>`
    select url, site_code from registry.site
    where url = any(${urls}::text[]) or site_code = any(${codes}::text[])`.execute(ctx.tx);
  const own = await sql<{ unit_id: string; name: string }>`
    select distinct on (unit_id) unit_id, name from registry.site
    where unit_id = any(${unitIds}::uuid[]) and kind <> 'system' and state not in ('closing', 'closed')
    order by unit_id, id`.execute(ctx.tx);
  return {
    urls: new Set(same.rows.map(({ url }) => url)),
    siteCodes: new Set(same.rows.flatMap(({ site_code }) => site_code ?? [])),
    siteOfUnit: new Map(own.rows.map(({ unit_id, name }) => [unit_id, name])),
  };
}

/** Rows of one statement, and sites of one event. */
const AT_ONCE = 1_000;

async function write(ctx: Ctx, drafts: readonly SiteDraft[]): Promise<void> {
  for (let from = 0; from < drafts.length; from += AT_ONCE) {
    const sites = drafts.slice(from, from + AT_ONCE).map((draft) => ({ id: newId(), ...draft }));
    const rows = sites.map(({ id, unit, operator, name, url, kind, hosting, state, ...codes }) => ({
      id,
      unit_id: unit.id,
      operator_unit_id: operator?.id ?? null,
      ...{ name, ...nameKey(name), url, kind, hosting, state },
      site_code: codes.siteCode,
      icp_number: codes.icpNumber,
      police_number: codes.policeNumber,
      version: 1,
      changed_at: ctx.now,
    }));
    await sql`
      insert into registry.site
      select * from jsonb_populate_recordset(null::registry.site, ${JSON.stringify(rows)}::jsonb)`.execute(
      ctx.tx,
    );
    await recordAll(ctx, {
      noun: 'site',
      verb: 'register',
      things: sites.map(({ id, unit, operator, ...fields }) => ({
        id,
        place: unit.path,
        after: { unitId: unit.id, operatorUnitId: operator?.id ?? null, ...fields },
      })),
    });
    await emit(ctx, occurred(sitesRegistered, { siteIds: sites.map(({ id }) => id) }));
  }
}
