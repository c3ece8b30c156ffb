import { Readable } from 'node:stream';
import type { z } from 'zod';
import { dismissFindings } from '../src/findings/index.ts';
import { addCrawlPlan, startInspection } from '../src/monitoring/index.ts';
import { newId } from '../src/platform/database/index.ts';
import type { Operation } from '../src/platform/operation/index.ts';
import { addEvidence, issueOrders } from '../src/rectification/index.ts';
import { addColumn, registerMediaAccount } from '../src/registry/index.ts';
import { addNamedPerson, addTerm, tryLexicon } from '../src/wording/index.ts';
import { addAccount, addPerson, addSite, builder } from './city.ts';
import { addFile } from './finding-files.ts';
import { fault, lookAt, sighting } from './ledger.ts';
import { addConfirmed } from './orders.ts';
import { addReport } from './reports.ts';
import type { System } from './system.ts';
import { upkeepSamples } from './upkeep-samples.ts';

/** One thing of each noun that stands in a path, all belonging to one unit; keyed by the path's first word. */
export interface Things {
  units: string;
  people: string;
  accounts: string;
  sites: string;
  columns: string;
  findings: string;
  'finding-files': string;
  'error-reports': string;
  suppressions: string;
  /** An id that no rule has: rules belong to the whole city; `triedRule` makes one. */
  rules: string;
  'rule-trials': string;
  inspections: string;
  'crawl-plans': string;
  /** A number that no job has: jobs belong to the whole city. */
  jobs: string;
  /** A webhook that is not there: they belong to the whole city. */
  webhooks: string;
  orders: string;
  'evidence-files': string;
  'ladder-steps': string;
  /** A day that nobody has set. */
  'calendar-days': string;
  grants: string;
  'media-accounts': string;
  'lexicon-terms': string;
  'lexicon-persons': string;
  'lexicon-editions': string;
  'audit-entries': string;
  [imports: `imports/${string}`]: string;
}
/** Makes one of each in a unit. */
export async function addThings(system: System, unitId: string, kind: string): Promise<Things> {
  const siteId = await addSite(system, unitId, { kind });
  const column = await system.run(addColumn, builder, {
    siteId,
    name: '通知公告',
    url: 'http://www.mumianshi.gov.cn/tzgg/',
    kind: 'notices',
    firstLevel: true,
  });
  const personId = await addPerson(system, unitId);
  const accountId = await addAccount(system, unitId, 'site-manager');
  const measured = [{ fault: fault('link.dead'), sightings: [sighting(siteId, 'mumianshi.gov.cn/gone')] }];
  const { raised } = await lookAt(system, { siteId, measured });
  return {
    units: unitId,
    people: personId,
    accounts: accountId,
    sites: siteId,
    columns: column.id,
    findings: raised.join(),
    'finding-files': await addFile(system, raised.join()),
    'error-reports': await addReport(system, siteId),
    suppressions: await suppressionOf(system, siteId),
    rules: newId(),
    'rule-trials': newId(),
    'media-accounts': (
      await system.run(registerMediaAccount, builder, { unitId, platform: 'weibo', name: `矩阵微博${kind}` })
    ).id,
    inspections: (await system.run(startInspection, builder, { id: siteId })).id,
    'crawl-plans': (await system.run(addCrawlPlan, builder, { siteId })).id,
    jobs: '987654321987',
    webhooks: newId(),
    ...(await ordersOf(system, siteId)),
    grants: await grantOf(system, accountId),
    ...(await lexiconOf(system, unitId)),
    ...(await importsUnder(system, unitId)),
    'audit-entries': await auditOf(system, siteId),
  };
}

/** The names under which these things stand in lists and files. */
export async function namesOf(system: System, things: Things): Promise<string[]> {
  const row = await system.db.read((tx) =>
    tx
      .selectFrom('registry.site as site')
      .innerJoin('identity.unit as unit', 'unit.id', 'site.unit_id')
      .innerJoin('identity.account as account', (join) => join.on('account.id', '=', things.accounts))
      .innerJoin('identity.person as person', 'person.unit_id', 'unit.id')
      .innerJoin('registry.media_account as media', 'media.unit_id', 'unit.id')
      .select([
        'site.name as site',
        'site.url',
        'unit.name as unit',
        'account.username',
        'media.name as media',
      ])
      .select('person.name as person')
      .where('site.id', '=', things.sites)
      .executeTakeFirstOrThrow(),
  );
  return Object.values(row);
}

