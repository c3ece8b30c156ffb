import { type RawBuilder, sql } from 'kysely';
import { platformErrors } from '../platform/errors/index.ts';
import type { Actor, Ctx } from '../platform/operation/index.ts';
import { holdingsNow } from './grant-list.ts';
import { permissionsOfRole } from './roles.ts';

/** Prefix of every unit's path. */
export const EVERYWHERE = '/';

/** One grant as it counts: permissions on a subtree. */
interface Holding {
  path: string;
  permissions: ReadonlySet<string> | 'all';
}

/** What an actor may do where: every role's reach is a subtree of units (攀办函〔2017〕11号 一). */
export class Reach {
  readonly #holdings: readonly Holding[];

  constructor(holdings: readonly Holding[]) {
    this.#holdings = holdings;
  }

  /** Whether the permission is held over the unit at `path`. */
  holds(permission: string, path: string): boolean {
    return this.roots(permission).some((root) => path.startsWith(root));
  }

  holdsAnywhere(permission: string): boolean {
    return this.roots(permission).length > 0;
  }

  /** Paths of the subtrees on which the permission is held. */
  roots(permission: string): string[] {
    return this.#holdings
      .filter((holding) => holding.permissions === 'all' || holding.permissions.has(permission))
      .map((holding) => holding.path);
  }
}

const reachOfCtx = new WeakMap<Ctx, Promise<Reach>>();

/** The actor's reach, read once per operation. */
export function reachOf(ctx: Ctx): Promise<Reach> {
  let reach = reachOfCtx.get(ctx);
  if (!reach) {
    reach = readReach(ctx, ctx.actor);
    reachOfCtx.set(ctx, reach);
  }
  return reach;
}

async function readReach(ctx: Pick<Ctx, 'tx' | 'now'>, actor: Actor): Promise<Reach> {
  switch (actor.kind) {
    case 'visitor':
      return new Reach([]);
    case 'operator':
      return new Reach([{ path: EVERYWHERE, permissions: 'all' }]);
    case 'job':
      return new Reach([{ path: EVERYWHERE, permissions: new Set(actor.permissions) }]);
    case 'person':
      return new Reach(await holdingsOf(ctx, actor.subject));
  }
}

/** What an account holds now, as subtrees with permissions. */
async function holdingsOf(ctx: Pick<Ctx, 'tx' | 'now'>, accountId: string): Promise<Holding[]> {
  const held = await holdingsNow(ctx, accountId);
  return held.map(({ role, path }) => ({ path, permissions: new Set(permissionsOfRole(role)) }));
}

/**
 * For lists and counts: asks for the permission and gives the condition that keeps rows to the actor's subtrees.
 * `pathRef` names the column with the unit's path.
 * @throws Refusal `platform.forbidden` when the permission is held nowhere
 */
export async function within(ctx: Ctx, permission: string, pathRef: string): Promise<RawBuilder<boolean>> {
  ctx.asked.add(permission);
  const roots = (await reachOf(ctx)).roots(permission);
  if (roots.length === 0) throw platformErrors.refuse('forbidden', { reasons: ['您的岗位没有这项权限'] });
  if (roots.includes(EVERYWHERE)) return sql<boolean>`true`;
  const patterns = roots.map((root) => `${root}%`);
  return sql<boolean>`${sql.ref(pathRef)} like any(${patterns}::text[])`;
}
