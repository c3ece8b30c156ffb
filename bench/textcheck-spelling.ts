import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  corrected,
  loadSpellingModel,
  type Mode,
  type SpellingModel,
  spellingIssues,
} from '@mumian/textcheck';

export interface SpellingMaterials {
  /** A model file; by default the one of the package. */
  readonly model?: string;
  /** Sentences with their corrections, held back from the model: written TAB meant, or label TAB written TAB meant. */
  readonly pairs: readonly string[];
  /** Clean text held back from the model, a paragraph a line. */
  readonly clean?: string;
  /** Folder of the texts that the model was built from, to tell seen sentences from unseen ones. */
  readonly known?: string;
}

interface Pair {
  readonly written: string;
  readonly meant: string;
  readonly seen: boolean | undefined;
}

const modes: readonly Mode[] = ['careful', 'thorough'];
/** A sentence that shares so many characters with the texts of the model counts as seen. */
const SHARED = 12;

/** Lines that say how well wrong characters are found and put right, and what was not measured. */
export function measureSpelling({ model: file, pairs, clean, known }: SpellingMaterials): string[] {
  const started = performance.now();
  const model = loadSpellingModel(file);
  const lines = [`loaded in ${(performance.now() - started).toFixed(0)} ms`];
  if (file !== undefined) lines.push(`model of ${statSync(file).size} bytes`);
  if (pairs.length === 0) lines.push('corrections not measured: no pairs given');
  for (const path of pairs) lines.push(...measurePairs(path, readPairs(path, known), model));
  if (pairs.length > 0 && known === undefined)
    lines.push('seen and unseen not told apart: no --known folder given');
  if (clean === undefined) lines.push('false alarms and speed not measured: no --clean text given');
  else lines.push(...measureClean(clean, model));
  return lines;
}

/** `npm run bench -- textcheck-spelling --pairs=FILE --clean=FILE --known=FOLDER --model=FILE` */
export async function run(args: readonly string[]): Promise<void> {
  const options = (name: string): string[] =>
    args.filter((arg) => arg.startsWith(`--${name}=`)).map((arg) => arg.slice(name.length + 3));
  const lines = measureSpelling({
    model: options('model')[0],
    pairs: options('pairs'),
    clean: options('clean')[0],
    known: options('known')[0],
  });
  console.log(lines.join('\n'));
}

function measurePairs(path: string, pairs: readonly Pair[], model: SpellingModel): string[] {
  const lines: string[] = [];
  for (const mode of modes)
    for (const [name, group] of [
      ['all', pairs],
      ['seen', pairs.filter(({ seen }) => seen === true)],
      ['unseen', pairs.filter(({ seen }) => seen === false)],
    ] as const)
      if (group.length > 0) lines.push(`${path} ${mode} ${name}: ${scoreLine(group, model, mode)}`);
  lines.push(`${path} calibration (said → right, findings): ${calibration(pairs, model)}`);
  return lines;
}

/** Sentence level, as the field scores it: the whole output must equal the reference. */
function scoreLine(pairs: readonly Pair[], model: SpellingModel, mode: Mode): string {
  let right = 0;
  let changed = 0;
  let wrong = 0;
  let touched = 0;
  for (const { written, meant } of pairs) {
    const output = corrected(written, spellingIssues(written, model, { mode }));
    if (written !== meant) wrong++;
    if (output === written) continue;
    changed++;
    if (written === meant) touched++;
    else if (output === meant) right++;
  }
  const precision = right / changed;
  const recall = right / wrong;
  const f1 = (2 * precision * recall) / (precision + recall);
  return [
    `${pairs.length} sentences`,
    `P ${precision.toFixed(3)}`,
    `R ${recall.toFixed(3)}`,
    `F1 ${f1.toFixed(3)}`,
    `clean touched ${((100 * touched) / (pairs.length - wrong)).toFixed(2)} %`,
  ].join('  ');
}

function calibration(pairs: readonly Pair[], model: SpellingModel): string {
  const bins = Array.from({ length: 6 }, () => ({ said: 0, right: 0, issues: 0 }));
  for (const { written, meant } of pairs)
    for (const issue of spellingIssues(written, model, { mode: 'thorough' })) {
      const bin = bins[issue.confidence >= 0.95 ? 5 : Math.floor((issue.confidence - 0.5) * 10)];
      if (!bin) continue;
      bin.issues++;
      bin.said += issue.confidence;
      if (meant.slice(issue.start, issue.end) === issue.suggestion) bin.right++;
    }
  return bins
    .filter(({ issues }) => issues > 0)
    .map(
      ({ said, right, issues }) =>
        `${(said / issues).toFixed(2)} → ${(right / issues).toFixed(2)} (${issues})`,
    )
    .join(', ');
}

function measureClean(path: string, model: SpellingModel): string[] {
  const paragraphs = readFileSync(path, 'utf8').split('\n');
  const characters = paragraphs.reduce((sum, { length }) => sum + length, 0);
  return modes.flatMap((mode) => {
    const started = performance.now();
    const issues = paragraphs.flatMap((paragraph) => spellingIssues(paragraph, model, { mode }));
    const seconds = (performance.now() - started) / 1000;
    return [
      `${path} ${mode}: ${((issues.length * 20_000) / characters).toFixed(2)} alarms per 20,000 characters, ` +
        `${Math.round(characters / seconds)} characters a second`,
      ...(mode === 'careful' ? issues.slice(0, 40).map(({ message }) => `  ${message}`) : []),
    ];
  });
}

function readPairs(path: string, known: string | undefined): Pair[] {
  const pairs = readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => line.split('\t').slice(-2))
    .filter((cells): cells is [string, string] => cells.length === 2)
    .map(([written, meant]) => ({ written: written.trim(), meant: meant.trim() }));
  if (known === undefined) return pairs.map((pair) => ({ ...pair, seen: undefined }));
  const windows = new Map<string, boolean>();
  for (const { meant } of pairs)
    for (let start = 0; start + SHARED <= meant.length; start++)
      windows.set(meant.slice(start, start + SHARED), false);
  for (const file of textsOf(known))
    for (const line of readFileSync(file, 'utf8').split('\n'))
      for (let start = 0; start + SHARED <= line.length; start++) {
        const window = line.slice(start, start + SHARED);
        if (windows.get(window) === false) windows.set(window, true);
      }
  return pairs.map((pair) => {
    let seen = false;
    for (let start = 0; start + SHARED <= pair.meant.length; start++)
      if (windows.get(pair.meant.slice(start, start + SHARED))) seen = true;
    return { ...pair, seen };
  });
}

function textsOf(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((each) => join(path, each))
    .filter((each) => each.endsWith('.txt'));
}
