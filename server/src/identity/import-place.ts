import type { Ctx } from '../platform/operation/index.ts';
import { accessRules, authorize } from './access.ts';
import { loadUnit } from './unit-row.ts';

/** Where a table may be taken in: under a unit on which the permission is held. Elsewhere an import is as if absent. */
export function importPlace(of: { permission: string; title: string }) {
  const access = accessRules<{ path: string }>()({
    noun: '这次导入',
    sees: of.permission,
    pathOf: ({ path }) => path,
    rules: { import: { permission: of.permission, label: `导入${of.title}` } },
  });
  return {
    placeOf: async (ctx: Ctx, unitId: string): Promise<string> => {
      const unit = await loadUnit(ctx, unitId);
      await authorize(ctx, access, 'import', unit);
      return unit.path;
    },
    authorize: (ctx: Ctx, path: string): Promise<void> => authorize(ctx, access, 'import', { path }),
  };
}
