import { beforeAll, describe, expect, test } from 'vitest';
import { checkDrawers, drawerUses } from './drawers.ts';
import { type ImportGraph, readGraph } from './graph.ts';
import { checkNeeds, readNeeds } from './needs.ts';
import { readSources } from './source.ts';
import { describeViolation } from './violation.ts';
import { wingOrder } from './wings.ts';

// Read once for all that is asked of it: that takes longer than all the rest.
let graph: ImportGraph;
beforeAll(async () => {
  graph = await readGraph();
});

function edges(graph: ImportGraph, from: RegExp, to: RegExp): number {
  return graph.modules
    .filter((module) => from.test(module.path))
    .flatMap((module) => module.imports)
    .filter((path) => to.test(path)).length;
}

describe('the real tree', () => {
  test('was read whole, and keeps the rules', () => {
    expect(graph.modules.length).toBeGreaterThan(150);
    expect(edges(graph, /^server\/src\//, /^server\/src\/platform\//)).toBeGreaterThan(50);
    expect(
      edges(graph, /^(server|packages\/inspect)\//, /^packages\/outbound\/src\/index\.ts$/),
    ).toBeGreaterThan(0);
    expect(edges(graph, /^console\/src\//, /^console\/src\//)).toBeGreaterThan(20);
    expect(graph.violations.map(describeViolation)).toEqual([]);
  });

  test('has drawers of the platform that stand in an order', () => {
    expect(drawerUses(graph).size).toBeGreaterThan(12);
    expect(checkDrawers(graph).map(describeViolation)).toEqual([]);
  });

  test('has wings that need what they import', () => {
    const sources = readSources();
    expect([...readNeeds(sources, wingOrder).keys()].length).toBeGreaterThanOrEqual(4);
    expect(checkNeeds(sources, graph, wingOrder).map(describeViolation)).toEqual([]);
  });
});
