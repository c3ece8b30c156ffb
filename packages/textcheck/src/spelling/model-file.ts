import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { BoostedTrees } from './boosted-trees.ts';
import type { ConfusionTable } from './confusion-table.ts';
import type { StaticFunction } from './static-function.ts';

/** All that the build learns, as it lies in the file. */
export interface SpellingData {
  /** Code points of the alphabet, by token. */
  readonly alphabet: Uint32Array;
  /** Tokens of the longest window counted. */
  readonly longest: number;
  readonly counts: StaticFunction;
  readonly words: StaticFunction;
  readonly confusions: ConfusionTable;
  readonly judge: BoostedTrees;
}

/** The file is not a model that this program reads; the message says why. */
export class SpellingModelRefusal extends Error {
  override readonly name = 'SpellingModelRefusal';
}

const MAGIC = 'MUMIAN-SPELLING-1\n';
const arrays = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, f32: Float32Array } as const;

type ArrayKind = keyof typeof arrays;
type AnyArray = Uint8Array | Uint16Array | Uint32Array | Float32Array;
interface Section {
  readonly name: string;
  readonly kind: ArrayKind;
  readonly start: number;
  readonly length: number;
}
interface Header {
  readonly sections: readonly Section[];
  readonly digest: string;
  readonly longest: number;
  readonly judge: { readonly depth: number; readonly bias: number };
  readonly counts: Omit<StaticFunction, 'cells'>;
  readonly words: Omit<StaticFunction, 'cells'>;
}

/** Magic line, one line of JSON that says where each array lies, the arrays in little-endian order on multiples of eight. */
export function encodeModel(data: SpellingData): Buffer {
  const { counts, words, confusions, judge } = data;
  const parts: [string, ArrayKind, AnyArray][] = [
    ['alphabet', 'u32', data.alphabet],
    ['counts', 'u8', counts.cells],
    ['words', 'u8', words.cells],
    ['kinds', 'f32', confusions.kinds],
    ['starts', 'u32', confusions.starts],
    ['meant', 'u16', confusions.meant],
    ['kind-of', 'u8', confusions.kindOf],
    ['seen', 'u8', confusions.seen],
    ['asked', 'u8', judge.asked],
    ['thresholds', 'f32', judge.thresholds],
    ['leaves', 'f32', judge.leaves],
  ];
  const sections: Section[] = [];
  let size = 0;
  for (const [name, kind, { length, byteLength }] of parts) {
    sections.push({ name, kind, start: size, length });
    size += Math.ceil(byteLength / 8) * 8;
  }
  const body = Buffer.alloc(size);
  parts.forEach(([, , array], index) => {
    body.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), sections[index]?.start);
  });
  const shape = ({ seed, segmentLength, segments }: StaticFunction) => ({ seed, segmentLength, segments });
  const header: Header = {
    sections,
    digest: createHash('sha256').update(body).digest('hex'),
    longest: data.longest,
    judge: { depth: judge.depth, bias: judge.bias },
    counts: shape(counts),
    words: shape(words),
  };
  const line = `${MAGIC}${JSON.stringify(header)}`;
  const padding = 7 - (Buffer.byteLength(line) % 8);
  return Buffer.concat([Buffer.from(`${line}${' '.repeat(padding)}\n`), body]);
}

/** @throws SpellingModelRefusal for anything but a whole, undamaged model */
export function decodeModel(bytes: Buffer, name = '错别字模型'): SpellingData & { readonly digest: string } {
  if (bytes.toString('latin1', 0, MAGIC.length) !== MAGIC)
    throw new SpellingModelRefusal(
      `${name}不是本版本的错别字模型文件，请重新安装或用 npm run textcheck:model 重建`,
    );
  const end = bytes.indexOf('\n', MAGIC.length) + 1;
  const header = headerOf(bytes, end, name);
  const body = bytes.subarray(end);
  const digest = createHash('sha256').update(body).digest('hex');
  if (digest !== header.digest)
    throw new SpellingModelRefusal(
      `${name}已损坏（校验值不符），请重新安装或用 npm run textcheck:model 重建`,
    );
  // Arrays are views of one buffer of our own: what readFile gives may begin at any address.
  const whole = new ArrayBuffer(body.length);
  new Uint8Array(whole).set(body);
  const view = <K extends ArrayKind>(wanted: string, kind: K): InstanceType<(typeof arrays)[K]> => {
    const section = header.sections.find((each) => each.name === wanted && each.kind === kind);
    if (!section)
      throw new SpellingModelRefusal(`${name}缺少“${wanted}”部分，请用 npm run textcheck:model 重建`);
    const made = new arrays[kind](whole, section.start, section.length);
    return made as InstanceType<(typeof arrays)[K]>;
  };
  return {
    digest,
    alphabet: view('alphabet', 'u32'),
    longest: header.longest,
    counts: { ...header.counts, cells: view('counts', 'u8') },
    words: { ...header.words, cells: view('words', 'u8') },
    confusions: {
      kinds: view('kinds', 'f32'),
      starts: view('starts', 'u32'),
      meant: view('meant', 'u16'),
      kindOf: view('kind-of', 'u8'),
      seen: view('seen', 'u8'),
    },
    judge: {
      ...header.judge,
      asked: view('asked', 'u8'),
      thresholds: view('thresholds', 'f32'),
      leaves: view('leaves', 'f32'),
    },
  };
}

function headerOf(bytes: Buffer, end: number, name: string): Header {
  try {
    return JSON.parse(bytes.toString('utf8', MAGIC.length, end)) as Header;
  } catch {
    throw new SpellingModelRefusal(`${name}的文件头读不出来，请重新安装或用 npm run textcheck:model 重建`);
  }
}

/** @throws SpellingModelRefusal where the file is missing or not a model */
export function readModelFile(file: string): SpellingData & { readonly digest: string } {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    throw new SpellingModelRefusal(
      `读不到错别字模型文件 ${file}，请检查路径或用 npm run textcheck:model 生成`,
    );
  }
  return decodeModel(bytes, file);
}
