import { pinyin } from 'pinyin-pro';

export interface Sound {
  /** Readings with tone: `zhong1`. */
  readonly toned: readonly string[];
  /** Readings without. */
  readonly plain: readonly string[];
  /** As many speakers do not tell apart: zh/z, ch/c, sh/s, ng/n, n/l, hu/fu. */
  readonly blurred: readonly string[];
}

export function soundOf(character: string): Sound {
  const readings = pinyin(character, { multiple: true, toneType: 'num', type: 'array', v: true });
  const toned = [...new Set(readings)].filter((reading) => /^[a-zü]+\d?$/.test(reading));
  const plain = [...new Set(toned.map((reading) => reading.replace(/\d$/, '').replace('ü', 'v')))];
  return { toned, plain, blurred: plain.map(blur) };
}

function blur(reading: string): string {
  return reading
    .replace(/^([zcs])h/, '$1')
    .replace(/ng$/, 'n')
    .replace(/^n/, 'l')
    .replace(/^h(?=u)/, 'f');
}

/** How alike two characters sound: the same with tone, without, blurred; one letter apart at the beginning or the end. */
export type Likeness = 'tone' | 'plain' | 'blurred' | 'initial' | 'final';

export function likenessOf(one: Sound, other: Sound): Likeness | undefined {
  if (meet(one.toned, other.toned)) return 'tone';
  if (meet(one.plain, other.plain)) return 'plain';
  if (meet(one.blurred, other.blurred)) return 'blurred';
  let likeness: Likeness | undefined;
  for (const a of one.plain)
    for (const b of other.plain)
      if (isOneLetterApart(a, b)) {
        if (finalOf(a) === finalOf(b)) return 'initial';
        likeness = 'final';
      }
  return likeness;
}

function meet(some: readonly string[], others: readonly string[]): boolean {
  return some.some((each) => others.includes(each));
}

function finalOf(reading: string): string {
  return reading.replace(/^(zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])/, '');
}

function isOneLetterApart(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && start < other.length && one[start] === other[start]) start++;
  let a = one.length;
  let b = other.length;
  while (a > start && b > start && one[a - 1] === other[b - 1]) {
    a--;
    b--;
  }
  return a - start <= 1 && b - start <= 1;
}
