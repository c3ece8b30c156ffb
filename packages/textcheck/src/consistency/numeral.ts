const DIGITS = '零一二三四五六七八九';
const CAPITALS = '零壹贰叁肆伍陆柒捌玖';
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000, 拾: 10, 佰: 100, 仟: 1_000 };
const GROUPS: Readonly<Record<string, number>> = { 万: 10_000, 萬: 10_000, 亿: 100_000_000, 億: 100_000_000 };

/** Value of a Chinese numeral (十二, 一百零三, 壹万贰仟); undefined when it is none. */
export function numeralValue(text: string): number | undefined {
  let [total, group, digit] = [0, 0, 0];
  if (text === '') return undefined;
  for (const character of text.replaceAll('〇', '零').replaceAll('两', '二')) {
    const value = Math.max(DIGITS.indexOf(character), CAPITALS.indexOf(character));
    const [place, step] = [PLACES[character], GROUPS[character]];
    if (value >= 0) digit = value;
    else if (place !== undefined) {
      group += (digit === 0 && group === 0 ? 1 : digit) * place;
      digit = 0;
    } else if (step !== undefined) {
      total = (total + group + digit) * step;
      [group, digit] = [0, 0];
    } else return undefined;
  }
  return total + group + digit;
}
