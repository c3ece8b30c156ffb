import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { assemble } from '../src/app.ts';
import { startInspection } from '../src/monitoring/index.ts';
import { newId } from '../src/platform/database/index.ts';
import { platformErrors } from '../src/platform/errors/index.ts';
import { type Lifecycle, stateRefusals, transition } from '../src/platform/lifecycle/index.ts';
import { type Actor, entrance, operation, type Run } from '../src/platform/operation/index.ts';
import { registerMediaAccount } from '../src/registry/index.ts';
import { addMember, addSite, buildCity, builder, type City } from './city.ts';
import { fault, lookAt, sighting } from './ledger.ts';
import { addOrder } from './orders.ts';
import { addReport } from './reports.ts';
import { addRuleTrial } from './rule-trials.ts';
import { openSystem, type System } from './system.ts';

const wings = assemble({
  demo: false,
  allowPrivateTargets: false,
  browser: false,
  demoSites: undefined,
  dataFolder: '',
});
const lifecycles = wings.flatMap((wing) =>
  wing.lifecycles.map((table) => ({ name: table.noun, table, wing })),
);
const permissions = new Set(wings.flatMap((wing) => wing.permissions.map((permission) => permission.name)));

describe.each(lifecycles)('the lifecycle of $name', ({ table }) => {
  const states = Object.keys(table.states);
  const steps = Object.entries(table.transitions);

  it('reaches every state from where it begins', () => {
    const reached = new Set<string>(table.initial);
    for (let before = -1; before !== reached.size; ) {
      before = reached.size;
      for (const [, step] of steps) if (step.from.some((from) => reached.has(from))) reached.add(step.to);
    }
    expect([...reached].sort()).toEqual([...states].sort());
  });

  it('has a way out of every state but the final ones, and none out of those', () => {
    const left = new Set(steps.flatMap(([, step]) => step.from));
    for (const [name, state] of Object.entries(table.states))
      expect([name, left.has(name)]).toEqual([name, !state.final]);
  });

  it('names its states apart, its permissions as registered, and its second eyes by verbs of its own', () => {
    const labels = states.map((state) => table.states[state]?.label);
    expect(new Set(labels).size).toBe(labels.length);
    for (const [verb, step] of steps) {
      expect(permissions, `${verb} needs ${step.permission}`).toContain(step.permission);
      for (const other of step.notBy ?? []) expect(Object.keys(table.transitions)).toContain(other);
    }
  });
});

let system: System;
let city: City;

beforeAll(async () => {
  system = await openSystem();
  city = await buildCity(system);
});
afterAll(() => system.close());

describe('the database', () => {
  it.each(lifecycles)('allows $name exactly the states of its table', async ({ table }) => {
    const checks = await system.db.read((tx) =>
      sql<{ definition: string }>`select pg_get_constraintdef(oid) as definition from pg_constraint
        where conrelid = ${table.table}::regclass and contype = 'c'`.execute(tx),
    );
    const definition = checks.rows.map((row) => row.definition).find((text) => text.includes('(state = '));
    const allowed = [...(definition ?? '').matchAll(/'([a-z-]+)'::text/g)].map((match) => match[1]);
    expect(allowed.sort()).toEqual(Object.keys(table.states).sort());
  });
});

/** Makes one row of each noun that has a lifecycle, in a state where its life begins. */
const makers: Record<string, () => Promise<string>> = {
  site: () => addSite(system, city.education, { kind: 'system' }),
  'media-account': async () => {
    const name = `走动的账号${newId()}`;
    const fields = { unitId: city.education, platform: 'other', name, reason: '测试' };
    return (await system.run(registerMediaAccount, builder, fields)).id;
  },
  finding: async () => {
    const siteId = await addSite(system, city.education, { kind: 'system' });
    const measured = [{ fault: fault('link.dead'), sightings: [sighting(siteId, 'gone')] }];
    return (await lookAt(system, { siteId, measured })).raised.join();
  },
  rule: async () => {
    const siteId = await addSite(system, city.education, { kind: 'system' });
    const code = `rule.walked-${newId()}`;
    await lookAt(system, { siteId, measured: [{ fault: fault(code), sightings: [sighting(siteId, 'x')] }] });
    const { id } = await system.db.read((tx) =>
      tx.selectFrom('findings.rule_standing').select('id').where('code', '=', code).executeTakeFirstOrThrow(),
    );
    return id;
  },
  'rule-trial': () => addRuleTrial(system, `rule.tried-${newId()}`),
  inspection: async () => {
    const id = await addSite(system, city.education, { kind: 'system' });
    return (await system.run(startInspection, builder, { id })).id;
  },
  order: () => addOrder(system, city),
  'error-report': async () => addReport(system, await addSite(system, city.education, { kind: 'system' })),
  account: async () => (await addMember(system, 'site-manager', city.education)).accountId,
};

describe('a random walk', () => {
  it.each(lifecycles.filter(({ name }) => name in makers))(
    'never leaves the table of $name, whoever walks and whatever is tried',
    async ({ name, table }) => {
      const walker = walkerOf(table);
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(fc.constantFrom(...Object.keys(table.transitions)), fc.constantFrom('a', 'b')), {
            minLength: 1,
            maxLength: 12,
          }),
          async (walk) => {
            const id = await (makers[name] as () => Promise<string>)();
            for (const [verb, who] of walk) await walker(id, verb, who);
          },
        ),
        { numRuns: 15 },
      );
    },
  );

  function walkerOf(table: Lifecycle) {
    const run: Run = entrance({ db: system.db, clock: () => system.clock.now, catalogues: [platformErrors] });
    const step = operation(
      {
        name: 'test.walk',
        summary: '走',
        permission: 'public',
        input: z.strictObject({ id: z.uuid(), verb: z.string() }),
      },
      async (ctx, input) =>
        transition(ctx, table, await standing(table, input.id), input.verb, { reason: '试' }),
    );
    return async (id: string, verb: string, who: string) => {
      const actor: Actor = { kind: 'person', subject: who, name: who, sessionId: newId() };
      const before = await standing(table, id);
      const allowed = stateRefusals(table, verb, before.state).length === 0;
      const outcome = await run(step, actor, { id, verb }).then(
        () => 'done',
        (error: { code: string }) => error.code,
      );
      const after = await standing(table, id);
      if (outcome === 'done') {
        expect(allowed).toBe(true);
        expect(after).toEqual({ id, state: table.transitions[verb]?.to, version: before.version + 1 });
      } else {
        expect(outcome).toBe('platform.state-refused');
        expect(after).toEqual(before);
      }
    };
  }

  async function standing(table: Lifecycle, id: string) {
    const found = await system.db.read((tx) =>
      sql<{
        id: string;
        state: string;
        version: number;
      }>`select id, state, version from ${sql.table(table.table)}
        where id = ${id}`.execute(tx),
    );
    const row = found.rows[0];
    if (!row) throw new Error(`${table.noun} ${id} is gone`);
    return row;
  }
});
