import ts from 'typescript';
import type { ImportGraph } from './graph.ts';
import { isTest, type Source, wingOf } from './source.ts';
import { keyOf, nodesOf, parse } from './syntax.ts';
import { tablesUsed } from './tables-used.ts';
import type { Violation } from './violation.ts';

const rule = 'needs';

/** `needs: ['identity', …]` of every wing that has a wing.ts; undefined where it is not written out as a list. */
export function readNeeds(
  sources: readonly Source[],
  order: readonly string[],
): Map<string, string[] | undefined> {
  return new Map(
    sources.flatMap((source) => {
      const wing = wingOf(source.path, order);
      return wing !== undefined && source.path === `server/src/${wing}/wing.ts`
        ? [[wing, literalNeeds(source)]]
        : [];
    }),
  );
}

function literalNeeds(source: Source): string[] | undefined {
  for (const node of nodesOf(parse(source))) {
    if (!ts.isPropertyAssignment(node) || keyOf(node) !== 'needs') continue;
    if (!ts.isArrayLiteralExpression(node.initializer)) return undefined;
    const names = node.initializer.elements.map((element) =>
      ts.isStringLiteral(element) ? element.text : undefined,
    );
    return names.every((name) => name !== undefined) ? names : undefined;
  }
  return undefined;
}

/** A wing uses another by importing it or by reading its tables; what it uses equals what it needs, and goes down. */
export function checkNeeds(
  sources: readonly Source[],
  graph: ImportGraph,
  order: readonly string[],
): Violation[] {
  return [...readNeeds(sources, order)].flatMap(([wing, needs]) => {
    const path = `server/src/${wing}/wing.ts`;
    if (needs === undefined) return [{ rule, path, message: 'declare needs as a list of names written out' }];
    const used = new Set([...importedWings(wing, graph, order), ...readWings(wing, sources, order)]);
    return [
      ...needs
        .filter((name) => !order.slice(0, order.indexOf(wing)).includes(name))
        .map((name) => ({ rule, path, message: `needs ${name}, which is no wing below ${wing}` })),
      ...needs
        .filter((name) => !used.has(name))
        .map((name) => ({
          rule,
          path,
          message: `needs ${name} but neither imports it nor reads its tables`,
        })),
      ...[...used]
        .filter((name) => !needs.includes(name))
        .map((name) => ({ rule, path, message: `uses ${name} but does not need it` })),
    ];
  });
}

function importedWings(wing: string, graph: ImportGraph, order: readonly string[]): string[] {
  return graph.modules
    .filter(({ path }) => wingOf(path, order) === wing && !isTest(path))
    .flatMap(({ imports }) => imports)
    .flatMap((path) => wingOf(path, order) ?? [])
    .filter((name) => name !== wing);
}

function readWings(wing: string, sources: readonly Source[], order: readonly string[]): string[] {
  return sources
    .filter(({ path }) => wingOf(path, order) === wing && path.endsWith('.ts') && !isTest(path))
    .flatMap((source) => tablesUsed(source))
    .map(({ schema }) => schema)
    .filter((schema) => schema !== wing && order.includes(schema));
}
