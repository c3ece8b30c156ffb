import type { Fault, Sighting } from '../src/wing.ts';
import { addMember, addSite, buildCity, type City, call, type Member, signIn } from './city.ts';
import { fault, lookAt, sighting } from './ledger.ts';
import { type ModelHost, openModelHost, sayingOf } from './model-host.ts';
import { runJob } from './run-job.ts';
import { openSystem, type System } from './system.ts';

/** A city with a model server, and the two people who see what it says. */
export interface OpinionDesk {
  system: System;
  city: City;
  host: ModelHost;
  /** Nothing waits, nothing is spent, the model agrees with all that it is asked, and the second opinion is on. */
  begin(): Promise<void>;
  /** Sets the model server anew. */
  set(of: object): Promise<void>;
  /** One round of the job. */
  ask(): Promise<void>;
  later(ms: number): Promise<void>;
  /** The settings as the administrator sees them. */
  service(): Promise<ReturnType<typeof JSON.parse>>;
  /** A call as the monitor of the city. */
  monitor(
    method: Parameters<typeof call>[2],
    path: string,
    body?: object,
  ): Promise<ReturnType<typeof JSON.parse>>;
  /** A new site on which these were seen. @returns ids in the order given */
  found(sightings: (siteId: string) => Sighting[], of?: Fault): Promise<string[]>;
  /** What is kept of the attempts at a finding. */
  kept(id: string): Promise<unknown[]>;
  close(): Promise<void>;
}

export const wrongWord = fault('text.wrong-word');

let pages = 0;

/** A slip in a text, as an inspection writes it. */
export function slip(siteId: string, words = '布署', of: Partial<Sighting> = {}): Sighting {
  pages += 1;
  return sighting(siteId, `page ${pages}`, {
    url: `http://www.mumianshi.gov.cn/${pages}.html`,
    snippet: `“${words}”应为“部署”。`,
    evidence: {
      text: `会议传达了有关精神，【${words}】了下一阶段工作。`,
      wording: { rule: `error-prone:${words}`, text: words, source: '词表', suggestion: '部署' },
    },
    certainty: 'probable',
    ...of,
  });
}

export async function openOpinionDesk(): Promise<OpinionDesk> {
  const system = await openSystem({ allowPrivateServices: true, modelWithinMs: 700 });
  const city = await buildCity(system);
  let admin: Member = await addMember(system, 'system-administrator', city.city);
  let watcher: Member = await addMember(system, 'monitor', city.city);
  const host = await openModelHost();
  const desk: OpinionDesk = {
    ...{ system, city, host },
    async begin() {
      await system.db.pool.query(`update findings.finding set state = 'resolved' where state <> 'resolved'`);
      await system.db.pool.query('delete from upkeep.opinion_day');
      host.requests.splice(0);
      host.model = sayingOf({ verdict: 'wrong', reason: '“布署”应为“部署”。', suggestion: '部署' });
      await desk.set({});
    },
    async set(of) {
      const { version } = (await desk.service()).service;
      const { status, body } = await call(system, admin, 'PATCH', '/opinion-service', {
        ...{ enabled: true, url: host.url, model: 'city-proof', dailyRequests: 100, dailyTokens: 100_000 },
        ...{ version, ...of },
      });
      if (status !== 200) throw new Error(`the model server was not set: ${body.detail}`);
    },
    ask: () => runJob(system, 'upkeep.ask-opinions'),
    async later(ms) {
      system.clock.now = new Date(system.clock.now.getTime() + ms);
      // Sessions end meanwhile.
      admin = { ...admin, cookie: await signIn(system, admin.username) };
      watcher = { ...watcher, cookie: await signIn(system, watcher.username) };
    },
    service: async () => (await call(system, admin, 'GET', '/opinion-service')).body,
    monitor: async (method, path, body) => (await call(system, watcher, method, path, body)).body,
    async found(sightings, of = wrongWord) {
      const siteId = await addSite(system, city.education, { kind: 'system' });
      const measured = [{ fault: of, sightings: sightings(siteId) }];
      return (await lookAt(system, { siteId, measured })).raised;
    },
    async kept(id) {
      const { rows } = await system.db.pool.query(
        'select verdict, reason, attempts::int, sentence from findings.opinion where finding_id = $1',
        [id],
      );
      return rows;
    },
    async close() {
      await host.close();
      await system.close();
    },
  };
  return desk;
}
