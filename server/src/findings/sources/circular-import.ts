import { type RowOf, sheetSchema } from '@mumian/sheets';
import { sql } from 'kysely';
import { importPlace } from '../../identity/index.ts';
import type { Ctx } from '../../platform/operation/index.ts';
import { line } from '../../platform/operation/index.ts';
import {
  choicesOf,
  FirstRow,
  importing,
  type RowIssue,
  type SheetLine,
  type Verdict,
} from '../../platform/transfer/index.ts';
import type { Failing } from '../../wing.ts';
import { failings, severities } from '../failings.ts';
import { enteredFaults } from './entered-faults.ts';
import {
  type EnteredFinding,
  enteredFingerprint,
  enterFindings,
  fingerprintsKnown,
} from './entered-finding.ts';
import { pageUrlSchema } from './finding-entry.ts';

const sheet = sheetSchema({
  title: '上级通报问题',
  passedOver: ['序号'],
  columns: [
    {
      key: 'circular',
      title: '通报文号',
      also: ['文号'],
      kind: 'text',
      required: true,
      width: 26,
      example: '川办函〔2026〕8号',
      check: (text: string) => line(100).safeParse(text),
    },
    {
      key: 'site',
      title: '网站',
      also: ['网站名称', '网站网址'],
      kind: 'text',
      required: true,
      width: 30,
      example: '木棉市教育局网站',
      note: '填写台账中的网站名称或网址。',
    },
    {
      key: 'words',
      title: '问题描述',
      also: ['存在问题', '问题'],
      kind: 'text',
      required: true,
      width: 50,
      example: '“通知公告”栏目超过 6 个月未更新',
      check: (text: string) => line(200).safeParse(text),
    },
    {
      key: 'url',
      title: '页面网址',
      also: ['问题页面', '问题网址'],
      kind: 'text',
      required: false,
      width: 40,
      check: (text: string) => pageUrlSchema.safeParse(text),
    },
    {
      key: 'failing',
      title: '四不类别',
      kind: 'choice',
      required: false,
      width: 12,
      choices: choicesOf(failings),
      note: '不填的，按问题描述归类。',
    },
    {
      key: 'severity',
      title: '程度',
      also: ['严重程度'],
      kind: 'choice',
      required: false,
      width: 12,
      choices: choicesOf(severities),
      note: '不填的为“一般”。',
    },
    {
      key: 'dueOn',
      title: '整改期限',
      also: ['整改时限', '完成时限'],
      kind: 'date',
      required: true,
      width: 14,
      example: '2026-03-20',
      note: '通报要求整改完毕的最后一日。',
    },
  ],
});

type CircularLine = SheetLine<RowOf<typeof sheet>>;

/** Findings of a circular 通报 of the level above, from a workbook or the tables of a Word document, with the day by which it wants them settled. */
export const circularImport = importing('findings', {
  kind: 'circulars',
  noun: 'circular-import',
  title: '通报问题',
  permission: 'finding.triage',
  sheet,
  documents: true,
  ...importPlace({ permission: 'finding.triage', title: '通报问题' }),
  check,
  write: async (ctx: Ctx, drafts: readonly EnteredFinding[]) => {
    await enterFindings(ctx, drafts, 'findings.circular');
  },
});

async function check(
  ctx: Ctx,
  place: string,
  lines: readonly CircularLine[],
): Promise<Verdict<EnteredFinding>[]> {
  const sites = await sitesNamed(ctx, place, lines);
  const repeats = new FirstRow();
  const judged = lines.map(({ number, row }): Verdict<EnteredFinding> => {
    const found = sites.get(row.site) ?? [];
    const [site] = found;
    if (!site || found.length > 1) return { issues: [siteIssue(row.site, found.length)] };
    const draft = draftOf(site, row);
    const issue = repeats.repeated('问题描述', enteredFingerprint(draft), number);
    return issue ? { issues: [issue] } : { draft };
  });
  const prints = judged.flatMap((verdict) => ('draft' in verdict ? [enteredFingerprint(verdict.draft)] : []));
  const known = await fingerprintsKnown(ctx, prints);
  return judged.map((verdict) => {
    if (!('draft' in verdict) || !known.has(enteredFingerprint(verdict.draft))) return verdict;
    return {
      issues: [{ column: '问题描述', message: '这份通报的这条问题已经登记，无需再次导入。', clause: null }],
    };
  });
}

function draftOf(site: EnteredFinding['site'], row: RowOf<typeof sheet>): EnteredFinding {
  const { circular, words, url, dueOn } = row;
  const failing = row.failing ?? failingIn(words);
  const severity = row.severity ?? 'ordinary';
  return {
    ...{ site, fault: enteredFaults.circular, failing, severity, url, words, dueOn },
    evidence: { circular, dueOn },
    place: JSON.stringify([circular, url, words]),
  };
}

/** Which of the four failings 四不 a circular speaks of, where its table does not say: the first whose words are in it. */
const SIGNS: readonly (readonly [Failing, RegExp])[] = [
  ['not-updated', /更新|空白|过期|陈旧|没有内容|无内容/],
  ['inaccurate', /错别字|错字|错误|有误|不准确|不一致|表述|泄露|隐私/],
  ['unresponsive', /回应|回复|答复|留言|信箱|咨询|互动|征集/],
];

function failingIn(words: string): Failing {
  return SIGNS.find(([, signs]) => signs.test(words))?.[0] ?? 'impractical';
}

function siteIssue(name: string, found: number): RowIssue {
  const message =
    found === 0
      ? `台账中没有网站“${name}”，或者它不在您的管辖范围内。`
      : `台账中有 ${found} 个网站叫“${name}”，请改填网址。`;
  return { column: '网站', message, clause: null };
}

/** Sites beneath the place by the names and addresses that the rows give. */
async function sitesNamed(ctx: Ctx, place: string, lines: readonly CircularLine[]) {
  const names = [...new Set(lines.map(({ row }) => row.site))];
  const rows = await ctx.tx
    .selectFrom('registry.site as site')
    .innerJoin('identity.unit as unit', 'unit.id', 'site.unit_id')
    .select(['site.id', 'site.name', 'site.url', 'unit.path as unit_path'])
    .where(sql<boolean>`starts_with(unit.path, ${place})`)
    .where(
      sql<boolean>`(site.name = any(${names}::text[]) or rtrim(site.url, '/') = any(${names.map(bare)}::text[]))`,
    )
    .execute();
  return new Map(
    names.map((name) => [name, rows.filter((row) => row.name === name || bare(row.url) === bare(name))]),
  );
}

function bare(url: string): string {
  return url.replace(/\/+$/, '');
}
