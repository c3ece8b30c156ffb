import { sql } from 'kysely';
import type { Db } from '../src/platform/database/index.ts';

/** Sites in the 2015 census (国办关于第一次全国政府网站普查的通报): what every hot query is measured against. */
const CENSUS_SITES = 84_094;

/**
 * Fills units and sites to a given size straight in SQL: one city, 400 counties, and departments with a site each.
 * `db` is the owner's. Only for measuring; the rows bypass every rule.
 */
export async function fillCensus(db: Db, count = CENSUS_SITES): Promise<void> {
  await db.transact(async (tx) => {
    await sql`insert into identity.unit
      (id, parent_id, path, kind, name, name_key, name_initials, division_code, version, changed_at)
      values (${unit(0)}, null, ${`/${unit(0)}/`}, 'city', '普查市', 'pu cha shi', 'pcs', '519900', 1, now())`.execute(
      tx,
    );
    await sql`insert into identity.unit
      (id, parent_id, path, kind, name, name_key, name_initials, division_code, version, changed_at)
      select ${id('n')}, ${unit(0)}, ${`/${unit(0)}/`} || ${id('n')} || '/', 'county', '县' || n, 'xian ' || n, 'x' || n,
        '519902', 1, now()
      from generate_series(1, 400) n`.execute(tx);
    await sql`insert into identity.unit
      (id, parent_id, path, kind, name, name_key, name_initials, division_code, version, changed_at)
      select ${id('n')}, ${id('1 + n % 400')}, ${`/${unit(0)}/`} || ${id('1 + n % 400')} || '/' || ${id('n')} || '/',
        'county-office', '单位' || n, 'dan wei ' || n, 'dw' || n, '519902', 1, now()
      from generate_series(1001, 1000 + ${count}::int) n`.execute(tx);
    await sql`insert into registry.site
      (id, unit_id, operator_unit_id, kind, name, name_key, name_initials, url, site_code, hosting, state, version,
       changed_at)
      select ${id('n')}, ${id('n')}, ${id('n')}, 'portal', '网站' || n, 'wang zhan ' || md5(n::text), 'wz' || n,
        'http://s' || n || '.gov.cn/', lpad(n::text, 10, '0'), 'external', 'running', 1,
        now() - n * interval '1 minute'
      from generate_series(1001, 1000 + ${count}::int) n`.execute(tx);
  });
  await db.pool.query('analyze');
}

/** Ids that sort and read like what they are: a number in the last group. */
function unit(n: number): string {
  return `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
}

function id(n: string) {
  return sql`('00000000-0000-7000-8000-' || lpad((${sql.raw(n)})::text, 12, '0'))::uuid`;
}
