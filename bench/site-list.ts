import { migrate, openDb } from '../server/src/platform/database/index.ts';
import { entrance } from '../server/src/platform/operation/index.ts';
import { startThrowawayPostgres } from '../server/src/platform/postgres/index.ts';
import { listSites } from '../server/src/registry/index.ts';
import { fillCensus } from '../server/test/census.ts';
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
  const server = await startThrowawayPostgres();
  const owner = openDb(server.ownerUrl);
  try {
    await migrate({ ownerUrl: server.ownerUrl, appRole: new URL(server.appUrl).username });
    await fillCensus(owner, SITES);
    const ask = entrance({ db: owner, clock: () => new Date(), catalogues: [] });
    const actor = { kind: 'operator', name: 'bench' } as const;
    for (const [name, question] of Object.entries(questions)) {
      await report(name, () => ask(listSites, actor, question));
    }
    let after: string | undefined;
    for (let page = 0; page < 500; page++) after = (await ask(listSites, actor, { limit: 200, after })).next;
    await report('page 500 of 200 rows', () => ask(listSites, actor, { limit: 200, after }));
  } finally {
    await owner.close();
    await server.stop();
  }
}
