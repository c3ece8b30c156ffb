import { createHash } from 'node:crypto';
import type { Ctx } from '../../platform/operation/index.ts';
import type { Fault } from '../../wing.ts';

/**
 * Name of a fault's wording and version: the hash of its content, so that the same rule in the same words always has
 * the same name.
 */
export function editionOf(fault: Fault): string {
  const { code, title, clause, cause, remedy, version } = fault;
  const words = [code, title, clause, cause, remedy.editor, remedy.technician];
  const named = JSON.stringify(version === undefined ? words : [...words, version]);
  return createHash('sha256').update(named).digest('hex').slice(0, 32);
}

/** Keeps the present wording of these faults, so that a finding can be reread in the words it was raised with. */
export async function keepEditions(ctx: Ctx, faults: readonly Fault[]): Promise<void> {
  if (faults.length === 0) return;
  const rows = faults.map((fault) => ({
    id: editionOf(fault),
    code: fault.code,
    title: fault.title,
    clause: fault.clause,
    cause: fault.cause,
    remedy_editor: fault.remedy.editor,
    remedy_technician: fault.remedy.technician,
    first_used_at: ctx.now,
  }));
  await ctx.tx
    .insertInto('findings.fault_edition')
    .values(rows.sort((one, other) => (one.id < other.id ? -1 : 1)))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
