import { listSites } from '../server/src/registry/index.ts';
import { operator, withCensus } from './census-bench.ts';
import { report } from './list-report.ts';

const SITES = 100_000;

const questions: Record<string, object> = {
  'first page by name': { sort: 'name' },
  'first page by name, descending': { sort: '-name' },
  'first page by site code': { sort: 'siteCode' },
  'first page by last change': { sort: '-changedAt' },
  'search by initials': { q: 'wz5099' },
  'search by a part of the name': { q: '网站7777' },
  'search that finds nothing': { q: '没有这样的网站' },
  'filter by unit': { unitId: '00000000-0000-7000-8000-000000000007' },
  'incomplete only': { incomplete: 'true' },
};

/** `npm run bench -- site-list`: the list of sites with 100,000 rows: median and worst of 20 calls of the operation. */
export async function run(): Promise<void> {
  await withCensus({ sites: SITES, now: new Date() }, async (ask) => {
    for (const [name, question] of Object.entries(questions)) {
      await report(name, () => ask(listSites, operator, question));
    }
    let after: string | undefined;
    for (let page = 0; page < 500; page++) {
      after = (await ask(listSites, operator, { limit: 200, after })).next;
    }
    await report('page 500 of 200 rows', () => ask(listSites, operator, { limit: 200, after }));
  });
}
