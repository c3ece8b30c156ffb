import { sql } from 'kysely';
import { listFindings } from '../server/src/findings/index.ts';
import { findingTrend } from '../server/src/overview/index.ts';
import type { Db } from '../server/src/platform/database/index.ts';
import { operator, withCensus } from './census-bench.ts';
import { report } from './list-report.ts';

const SITES = 1_000;
const FINDINGS = 100_000;

const questions: Record<string, object> = {
  'the ledger, last seen first': {},
  'the ledger, by code': { sort: 'code' },
  'the triage queue, gravest first': { phase: 'triage', sort: '-severity' },
  'the triage queue of one code': { phase: 'triage', sort: '-severity', code: 'link.dead.internal' },
  'the triage queue of one unit': {
    ...{ phase: 'triage', sort: '-severity' },
    unitId: '00000000-0000-7000-8000-000000000007',
  },
  'search in titles, contents, addresses and sites': { q: '/9999/' },
  'search that finds nothing': { q: '没有这样的问题' },
  'what was resolved within a week': { resolvedFrom: '2026-11-01', resolvedUntil: '2026-11-07' },
};

/** `npm run bench -- finding-list`: the ledger, the triage queue and the trend with 100,000 findings at 1,000 sites. */
export async function run(): Promise<void> {
  const now = new Date('2026-11-30T01:00:00Z');
  await withCensus({ sites: SITES, now, fill: fillLedger }, async (ask) => {
    for (const [name, question] of Object.entries(questions)) {
      await report(name, () => ask(listFindings, operator, question));
    }
    const queue = { phase: 'triage', sort: '-severity', limit: 200 } as const;
    let after: string | undefined;
    for (let page = 0; page < 200; page++) {
      after = (await ask(listFindings, operator, { ...queue, after })).next;
    }
    await report('page 200 of the queue', () => ask(listFindings, operator, { ...queue, after }));
    await report('the trend of a quarter', () => ask(findingTrend, operator, {}));
  });
}

/** Half of them wait for triage, a quarter is confirmed, a quarter was put right; five codes of four severities. */
async function fillLedger(db: Db): Promise<void> {
  await db.transact(async (tx) => {
    await sql`insert into findings.fault_edition
      (id, code, title, clause, cause, remedy_editor, remedy_technician, first_used_at)
      select code, code, title, '依据', '原因', '编辑', '技术', now()
      from (values ('home.stale', '首页长期不更新'), ('column.stale', '栏目超期未更新'),
        ('link.dead.internal', '本站链接打不开'), ('attachment.broken', '附件无法下载'),
        ('a11y.alt', '图片没有替代文字')) as fault(code, title)`.execute(tx);
    await sql`insert into findings.finding
      (id, site_id, fault_edition, code, failing, severity, place, fingerprint, url, snippet, evidence, certainty,
       source_name, state, first_seen_at, last_seen_at, resolved_at, seen_count, version, changed_at)
      select gen_random_uuid(), ('00000000-0000-7000-8000-' || lpad((1001 + n % ${SITES}::int)::text, 12, '0'))::uuid,
        code, code, 'impractical', severity, n::text, md5(n::text),
        'http://s' || n % ${SITES}::int || '.gov.cn/a/' || n || '/', '第' || n || '处', '{}', 'certain',
        'monitoring.inspection', state, seen, seen, case state when 'resolved' then seen end, 1, 1, seen
      from generate_series(1, ${FINDINGS}::int) n
      cross join lateral (select
        (array['home.stale', 'column.stale', 'link.dead.internal', 'attachment.broken', 'a11y.alt'])[1 + n % 5] as code,
        (array['veto', 'serious', 'ordinary', 'ordinary', 'hint'])[1 + n % 5] as severity,
        (array['new', 'new', 'confirmed', 'resolved'])[1 + n / 5 % 4] as state,
        timestamptz '2026-11-30' - n * interval '75 seconds' as seen) as made`.execute(tx);
  });
  await db.pool.query('analyze');
}
