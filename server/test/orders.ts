import { sql } from 'kysely';
import { issueOrders } from '../src/rectification/index.ts';
import type { Severity } from '../src/wing.ts';
import { addSite, builder, type City } from './city.ts';
import { fault, lookAt, sighting } from './ledger.ts';
import type { System } from './system.ts';

/** A site of a unit with as many findings of one severity as asked for, which a person has confirmed. */
export async function addConfirmed(
  system: System,
  unitId: string,
  of: Confirmed = {},
): Promise<{ siteId: string; findingIds: string[] }> {
  const { count = 1, severity = 'ordinary' } = of;
  const siteId = of.siteId ?? (await addSite(system, unitId, siteFields(of)));
  const dead = fault(`test.${severity}`, { title: '链接打不开', severity, earned: true });
  const sightings = Array.from({ length: count }, (_, place) => sighting(siteId, `${siteId}/${place}`));
  const { raised } = await lookAt(system, { siteId, measured: [{ fault: dead, sightings }] });
  await system.db.transact((tx) =>
    sql`update findings.finding set state = 'confirmed' where id = any(${raised}::uuid[])`.execute(tx),
  );
  return { siteId, findingIds: raised };
}

/** An order to the city's education department, issued at the server's terminal. */
export async function addOrder(
  system: System,
  city: Pick<City, 'education'>,
  of: Parameters<typeof addConfirmed>[2] = {},
): Promise<string> {
  const { findingIds } = await addConfirmed(system, city.education, of);
  const { orderIds } = await system.run(issueOrders, builder, { findingIds });
  return orderIds.join();
}

/** A site with another operator than its sponsor, or with none. */
function siteFields({ kind = 'system', operatorUnitId }: Confirmed) {
  return { kind, ...(operatorUnitId === undefined ? {} : { staffed: false, operatorUnitId }) };
}

interface Confirmed {
  count?: number;
  severity?: Severity;
  /** The site that has them; without it, a new one of this kind and operator. */
  siteId?: string;
  kind?: string;
  operatorUnitId?: string | null;
}
