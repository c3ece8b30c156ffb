import { expect, test } from 'vitest';
import { checkNeeds } from './needs.ts';

const order = ['identity', 'registry', 'findings'];

function judge(needs: string, imports: string[], query = '') {
  const sources = [
    {
      path: 'server/src/registry/wing.ts',
      text: `export const registry = { name: 'registry', needs: ${needs} };\n`,
    },
    { path: 'server/src/registry/site.ts', text: query },
  ];
  const graph = { modules: [{ path: 'server/src/registry/site.ts', imports }], violations: [] };
  return checkNeeds(sources, graph, order).map(({ message }) => message);
}

test('what a wing imports equals what it says it needs', () => {
  const identity = 'server/src/identity/index.ts';
  expect(judge("['identity']", [identity])).toEqual([]);
  expect(judge('[]', [identity])).toEqual(['uses identity but does not need it']);
  expect(judge("['identity']", [])).toEqual(['needs identity but neither imports it nor reads its tables']);
});

test('reading the tables of another wing is a use of it', () => {
  const query = "export const people = (tx) => tx.selectFrom('identity.person as p').selectAll();\n";
  expect(judge("['identity']", [], query)).toEqual([]);
  expect(judge('[]', [], query)).toEqual(['uses identity but does not need it']);
});

test('needs go down, name wings that exist, and are written out', () => {
  expect(judge("['findings']", ['server/src/findings/index.ts'])).toEqual([
    'needs findings, which is no wing below registry',
  ]);
  expect(judge("['nowhere']", [])).toContain('needs nowhere, which is no wing below registry');
  expect(judge('lowerWings()', [])).toEqual(['declare needs as a list of names written out']);
});

test('an import by a test alone is no need', () => {
  const graph = {
    modules: [{ path: 'server/src/registry/site.test.ts', imports: ['server/src/identity/index.ts'] }],
    violations: [],
  };
  const sources = [{ path: 'server/src/registry/wing.ts', text: 'export const registry = { needs: [] };\n' }];
  expect(checkNeeds(sources, graph, order)).toEqual([]);
});
