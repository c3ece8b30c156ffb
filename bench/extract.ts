import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandLine, ours } from './extract-ours.ts';
import { bytesOf, samples } from './extract-pages/corpus.ts';
import { fourthSamples } from './extract-pages/fourth/corpus.ts';
import type { Sample } from './extract-pages/sample.ts';
import { secondSamples } from './extract-pages/second/corpus.ts';
import { thirdSamples } from './extract-pages/third/corpus.ts';
import { peers } from './extract-peers.ts';
import type { Extractor } from './extract-reading.ts';
import { regexes } from './extract-regexes.ts';
import { emptyScore, type Score, type Share, score } from './extract-score.ts';

/**
 * `npm run bench:extract`: reads the held-out pages with our engine, with named peers and with a short set of regexes.
 * `--first`, `--second`, `--third`, `--fourth` read one set alone; `--errors` lists what ours got wrong; `--ours` leaves the others out; `--cli` asks `mumian extract` too; `--write DIR` lays the pages, gold.json and
 * MAP.json down instead of reading them.
 */
export async function run(args: string[]): Promise<void> {
  const sets = {
    '--first': samples,
    '--second': secondSamples,
    '--third': thirdSamples,
    '--fourth': fourthSamples,
  };
  const chosen = Object.entries(sets).filter(([name]) => args.includes(name));
  const pages = (chosen.length > 0 ? chosen : Object.entries(sets)).flatMap(([, set]) => set());
  const sizes = pages.map((page) => bytesOf(page).length).sort((a, b) => a - b);
  const count = (kind: string): number => pages.filter((page) => page.kind === kind).length;
  console.log(
    `${pages.length} pages: ${count('article')} articles, ${count('list')} lists, ${pages.length - count('article') - count('list')} others; ${Math.round((sizes[0] ?? 0) / 1_000)}–${Math.round((sizes.at(-1) ?? 0) / 1_000)} KB`,
  );
  const folder = args[args.indexOf('--write') + 1];
  if (args.includes('--write') && folder !== undefined) return await writeTo(folder, pages);
  const others = args.includes('--ours') ? [] : [regexes, ...peers()];
  if (others.length === 1) console.log('peers are not installed: npm install in bench/peers');
  const extractors = [ours, ...(args.includes('--cli') ? [await viaCommandLine(pages)] : []), ...others];
  const results = [];
  for (const extractor of extractors) results.push(await measure(extractor, pages));
  printTable(results);
  if (args.includes('--errors'))
    for (const { extractor, total } of results.slice(0, 1)) printMistakes(extractor, total);
}

interface Result {
  readonly extractor: Extractor;
  readonly total: Score;
  /** Milliseconds of a page, in the second round. */
  readonly median: number;
}

async function measure(extractor: Extractor, pages: readonly Sample[]): Promise<Result> {
  const total = emptyScore();
  const times: number[] = [];
  const inputs = pages.map((page) => ({ page, bytes: bytesOf(page) }));
  for (const { page, bytes } of inputs) await quietly(() => extractor.read(page, bytes));
  for (const { page, bytes } of inputs) {
    const start = performance.now();
    const reading = await quietly(() => extractor.read(page, bytes));
    times.push(performance.now() - start);
    score(total, page, reading);
  }
  times.sort((a, b) => a - b);
  return { extractor, total, median: times[times.length >> 1] ?? 0 };
}

/** Some peers write their doubts to the console. */
async function quietly<T>(work: () => Promise<T> | T): Promise<T> {
  const { error, warn, log } = console;
  const silence = (): void => undefined;
  Object.assign(console, { error: silence, warn: silence, log: silence });
  try {
    return await work();
  } finally {
    Object.assign(console, { error, warn, log });
  }
}

function printTable(results: readonly Result[]): void {
  const percent = ({ right, of }: Share): string => (of === 0 ? '–' : `${((100 * right) / of).toFixed(1)} %`);
  const mean = (figures: readonly number[]): string =>
    (figures.reduce((sum, one) => sum + one, 0) / Math.max(1, figures.length)).toFixed(3);
  const cells = ({ extractor: { name, has, isReady }, total, median }: Result): Record<string, string> => {
    const only = (field: Parameters<typeof has.has>[0], text: string): string =>
      has.has(field) ? text : '–';
    return {
      extractor: name,
      kind: only('kind', percent(total.kind)),
      title: percent(total.title),
      date: percent(total.date),
      time: percent(total.time),
      number: only('documentNumber', percent(total.number)),
      invented: only('documentNumber', percent(total.invented)),
      source: only('source', percent(total.source)),
      author: only('author', percent(total.author)),
      'files R': only('attachments', percent(total.filesFound)),
      'files P': only('attachments', percent(total.filesTrue)),
      'body F1': mean(total.body),
      'of long': mean(total.longBody),
      'items R': only('lists', percent(total.itemsFound)),
      'items P': only('lists', percent(total.itemsTrue)),
      'dated R': only('lists', percent(total.datesFound)),
      'dated P': only('lists', percent(total.datesTrue)),
      next: only('lists', percent(total.next)),
      'ms/page': isReady === true ? '–' : median.toFixed(2),
    };
  };
  const table = results.map(cells);
  const columns = Object.keys(table[0] ?? {});
  console.log(`\n${'field'.padEnd(10)}${table.map((row) => (row.extractor ?? '').padStart(30)).join('')}`);
  for (const column of columns.slice(1))
    console.log(`${column.padEnd(10)}${table.map((row) => (row[column] ?? '').padStart(30)).join('')}`);
}

function printMistakes({ name }: Extractor, { mistakes }: Score): void {
  console.log(`\n${name}: ${mistakes.length} mistakes`);
  for (const { field, file, expected, found } of [...mistakes].sort((a, b) => a.field.localeCompare(b.field)))
    console.log(`${field.padEnd(24)} ${file.padEnd(26)} ${expected}\n${' '.repeat(52)}${found}`);
}

async function viaCommandLine(pages: readonly Sample[]): Promise<Extractor> {
  const folder = await mkdtemp(join(tmpdir(), 'mumian-extract-'));
  try {
    await writeTo(folder, pages);
    return commandLine(folder, pages);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeTo(folder: string, pages: readonly Sample[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const page of pages) await writeFile(join(folder, `${page.name}.html`), bytesOf(page));
  const urls = Object.fromEntries(pages.map(({ name, url }) => [`${name}.html`, url]));
  const gold = Object.fromEntries(
    pages.map(({ name, kind, article, list }) => [`${name}.html`, { kind, article, list }]),
  );
  await writeFile(join(folder, 'MAP.json'), `${JSON.stringify(urls, null, 1)}\n`);
  await writeFile(join(folder, 'gold.json'), `${JSON.stringify(gold, null, 1)}\n`);
  console.log(`written to ${folder}`);
}
