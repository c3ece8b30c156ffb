import type { Count } from '../wing.ts';
import { within } from './reach.ts';
import { subtreeOf } from './unit-list.ts';

export const identityCounts: readonly Count[] = [
  {
    code: 'unit.count',
    label: '单位',
    permission: 'unit.read',
    href: '/units',
    async value(ctx, { unitId }) {
      const counted = await ctx.tx
        .selectFrom('identity.unit as unit')
        .select((row) => row.fn.countAll<number>().as('units'))
        .where(await within(ctx, 'unit.read', 'unit.path'))
        .where(await subtreeOf(ctx, unitId, 'unit.path'))
        .executeTakeFirstOrThrow();
      return counted.units;
    },
  },
  {
    code: 'person.count',
    label: '人员',
    permission: 'person.read',
    href: '/people',
    async value(ctx, { unitId }) {
      const counted = await ctx.tx
        .selectFrom('identity.person as person')
        .innerJoin('identity.unit as unit', 'unit.id', 'person.unit_id')
        .select((row) => row.fn.countAll<number>().as('people'))
        .where(await within(ctx, 'person.read', 'unit.path'))
        .where(await subtreeOf(ctx, unitId, 'unit.path'))
        .executeTakeFirstOrThrow();
      return counted.people;
    },
  },
];