/** A suppression on a site. */
async function suppressionOf(system: System, siteId: string): Promise<string> {
  const measured = [{ fault: fault('link.odd'), sightings: [sighting(siteId, 'mumianshi.gov.cn/odd')] }];
  const { raised } = await lookAt(system, { siteId, measured });
  const items = raised.map((id) => ({ id, version: 1 }));
  await system.run(dismissFindings, builder, { items, reason: 'works' });
  const suppression = await system.db.read((tx) =>
    tx
      .selectFrom('findings.suppression')
      .select('id')
      .where('finding_id', 'in', raised)
      .executeTakeFirstOrThrow(),
  );
  return suppression.id;
}

/** An order about a site of the unit, with a file and a step of the ladder. */
async function ordersOf(system: System, siteId: string) {
  const { findingIds } = await addConfirmed(system, '', { siteId });
  const { orderIds } = await system.run(issueOrders, builder, { findingIds });
  const orders = orderIds.join();
  const file = await system.run(addEvidence, builder, {
    ...{ id: orders, name: '佐证.pdf', file: Readable.from([Buffer.from('%PDF-')]) },
  });
  const step = newId();
  await system.db.transact((tx) =>
    tx
      .insertInto('rectification.ladder_step')
      .values({
        ...{ id: step, order_id: orders, step: 'remind', state: 'proposed', overdue_days: 0, rule: '矩阵' },
        ...{ proposed_at: system.clock.now, decided_by_name: null, decided_at: null, reason: null },
        ...{ document: null, version: 1, changed_at: system.clock.now },
      })
      .execute(),
  );
  return { orders, 'evidence-files': file.id, 'ladder-steps': step, 'calendar-days': step };
}

/** A word and a person of a unit's lexicon, and an edition with both. */
async function lexiconOf(system: System, unitId: string) {
  const term = await system.run(addTerm, builder, { ...word(0), unitId });
  const person = await system.run(addNamedPerson, builder, { ...namedPerson(0), unitId });
  const edition = await system.run(tryLexicon, builder, { unitId });
  return { 'lexicon-terms': term.id, 'lexicon-persons': person.id, 'lexicon-editions': edition.id };
}

const word = (number: number) => ({
  ...{ term: `矩阵词${number}`, kind: 'wording' as const, level: 'error' as const, reason: '矩阵测试' },
});

const namedPerson = (number: number) => ({ name: '王矩阵', title: `职务${number}`, office: '矩阵局' });

/** The one grant of an account. */
async function grantOf(system: System, accountId: string): Promise<string> {
  const grant = await system.db.read((tx) =>
    tx
      .selectFrom('identity.role_grant')
      .select('id')
      .where('account_id', '=', accountId)
      .executeTakeFirstOrThrow(),
  );
  return grant.id;
}

/** The entry that tells how a thing came to be. */
async function auditOf(system: System, nounId: string): Promise<string> {
  const entry = await system.db.read((tx) =>
    tx
      .selectFrom('audit.entry')
      .select('id')
      .where('noun_id', '=', nounId)
      .orderBy('id')
      .limit(1)
      .executeTakeFirstOrThrow(),
  );
  return entry.id;
}

let count = 0;

/** The id of the thing that a path is about: by its words before the first parameter, or by the first word alone. */
export function thingAt(path: string, things: Things): string | undefined {
  const [words = ''] = path.slice(1).split('/:');
  return things[words as keyof Things] ?? things[(words.split('/')[0] ?? '') as keyof Things];
}

/** One import of each kind under a unit. */
async function importsUnder(system: System, unitId: string): Promise<Record<`imports/${string}`, string>> {
  const uploads = system.wings.flatMap(({ routes }) =>
    routes.filter(({ upload, path }) => upload && !path.includes(':')),
  );
  const made = [];
  for (const { path, operation } of uploads) {
    // Known here as "some operation"; all that take a file ask for the same.
    const receive = operation as unknown as Operation<z.ZodType, { id: string }>;
    const { id } = await system.run(receive, builder, { unitId, file: Readable.from([Buffer.from('x')]) });
    made.push([path.slice(1), id]);
  }
  return Object.fromEntries(made);
}

