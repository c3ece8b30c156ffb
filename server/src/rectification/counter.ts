import { sql } from 'kysely';
import type { Ctx } from '../platform/operation/index.ts';

/**
 * The next number of a series of papers in a year. Its row stays locked until the transaction ends, so that numbers
 * follow each other without a gap, and a change that is refused gives its number back.
 */
export async function nextNumber(ctx: Ctx, series: string, year: number): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    insert into rectification.counter as counter (series, year, last) values (${series}, ${year}, 1)
    on conflict (series, year) do update set last = counter.last + 1
    returning last`.execute(ctx.tx);
  return rows[0]?.last ?? 0;
}

/** The year an instant falls in in Shanghai, by which papers are numbered. */
export function shanghaiYear(instant: Date): number {
  return Number(
    new Intl.DateTimeFormat('en', { timeZone: 'Asia/Shanghai', year: 'numeric' }).format(instant),
  );
}
