import { sql } from 'kysely';
import { z } from 'zod';
import { within } from '../identity/index.ts';
import { SEALED_WITHIN } from '../platform/audit/index.ts';
import { type Ctx, reading } from '../platform/operation/index.ts';
import type { Todo } from '../wing.ts';

const headSchema = z.object({
  number: z.int(),
  algorithm: z.string(),
  hash: z.string(),
  sealedAt: z.iso.datetime(),
});

export const auditStateSchema = z.object({
  /** The last link of the chain; null before the first. */
  head: headSchema.nullable(),
  /** Entries that wait for the chain, and how long the oldest has; they should be none after a second. */
  unsealed: z.int(),
  oldestUnsealedSeconds: z.int(),
  /** True when the chain has fallen behind by more than ten seconds: nobody chains. */
  silent: z.boolean(),
  /** Number of the last link that has left for a file; 0 while none has. */
  archivedTo: z.int(),
});

/** Where the chain stands, and whether somebody is chaining. */
export const auditState = reading(
  { name: 'audit.state', summary: '查看审计链状态', permission: 'audit.read', input: z.strictObject({}) },
  async (ctx) => {
    await within(ctx, 'audit.read', 'entry.place');
    const head = await ctx.tx
      .selectFrom('audit.seal')
      .select(['number', 'algorithm', 'hash', 'sealed_at'])
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst();
    const { unsealed, oldest } = await waiting(ctx);
    const segment = await ctx.tx
      .selectFrom('audit.segment')
      .select('last')
      .orderBy('last', 'desc')
      .limit(1)
      .executeTakeFirst();
    const age = oldest === null ? 0 : Math.max(0, ctx.now.getTime() - oldest.getTime());
    return {
      head: head
        ? {
            number: head.number,
            algorithm: head.algorithm,
            hash: head.hash.toString('hex'),
            sealedAt: head.sealed_at.toISOString(),
          }
        : null,
      unsealed,
      oldestUnsealedSeconds: Math.floor(age / 1000),
      silent: age > SEALED_WITHIN,
      archivedTo: segment?.last ?? 0,
    };
  },
);

async function waiting(ctx: Ctx): Promise<{ unsealed: number; oldest: Date | null }> {
  const { rows } = await sql<{ unsealed: number; oldest: Date | null }>`
    select count(*) as unsealed, min(e.at) as oldest
    from audit.unsealed u join audit.entry e on e.id = u.entry_id`.execute(ctx.tx);
  return rows[0] ?? { unsealed: 0, oldest: null };
}

/** Silence of the audit is an alarm: entries that have waited for more than ten seconds, for the auditor to see. */
export const auditSilent: Todo = {
  code: 'audit-silent',
  label: '未入链的审计记录',
  advice: '封印进程可能已停止，请系统管理员检查后台任务进程，并运行 mumian audit verify',
  permission: 'audit.read',
  href: '/audit',
  value: async (ctx) => {
    const { unsealed, oldest } = await waiting(ctx);
    return oldest !== null && ctx.now.getTime() - oldest.getTime() > SEALED_WITHIN ? unsealed : 0;
  },
};
