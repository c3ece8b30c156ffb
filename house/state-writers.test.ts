import { expect, test } from 'vitest';
import { readSources } from './source.ts';
import { checkStateWriters } from './state-writers.ts';
import { describeViolation } from './violation.ts';

test('a state is written by transition() alone, in whatever way one writes', () => {
  const planted = [
    { path: 'server/src/registry/a.ts', text: "tx.updateTable('registry.site').set({ state: 'closed' });\n" },
    { path: 'server/src/registry/b.ts', text: 'tx.updateTable("registry.site").set({ name, state });\n' },
    {
      path: 'server/src/registry/c.ts',
      text: 'sql`update registry.site set version = 2, state = $1 where id = 1`;\n',
    },
    {
      path: 'server/src/registry/d.ts',
      text: "tx.insertInto('registry.site').values({ state: 'planned' });\n",
    },
    {
      path: 'server/src/registry/e.ts',
      text: 'sql`update registry.site set name = $1 where state = $2`;\n',
    },
    { path: 'server/src/registry/e.test.ts', text: "tx.set({ state: 'closed' });\n" },
  ];
  expect(checkStateWriters(planted).map(({ path }) => path)).toEqual([
    'server/src/registry/a.ts',
    'server/src/registry/b.ts',
    'server/src/registry/c.ts',
  ]);
});

test('the real wings leave states to their lifecycles', () => {
  const sources = readSources();
  const inserting = sources.filter(({ text }) => text.includes('insertInto('));
  expect(inserting.length).toBeGreaterThan(10);
  expect(checkStateWriters(sources).map(describeViolation)).toEqual([]);
});
