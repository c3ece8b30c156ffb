import { type Db, migrate, openDb } from '../server/src/platform/database/index.ts';
import { entrance, type Run } from '../server/src/platform/operation/index.ts';
import { startThrowawayPostgres } from '../server/src/platform/postgres/index.ts';
import { fillCensus } from '../server/test/census.ts';

/** Whoever sits at the server's terminal sees everything. */
export const operator = { kind: 'operator', name: 'bench' } as const;

/** Work on a throw-away database with a city of so many sites; `fill` adds to them before the work begins. */
export async function withCensus(
  of: { sites: number; now: Date; fill?: (db: Db) => Promise<void> },
  work: (ask: Run) => Promise<void>,
): Promise<void> {
  const server = await startThrowawayPostgres();
  const owner = openDb(server.ownerUrl);
  try {
    await migrate({ ownerUrl: server.ownerUrl, appRole: new URL(server.appUrl).username });
    await fillCensus(owner, of.sites);
    await of.fill?.(owner);
    await work(entrance({ db: owner, clock: () => of.now, catalogues: [] }));
  } finally {
    await owner.close();
    await server.stop();
  }
}
