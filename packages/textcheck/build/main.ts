import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeModel } from '../src/spelling/model-file.ts';
import { foldsOf } from './pair-groups.ts';
import { buildSpelling } from './spelling-building.ts';
import { type Materials, readFolders } from './text-folder.ts';

const FOLDS = 5;
const BLOCK = 256;
const HELD_BLOCK = 64;
const HELD_PLACE = 21;

/**
 * `npm run textcheck:model -- FOLDER… --output=FILE [--hold-out=FOLDER]`: builds the model of wrong characters from
 * every text (.txt, a paragraph a line), pair (.tsv, .train) and shape-confusion.json below the folders. With
 * --hold-out, a fifth of the pairs and one paragraph in 64 are left out and written there, for the benchmark.
 */
export async function run(args: readonly string[]): Promise<void> {
  const option = (name: string): string | undefined =>
    args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
  const output = option('output');
  const folders = args.filter((arg) => !arg.startsWith('--'));
  if (output === undefined || folders.length === 0)
    throw new Error('usage: npm run textcheck:model -- FOLDER… --output=FILE [--hold-out=FOLDER]');
  const materials = readFolders(folders);
  const { paragraphs, pairs } = materials;
  if (paragraphs.length === 0) throw new Error(`no text (.txt) below ${folders.join(', ')}`);
  const held = option('hold-out');
  const started = performance.now();
  const tell = (line: string): void =>
    console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(5)} s  ${line}`);
  tell(`${paragraphs.length} paragraphs, ${pairs.length} pairs`);
  const bytes = encodeModel(buildSpelling(held === undefined ? materials : heldBack(materials, held), tell));
  writeFileSync(output, bytes);
  tell(`${output}: ${bytes.length} bytes`);
}

function heldBack({ paragraphs, pairs, shapes }: Materials, folder: string): Materials {
  const folds = foldsOf(pairs, FOLDS);
  const isHeld = (_: string, index: number): boolean => Math.floor(index / BLOCK) % HELD_BLOCK === HELD_PLACE;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'clean.txt'), `${paragraphs.filter(isHeld).join('\n')}\n`);
  writeFileSync(
    join(folder, 'pairs.tsv'),
    pairs
      .flatMap(({ written, meant }, index) => (folds[index] === 0 ? [`${written}\t${meant}\n`] : []))
      .join(''),
  );
  return {
    paragraphs: paragraphs.filter((paragraph, index) => !isHeld(paragraph, index)),
    pairs: pairs.filter((_, index) => folds[index] !== 0),
    shapes,
  };
}
