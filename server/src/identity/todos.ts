import type { Todo } from '../wing.ts';
import { cityPath, powerHolders } from './power-holders.ts';
import { reachOf } from './reach.ts';

export const identityTodos: readonly Todo[] = [
  {
    code: 'powers.missing',
    label: '三员尚未设齐',
    advice: '请任命安全管理员和审计员，岗位由安全管理员授予',
    permission: 'account.edit',
    href: '/people/accounts',
    async value(ctx) {
      ctx.asked.add('account.edit');
      const path = await cityPath(ctx);
      if (path === null || !(await reachOf(ctx)).holds('account.edit', path)) return 0;
      const holders = await powerHolders(ctx);
      return [...holders.values()].filter((accounts) => accounts.length === 0).length;
    },
  },
];
