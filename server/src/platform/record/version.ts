import { platformErrors } from '../errors/index.ts';
import type { Ctx } from '../operation/index.ts';
import { shanghaiTime } from '../time/index.ts';
import { lastChange } from './history.ts';

/**
 * Refuses an edit that started from an older version, naming who changed it meanwhile, so that nobody's work is
 * overwritten unseen.
 * @throws Refusal `platform.version-conflict` (409)
 */
export async function expectVersion(
  ctx: Ctx,
  of: { noun: string; id: string; version: number },
  startedFrom: number,
): Promise<void> {
  if (of.version === startedFrom) return;
  const last = await lastChange(ctx, of.noun, of.id);
  throw platformErrors.refuse('version-conflict', {
    who: last?.by ?? '他人',
    at: shanghaiTime(last?.at ?? ctx.now),
  });
}
