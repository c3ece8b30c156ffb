import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { countOpenFindings, listFindings } from '../src/findings/index.ts';
import { failingTable } from '../src/overview/failing-table.ts';
import { openDb } from '../src/platform/database/index.ts';
import { operation } from '../src/platform/operation/index.ts';
import { CENSUS_SITES, fillCensus } from './census.ts';
import { addMember, builder } from './city.ts';
import { testDatabase } from './database.ts';
import { fault, lookAt, sighting } from './ledger.ts';
import { openSystem } from './system.ts';

it('measures', async () => {
  const { ownerUrl } = await testDatabase();
  const owner = openDb(ownerUrl);
  await fillCensus(owner, CENSUS_SITES);
  await owner.transact(async (tx) => {
    await sql`insert into findings.fault_edition values ('e','link.dead','死链','c','c','r','r',now())`.execute(
      tx,
    );
    await sql`insert into findings.finding (id, site_id, fault_edition, code, failing, severity, place, fingerprint, url, snippet, evidence, certainty, source_name, state, first_seen_at, last_seen_at, seen_count, version, changed_at)
      select gen_random_uuid(), site.id, 'e', 'link.dead', (array['not-updated','inaccurate','unresponsive','impractical'])[1 + n % 4], (array['veto','serious','ordinary','hint'])[1 + n % 4], 'p' || n, site.id || 'p' || n, 'http://x/' || n, 's', '{}', 'certain', 't', case when n % 3 = 0 then 'resolved' else 'open' end, now() - n * interval '1 minute', now() - n * interval '1 second', 1, 1, now()
      from registry.site, generate_series(1, 6) n`.execute(tx);
  });
  await owner.pool.query('analyze');
  const system = await openSystem();
  const timed = async (name: string, work: () => Promise<unknown>) => {
    await work();
    const at = performance.now();
    await work();
    console.log(name, Math.round(performance.now() - at), 'ms');
  };
  for (const sort of ['-lastSeenAt', '-severity', 'code'])
    await timed(`list ${sort}`, () => system.run(listFindings, builder, { sort }));
  await timed('list open failing', () =>
    system.run(listFindings, builder, { state: 'open', failing: 'inaccurate' }),
  );
  await timed('list q', () => system.run(listFindings, builder, { q: '网站84' }));
  const site = (
    await owner.read((tx) => tx.selectFrom('registry.site').select(['id', 'unit_id']).limit(1).execute())
  )[0];
  await timed('list site', () => system.run(listFindings, builder, { siteId: site?.id }));
  await timed('list unit', () => system.run(listFindings, builder, { unitId: site?.unit_id }));
  const op = operation({ name: 't.c', summary: '', permission: 'public', input: z.object({}) }, async (ctx) =>
    countOpenFindings(ctx, {}),
  );
  await timed('count', () => system.run(op, builder, {}));
  const county = (
    await owner.read((tx) => tx.selectFrom('identity.unit').select('id').where('kind', '=', 'city').execute())
  )[0];
  const op2 = operation(
    { name: 't.c', summary: '', permission: 'public', input: z.object({}) },
    async (ctx) => (await failingTable(ctx, county?.id)).rows.length,
  );
  await timed('table', () => system.run(op2, builder, {}));
  const siteId = site?.id ?? '';
  const places = Array.from({ length: 2000 }, (_, n) => sighting(siteId, `q${n}`));
  await timed('raise 2000', () =>
    lookAt(system, { siteId, measured: [{ fault: fault('link.odd'), sightings: places }] }),
  );
  await system.close();
  await owner.close();
}, 300_000);
