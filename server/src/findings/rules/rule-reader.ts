import { reachOf } from '../../identity/index.ts';
import { platformErrors } from '../../platform/errors/index.ts';
import type { Ctx } from '../../platform/operation/index.ts';

/** Numbers without a name: whoever holds the permission anywhere may read them. @throws Refusal `platform.forbidden` */
export async function requireRuleReader(ctx: Ctx): Promise<void> {
  ctx.asked.add('rule.read');
  if ((await reachOf(ctx)).holdsAnywhere('rule.read')) return;
  throw platformErrors.refuse('forbidden', { reasons: ['您的岗位没有这项权限'] });
}
