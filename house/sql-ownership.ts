import { readNeeds } from './needs.ts';
import { isTest, type Source, wingOf } from './source.ts';
import { type TableUse, tablesUsed } from './tables-used.ts';
import type { Violation } from './violation.ts';

/**
 * Only the owner writes a wing's tables. A wing reads its own, those of the wings it needs and those of platform;
 * platform touches no wing's.
 */
export function checkSqlOwnership(sources: readonly Source[], order: readonly string[]): Violation[] {
  const needs = readNeeds(sources, order);
  return sources
    .filter(({ path }) => /^server\/(src|demo)\/.*\.ts$/.test(path) && !isTest(path))
    .flatMap((source) => {
      const wing = wingOf(source.path, order);
      const readable = wing === undefined ? [] : [wing, ...(needs.get(wing) ?? [])];
      const readsAll = wing === undefined && !source.path.startsWith('server/src/platform/');
      return tablesUsed(source)
        .filter((use) => breaks(use, { wing, readable, readsAll, order }))
        .map(({ schema, table, writes, line }) => ({
          rule: 'sql-ownership',
          path: `${source.path}:${line}`,
          message: `${writes ? 'writes' : 'reads'} ${schema}.${table}, which is not its own; call ${schema} instead`,
        }));
    });
}

function breaks(
  { schema, writes }: TableUse,
  of: { wing: string | undefined; readable: string[]; readsAll: boolean; order: readonly string[] },
): boolean {
  const ofWing = of.order.includes(schema);
  if (writes) return of.wing === undefined ? ofWing : schema !== of.wing;
  return ofWing && !of.readsAll && !of.readable.includes(schema);
}
