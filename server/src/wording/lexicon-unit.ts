import { type Unit, unitById } from '../identity/index.ts';
import { platformErrors } from '../platform/errors/index.ts';
import type { Ctx } from '../platform/operation/index.ts';

/**
 * The unit at the end of a path.
 * @throws Refusal `platform.not-found`
 */
export async function unitAt(ctx: Ctx, path: string): Promise<Unit> {
  const unit = await unitById(ctx, path.split('/').at(-2) ?? '');
  if (!unit) throw platformErrors.refuse('not-found', { what: '这个单位' });
  return unit;
}