/** A body that passes the schema of an operation, about the given things. */
export function sampleBody(operation: string, things: Things): object {
  count += 1;
  const sample = samples[operation] ?? stepSample(operation);
  return sample(things, count);
}

type Sample = (things: Things, count: number) => object;

const column = (things: Things, name: string) => ({
  name,
  url: 'http://www.mumianshi.gov.cn/xw/',
  kind: 'news',
  firstLevel: true,
  unitId: things.units,
});

const site = (number: number) => ({
  name: `矩阵网站${number}`,
  url: `http://matrix${number}.mumianshi.gov.cn/`,
  kind: 'system',
  hosting: 'external',
});

const samples: Record<string, Sample> = {
  'session.open': () => ({ username: 'nobody', password: 'kapok-blossom-2026' }),
  'setup.finish': () => ({
    code: 'AAAA-AAAA-AAAA-AAAA',
    cityName: '矩阵市',
    divisionCode: '519900',
    name: '王矩阵',
    phone: '0899-5500000',
    username: 'matrix-first',
    password: 'kapok-blossom-2026',
  }),
  'unit.create': (things, number) => ({
    parentId: things.units,
    kind: 'public-institution',
    name: `矩阵中心${number}`,
    divisionCode: '519900',
  }),
  'unit.edit': () => ({ version: 1, name: '矩阵单位' }),
  'person.create': (things) => ({
    unitId: things.units,
    name: '王矩阵',
    post: '科员',
    phone: '0899-5500000',
  }),
  'person.edit': (things) => ({
    version: 1,
    unitId: things.units,
    name: '王矩阵',
    post: '科员',
    phone: '0899-5500000',
  }),
  'account.create': (things, number) => ({
    personId: things.people,
    username: `matrix-${number}`,
    password: 'kapok-blossom-2026',
  }),
  'account.end-sessions': () => ({ reason: '矩阵测试' }),
  'delegation.give': (things) => ({
    grantId: things.grants,
    personId: things.people,
    from: '2026-03-02',
    until: '2026-03-08',
    reason: '矩阵测试',
  }),
  'delegation.end': () => ({}),
  'grant.give': (things) => ({ role: 'editor', unitId: things.units }),
  'grant.take': () => ({ reason: '矩阵测试' }),
  'powers.appoint': (things) => ({ securityAdministrator: things.accounts, auditor: things.accounts }),
  'password-policy.choose': () => ({ version: 1, preset: 'mlps' }),
  'site.register': (things, number) => ({ ...site(number), unitId: things.units }),
  'site.edit': (_things, number) => ({ ...site(number), version: 1 }),
  'site.hand-over': (things) => ({ duty: 'content', personId: things.people }),
  'finding.recheck': (things) => ({ findingIds: [things.findings], reason: '矩阵测试' }),
  'finding.enter': (things) => ({
    siteId: things.sites,
    words: '矩阵问题',
    failing: 'inaccurate',
    severity: 'ordinary',
  }),
  'error-report.enter': (things) => ({
    siteId: things.sites,
    channel: 'phone',
    kind: 'other',
    words: '矩阵',
  }),
  'error-report.pass-on': () => ({ version: 1 }),
  'error-report.transfer': (things) => ({ version: 1, unitId: things.units, reason: '矩阵测试' }),
  'error-report.answer': () => ({ version: 1, answer: '矩阵答复' }),
  'error-report.return': () => ({ version: 1, reason: '矩阵测试' }),
  'error-report.settle': () => ({ version: 1, reply: '矩阵答复' }),
  'error-report.reject': () => ({ version: 1, because: 'unclear', reply: '矩阵答复' }),
  'error-report.raise-finding': (_things, number) => ({ words: `矩阵问题${number}`, severity: 'ordinary' }),
  'error-report.link-finding': (things) => ({ findingId: things.findings }),
  'finding.confirm': (things) => ({ items: [{ id: things.findings, version: 1 }] }),
  'finding.dismiss': (things) => ({ items: [{ id: things.findings, version: 1 }], reason: 'works' }),
  'finding.mark-duplicate': (things) => ({
    items: [{ id: things.findings, version: 1 }],
    originalId: things.findings,
  }),
  'finding.ask-second-look': (things) => ({
    items: [{ id: things.findings, version: 1 }],
    reason: 'evidence-thin',
  }),
  'finding.reconsider': (things) => ({ items: [{ id: things.findings, version: 1 }] }),
  'suppression.end': () => ({ version: 1, reason: '矩阵测试' }),
  'rule.restore': () => ({ version: 1, reason: '矩阵测试' }),
  'rule.put-in-shadow': () => ({ version: 1, reason: '矩阵测试' }),
  'rule.try': () => ({}),
  'rule-trial.settle': () => ({ version: 1 }),
  'inspection.start': () => ({ maxPages: 10 }),
  'inspection.stop': () => ({}),
  'crawl-plan.add': (things) => ({ unitId: things.units }),
  'crawl-plan.edit': () => ({ version: 1 }),
  'notice.read': () => ({}),
  ...upkeepSamples,
  'media-account.register': (things, number) => ({
    unitId: things.units,
    platform: 'other',
    name: `矩阵账号${number}`,
    reason: '矩阵测试',
  }),
  'media-account.edit': (_things, number) => ({ version: 1, platform: 'other', name: `矩阵账号${number}` }),
  'lexicon-term.add': (things, number) => ({ ...word(number), unitId: things.units }),
  'lexicon-term.edit': (_things, number) => ({ ...word(number), version: 1 }),
  'lexicon-term.remove': () => ({ version: 1, reason: '矩阵测试' }),
  'lexicon-person.add': (things, number) => ({ ...namedPerson(number), unitId: things.units }),
  'lexicon-person.edit': (_things, number) => ({ ...namedPerson(number), version: 1 }),
  'lexicon-person.remove': () => ({ version: 1, reason: '矩阵测试' }),
  'lexicon-edition.try': (things) => ({ unitId: things.units }),
  'lexicon-edition.release': () => ({ version: 1 }),
  'lexicon-edition.retire': () => ({ version: 1, reason: '矩阵测试' }),
  'lexicon-edition.discard': () => ({ version: 1 }),
  'order.issue': (things) => ({ findingIds: [things.findings] }),
  'order.plan': () => ({ version: 1, plan: '矩阵测试' }),
  'order.submit': () => ({ version: 1, note: '矩阵测试' }),
  'order.receive': () => ({ version: 1 }),
  'order.fix': () => ({ version: 1 }),
  'order.transfer': (things) => ({ version: 1, unitId: things.units, reason: '矩阵测试' }),
  'order.ask-extension': () => ({ days: 1, reason: '矩阵测试' }),
  'order.decide-extension': () => ({ decision: 'refused', reason: '矩阵测试' }),
  'order.object': (things) => ({ itemId: things.orders, reason: 'blocked', words: '矩阵测试' }),
  'order.decide-objection': (things) => ({ itemId: things.orders, decision: 'rejected', reason: '矩阵测试' }),
  'order.recheck-item': (things) => ({ itemId: things.orders }),
  'order.verify-item': (things) => ({ itemId: things.orders, note: '矩阵测试' }),
  'ladder-step.take': () => ({ version: 1 }),
  'ladder-step.waive': () => ({ version: 1, reason: '矩阵测试' }),
  'calendar-day.preview': () => ({ day: '2026-07-24', kind: 'off' }),
  'calendar-day.add': () => ({ day: '2026-07-24', kind: 'off', reason: '火把节' }),
  'column.add': (things, number) => column(things, `矩阵栏目${number}`),
  'column.edit': (things, number) => ({ ...column(things, `矩阵栏目${number}`), version: 1 }),
};

/** The steps of lifecycles share one shape: the version seen, and why. */
function stepSample(operation: string): Sample {
  if (operation.endsWith('-import.take')) return () => ({ version: 1, rows: 'good' });
  if (operation.endsWith('-import.discard')) return () => ({ version: 1 });
  if (operation.endsWith('-import.receive')) return () => ({});
  if (!/^(site|account|media-account|finding|inspection|crawl-plan|order)\./.test(operation)) {
    return () => {
      throw new Error(`matrix-samples.ts has no sample body for ${operation}`);
    };
  }
  return () => ({ version: 1, reason: '矩阵测试' });
}
