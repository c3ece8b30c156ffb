const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** A number from 1 to 99 in Chinese: 十二. */
function chinese(number: number): string {
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  const head = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`;
  return `${head}${ones === 0 ? '' : DIGITS[ones]}`;
}

const marks = [
  (number: number) => `${chinese(number)}、`,
  (number: number) => `（${chinese(number)}）`,
  (number: number) => `${number}.`,
  (number: number) => `（${number}）`,
] as const;

/** Numbers headings in the order in which they come: 一、（一）1.（1） (GB/T 9704—2012 7.3.3). */
export class HeadingNumbers {
  readonly #counts = [0, 0, 0, 0];

  /** The mark of the next heading of this level; deeper levels begin anew. @throws RangeError beyond 99 */
  next(level: 1 | 2 | 3 | 4): string {
    const number = (this.#counts[level - 1] ?? 0) + 1;
    if (number > 99) throw new RangeError('more than 99 headings of one level');
    this.#counts[level - 1] = number;
    this.#counts.fill(0, level);
    return (marks[level - 1] as (number: number) => string)(number);
  }
}
