import { type RowOf, sheetSchema } from '@mumian/sheets';
import { sql } from 'kysely';
import { importPlace, nameKey, peopleNames, type Unit, unitNames } from '../identity/index.ts';
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
import { registryErrors } from './errors.ts';
import { type MediaPlatform, mediaPlatforms } from './media-platforms.ts';

/** The columns ask by the schemas of the operation `media-account.register`. */
const sheet = sheetSchema({
  title: '政务新媒体',
  columns: [
    {
      key: 'name',
      title: '账号名称',
      kind: 'text',
      required: true,
      width: 30,
      example: '木棉教育',
      check: (text: string) => line(60).safeParse(text),
    },
    {
      key: 'platform',
      title: '平台',
      kind: 'choice',
      required: true,
      width: 12,
      choices: choicesOf(mediaPlatforms),
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
      key: 'handle',
      title: '账号标识',
      kind: 'text',
      required: false,
      width: 24,
      example: 'mumian-edu',
      check: (text: string) => line(100).safeParse(text),
    },
    { key: 'person', title: '责任人', kind: 'text', required: false, width: 12, example: '王小棉' },
    {
      key: 'personUnit',
      title: '责任人单位',
      kind: 'text',
      required: false,
      width: 30,
      note: '不填为主办单位。',
    },
    {
      key: 'reason',
      title: '增设理由',
      kind: 'text',
      required: false,
      width: 30,
      note: '同一单位在同一平台已有账号时须说明。',
      check: (text: string) => line(200).safeParse(text),
    },
  ],
});

interface AccountDraft {
  unit: Unit;
  personId: string | null;
  name: string;
  platform: MediaPlatform;
  handle: string | null;
  reason: string | null;
}

/** New-media accounts in a table 政务新媒体. */
export const mediaAccountImport = importing('registry', {
  kind: 'media-accounts',
  noun: 'media-account-import',
  title: '新媒体账号',
  permission: 'media-account.edit',
  sheet,
  ...importPlace({ permission: 'media-account.edit', title: '新媒体账号' }),
  check,
  write: addMediaAccounts,
});

async function check(
  ctx: Ctx,
  place: string,
  lines: readonly SheetLine<RowOf<typeof sheet>>[],
): Promise<Verdict<AccountDraft>[]> {
  const units = await unitNames(ctx, place);
  const people = await peopleNames(ctx, place);
  const taken = await namesTaken(ctx, lines);
  const owned = await accountsOwned(ctx, place);
  const rows = new FirstRow();
  return lines.map(({ number, row }) => {
    const issues: RowIssue[] = [];
    const unit = units.settle('主办单位', row.unit, issues);
    const personUnit = row.personUnit === null ? unit : units.settle('责任人单位', row.personUnit, issues);
    const key = `${row.platform} ${row.name}`;
    const repeated = rows.repeated('账号名称', key, number);
    if (repeated) issues.push(repeated);
    else if (taken.has(key)) {
      const message = registryErrors.refuse('media-account-name-taken', {}).detail;
      issues.push({ column: '账号名称', message, clause: null });
    }
    const personId =
      row.person === null || !personUnit ? null : people.settle('责任人', row.person, personUnit, issues);
    if (!unit) return { issues };
    issues.push(...onlyIssues(owned, unit, row));
    if (issues.length > 0) return { issues };
    owned.set(`${unit.id} ${row.platform}`, row.name);
    return { draft: { ...row, unit, personId: personId ?? null } };
  });
}

/** One account of a unit on a platform, unless somebody says why there is another (国办发〔2018〕123号 三). */
function onlyIssues(
  owned: ReadonlyMap<string, string>,
  unit: Unit,
  { platform, reason }: { platform: MediaPlatform; reason: string | null },
): RowIssue[] {
  const account = owned.get(`${unit.id} ${platform}`);
  if (account === undefined || reason !== null) return [];
  const words = { unit: unit.name, platform: mediaPlatforms.label(platform), account };
  const refusal = registryErrors.refuse('one-media-account-per-platform', words);
  return [{ column: '主办单位', message: refusal.detail, clause: refusal.clause }];
}

async function namesTaken(
  ctx: Ctx,
  lines: readonly SheetLine<RowOf<typeof sheet>>[],
): Promise<ReadonlySet<string>> {
  const names = lines.map(({ row }) => row.name);
  const rows = await ctx.tx
    .selectFrom('registry.media_account')
    .select(['platform', 'name'])
    .where(sql<boolean>`name = any(${names}::text[])`)
    .execute();
  return new Set(rows.map(({ platform, name }) => `${platform} ${name}`));
}

async function accountsOwned(ctx: Ctx, place: string): Promise<Map<string, string>> {
  const rows = await ctx.tx
    .selectFrom('registry.media_account as account')
    .innerJoin('identity.unit as unit', 'unit.id', 'account.unit_id')
    .select(['account.unit_id', 'account.platform', 'account.name'])
    .where('account.state', '=', 'running')
    .where('unit.path', 'like', `${place}%`)
    .execute();
  return new Map(rows.map(({ unit_id, platform, name }) => [`${unit_id} ${platform}`, name]));
}

const AT_ONCE = 1_000;

async function addMediaAccounts(ctx: Ctx, drafts: readonly AccountDraft[]): Promise<void> {
  for (let from = 0; from < drafts.length; from += AT_ONCE) {
    const accounts = drafts.slice(from, from + AT_ONCE).map((draft) => ({ id: newId(), ...draft }));
    const rows = accounts.map(({ id, unit, personId, name, platform, handle }) => ({
      ...{ id, unit_id: unit.id, platform, name, ...nameKey(name), handle, person_id: personId },
      ...{ state: 'running', version: 1, changed_at: ctx.now },
    }));
    await sql`
      insert into registry.media_account
      select * from jsonb_populate_recordset(null::registry.media_account, ${JSON.stringify(rows)}::jsonb)`.execute(
      ctx.tx,
    );
    await recordAll(ctx, {
      noun: 'media-account',
      verb: 'register',
      things: accounts.map(({ id, unit, reason, name, platform, handle, personId }) => ({
        id,
        place: unit.path,
        reason,
        after: { unitId: unit.id, name, platform, handle, personId },
      })),
    });
  }
}
