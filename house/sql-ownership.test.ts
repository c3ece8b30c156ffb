import { expect, test } from 'vitest';
import { readSources } from './source.ts';
import { checkSqlOwnership } from './sql-ownership.ts';
import { tablesUsed } from './tables-used.ts';
import { describeViolation } from './violation.ts';
import { wingOrder } from './wings.ts';

const order = ['identity', 'registry', 'findings'];
const wing = {
  path: 'server/src/registry/wing.ts',
  text: "export const registry = { needs: ['identity'] };\n",
};

function judge(text: string, path = 'server/src/registry/site.ts'): string[] {
  return checkSqlOwnership([wing, { path, text }], order).map(({ message }) => message.split(',')[0] ?? '');
}

test('a wing writes its own tables only, with the query builder and with SQL written out', () => {
  expect(judge("tx.insertInto('registry.site'); sql`update registry.site set name = null`")).toEqual([]);
  expect(judge("tx.insertInto('identity.person')")).toEqual(['writes identity.person']);
  expect(judge("tx.updateTable('platform.job as j')")).toEqual(['writes platform.job']);
  expect(judge("tx.deleteFrom('findings.finding')")).toEqual(['writes findings.finding']);
  expect(judge('sql`insert into identity.person (id) values (null)`')).toEqual(['writes identity.person']);
  expect(judge("client.query('delete from findings.finding where id = $1')")).toContain(
    'writes findings.finding',
  );
});

test('a wing reads its own tables, those of the wings it needs and those of platform', () => {
  expect(judge("tx.selectFrom('registry.site as s').innerJoin('identity.unit', 'a', 'b')")).toEqual([]);
  expect(judge("tx.selectFrom(['registry.site', 'platform.history'])")).toEqual([]);
  expect(judge("tx.selectFrom('findings.finding as f')")).toEqual(['reads findings.finding']);
  expect(judge('sql`select 1 from registry.site join findings.finding on true`')).toEqual([
    'reads findings.finding',
  ]);
});

test('platform touches no table of a wing, and what stands above the wings writes none', () => {
  const platform = 'server/src/platform/notify/notice.ts';
  expect(judge("tx.insertInto('platform.notice')", platform)).toEqual([]);
  expect(judge("tx.selectFrom('identity.person')", platform)).toEqual(['reads identity.person']);
  expect(judge("tx.insertInto('identity.person')", 'server/src/cli/start.ts')).toEqual([
    'writes identity.person',
  ]);
});

test('the real queries keep to their owners', () => {
  const sources = readSources();
  const uses = sources
    .filter(({ path }) => /^server\/src\/.*\.ts$/.test(path))
    .flatMap((source) => tablesUsed(source));
  expect(uses.filter(({ writes }) => writes).length).toBeGreaterThan(20);
  expect(uses.filter(({ writes }) => !writes).length).toBeGreaterThan(20);
  expect(checkSqlOwnership(sources, wingOrder).map(describeViolation)).toEqual([]);
});
