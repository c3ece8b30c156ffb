import type { Issue } from '../issue.ts';
import { found } from './finding.ts';
import { numeralValue } from './numeral.ts';

const HAN = '[一二三四五六七八九十百]{1,5}';
/** How numbers of one level are written at the beginning of a paragraph. */
const levels: readonly { name: string; pattern: RegExp; show(number: number): string }[] = [
  {
    name: 'han-comma',
    pattern: new RegExp(`^[\\s\\u3000]*(${HAN})、`),
    show: (number) => `第${number}项（一、二、三……）`,
  },
  {
    name: 'han-bracket',
    pattern: new RegExp(`^[\\s\\u3000]*（(${HAN})）`),
    show: (number) => `第${number}项（（一）（二）（三）……）`,
  },
  {
    name: 'digit',
    pattern: /^[\s\u3000]*(\d{1,2})[.．、](?!\d)/,
    show: (number) => `第${number}项（1. 2. 3.……）`,
  },
  {
    name: 'digit-bracket',
    pattern: /^[\s\u3000]*[（(](\d{1,2})[)）]/,
    show: (number) => `第${number}项（（1）（2）（3）……）`,
  },
  {
    name: 'article',
    pattern: new RegExp(`^[\\s\\u3000]*第(${HAN})条[\\s\\u3000]`),
    show: (number) => `第${number}条`,
  },
];
const INLINE = /(?:^|[。；：，])([一二三四五六七八九])是(?!否|非)/g;

interface Numbered {
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

/** Numbers that leave one out (一、二、四) or come twice, of paragraphs and within one (一是……三是……). */
export function numberingIssues(text: string): Issue[] {
  const lines = Array.from(text.matchAll(/[^\r\n]+/g), ({ index, 0: line }) => ({ start: index, line }));
  const inLines = lines.flatMap(({ start, line }) =>
    gaps(
      text,
      Array.from(line.matchAll(INLINE), ({ index, 0: whole, 1: number = '' }) => ({
        start: start + index + whole.length - 2,
        end: start + index + whole.length,
        value: numeralValue(number) ?? 0,
      })),
      'inline',
      (number) => `“${'一二三四五六七八九'[number - 1]}是”`,
    ),
  );
  return [...inLines, ...ofParagraphs(text, lines)];
}

/** A number of an outer level begins the inner ones anew. */
function ofParagraphs(text: string, lines: readonly { start: number; line: string }[]): Issue[] {
  const issues: Issue[] = [];
  const rows: Numbered[][] = levels.map(() => []);
  const close = (from: number): void => {
    for (let level = from; level < levels.length; level += 1) {
      const row = rows[level] ?? [];
      const { name = '', show = String } = levels[level] ?? {};
      issues.push(...gaps(text, row, name, show));
      rows[level] = [];
    }
  };
  for (const { start, line } of lines) {
    const level = levels.findIndex(({ pattern }) => pattern.test(line));
    const match = levels[level]?.pattern.exec(line);
    if (match === null || match === undefined) continue;
    const [head, number = ''] = match;
    const value = /\d/.test(number) ? Number(number) : (numeralValue(number) ?? 0);
    const row = rows[level] ?? [];
    if (level < 4) close(level + 1);
    if (value === 1 && row.length > 0) close(level);
    const begin = start + head.search(/[^\s\u3000]/);
    rows[level]?.push({ start: begin, end: start + head.length, value });
  }
  close(0);
  return issues.sort((a, b) => a.start - b.start);
}

/** A row that begins with 1 and goes on after the gap: one that is cut out of another document begins and ends anywhere. */
function gaps(
  text: string,
  row: readonly Numbered[],
  level: string,
  show: (number: number) => string,
): Issue[] {
  if (row[0]?.value !== 1 || row.length < 2) return [];
  return row.flatMap((one, at) => {
    const before = row[at - 1];
    if (before === undefined || one.value === before.value + 1) return [];
    const isRisen = row
      .slice(0, at)
      .every((other, place) => place === 0 || other.value === (row[place - 1]?.value ?? 0) + 1);
    if (!isRisen) return [];
    if (one.value === before.value + 2)
      return [
        found(text, one.start, one.end, 'numbering', {
          rule: `${level}-gap`,
          message: `序号不连续：缺少${show(before.value + 1)}。`,
          confidence: 0.9,
        }),
      ];
    if (one.value === before.value && level !== 'article' && level !== 'inline')
      return [
        found(text, one.start, one.end, 'numbering', {
          rule: `${level}-twice`,
          message: `序号重复：${show(one.value)}出现两次。`,
          confidence: 0.85,
        }),
      ];
    return [];
  });
}
