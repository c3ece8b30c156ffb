import { readFileSync } from 'node:fs';
import { buildAutomaton, createChecker, loadAutomaton, standardLayers } from '@mumian/textcheck';

const TERMS = 100_000;
const MEGABYTE = 1e6;
const MOST_BYTES = 20_000_000;

/**
 * `npm run bench:textcheck -- TEXT`: speed of the automaton and of the whole check over a file of text, a paragraph a line,
 * with what each rule finds there per million characters. Time is that of the processor, so that a busy machine counts less.
 */
export async function run([file]: string[]): Promise<void> {
  if (file === undefined) throw new Error('usage: npm run bench:textcheck -- TEXT');
  // Cut as bytes: a part of a longer string is read more slowly than a string of its own.
  const text = readFileSync(file).subarray(0, MOST_BYTES).toString('utf8');
  measureAutomaton(text);
  measureCheck(text.split('\n'));
}

/** Terms are stretches of the text itself from 2 to 7 characters, so that far more of them match than of a real lexicon. */
function measureAutomaton(text: string): void {
  const terms = new Set<string>();
  for (let at = 0, seed = 1; terms.size < TERMS && at < TERMS * 20; at += 1) {
    seed = (seed * 48_271) % 2_147_483_647;
    const start = seed % text.length;
    const term = text.slice(start, start + 2 + (seed % 6));
    if (term.length > 1 && !term.includes('\n')) terms.add(term);
  }
  const building = timed(() => buildAutomaton([...terms]));
  const bytes = building.result.encode();
  const loading = timed(() => loadAutomaton(bytes));
  let matches = 0;
  const searching = timed(() => loading.result.search(text, () => matches++));
  const size = Buffer.byteLength(text) / MEGABYTE;
  console.log(`automaton: ${terms.size} terms, ${(loading.result.bytes / MEGABYTE).toFixed(1)} MB`);
  console.log(`  built in ${building.ms.toFixed(0)} ms, loaded in ${loading.ms.toFixed(0)} ms`);
  console.log(`  ${(size / (searching.ms / 1000)).toFixed(1)} MB/s of UTF-8, ${matches} matches`);
}

function measureCheck(paragraphs: readonly string[]): void {
  const opening = timed(() => createChecker({ layers: standardLayers(), remember: 0 }));
  const checker = opening.result;
  const counts = new Map<string, number>();
  let characters = 0;
  const checking = timed(() => {
    for (const paragraph of paragraphs) {
      characters += paragraph.length;
      for (const { rule } of checker.check(paragraph)) counts.set(rule, (counts.get(rule) ?? 0) + 1);
    }
  });
  const speed = characters / (checking.ms / 1000);
  console.log(
    `check, careful: opened in ${opening.ms.toFixed(0)} ms, ${Math.round(speed / 1000)},000 characters/s`,
  );
  console.log(`  ${(process.memoryUsage().rss / MEGABYTE).toFixed(0)} MB resident`);
  const alarms = [...counts].sort(([, a], [, b]) => b - a);
  for (const [rule, count] of alarms)
    console.log(`  ${((count / characters) * MEGABYTE).toFixed(2)} per million: ${rule} (${count})`);
}

function timed<T>(work: () => T): { result: T; ms: number } {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { result, ms: (user + system) / 1000 };
}
