import type { ImportGraph } from './graph.ts';
import { isTest } from './source.ts';
import type { Violation } from './violation.ts';

const rule = 'drawers';

function drawerOf(path: string): string | undefined {
  return /^server\/src\/platform\/([^/]+)\//.exec(path)?.[1];
}

/** Which drawer of the platform opens which others, tests left aside. */
export function drawerUses(graph: ImportGraph): Map<string, Set<string>> {
  const uses = new Map<string, Set<string>>();
  for (const { path, imports } of graph.modules) {
    const drawer = drawerOf(path);
    if (drawer === undefined || isTest(path)) continue;
    const used = uses.get(drawer) ?? new Set();
    for (const target of imports) {
      const other = drawerOf(target);
      if (other !== undefined && other !== drawer) used.add(other);
    }
    uses.set(drawer, used);
  }
  return uses;
}

/**
 * The drawers of the platform stand in an order: no two lead to each other, however far around. Files may be free of
 * cycles where drawers are not.
 */
export function checkDrawers(graph: ImportGraph): Violation[] {
  const uses = drawerUses(graph);
  return [...uses.keys()].sort().flatMap((drawer) => {
    const back = [...(uses.get(drawer) ?? [])].sort().filter((other) => leadsTo(other, drawer, uses));
    return back.map((other) => ({
      rule,
      path: `server/src/platform/${drawer}`,
      message: `opens ${other}, which leads back to ${drawer}`,
    }));
  });
}

function leadsTo(from: string, to: string, uses: Map<string, Set<string>>): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let drawer = open.pop(); drawer !== undefined; drawer = open.pop()) {
    if (drawer === to) return true;
    if (seen.has(drawer)) continue;
    seen.add(drawer);
    open.push(...(uses.get(drawer) ?? []));
  }
  return false;
}
