import { accessRules, cityPath, EVERYWHERE, reachOf } from '../identity/index.ts';
import type { Ctx } from '../platform/operation/index.ts';

/** The ways out of the house, mail server, webhooks and the model server, belong to the whole city. */
export const channelAccess = accessRules<{ path: string }>()({
  noun: '这项系统设置',
  sees: 'channel.read',
  pathOf: (channel) => channel.path,
  rules: { edit: { permission: 'channel.edit', label: '设置' } },
});

/** What the rules are asked about: the city. */
export async function channels(ctx: Pick<Ctx, 'tx'>): Promise<{ path: string }> {
  return { path: (await cityPath(ctx)) ?? EVERYWHERE };
}

/** Whether the actor may see the settings; asks for the permission. */
export async function seesChannels(ctx: Ctx): Promise<boolean> {
  ctx.asked.add('channel.read');
  const { path } = await channels(ctx);
  return (await reachOf(ctx)).holds('channel.read', path);
}
