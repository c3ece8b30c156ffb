const ROUNDS = 20;

/** Prints the median and the worst of 20 calls of a reading, after one that is not counted. */
export async function report(name: string, ask: () => Promise<unknown>): Promise<void> {
  const times: number[] = [];
  let answer = await ask();
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    answer = await ask();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const [median, worst] = [times[ROUNDS / 2], times.at(-1)].map((time) => `${(time ?? 0).toFixed(1)} ms`);
  console.log(`${name}: median ${median}, worst ${worst}${rowsOf(answer)}`);
}

function rowsOf(answer: unknown): string {
  const { items, total } = answer as { items?: unknown[]; total?: number };
  return items === undefined ? '' : ` (${items.length} of ${total} rows)`;
}
