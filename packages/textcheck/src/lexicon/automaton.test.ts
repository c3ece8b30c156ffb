import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Automaton, buildAutomaton, loadAutomaton } from './automaton.ts';

function found(automaton: Automaton, terms: readonly string[], text: string): string[] {
  const matches: string[] = [];
  automaton.search(text, (term, end) => matches.push(`${end - automaton.lengthOf(term)}:${terms[term]}`));
  return matches;
}

/** What a reader finds who tries every term at every place. */
function expected(terms: readonly string[], text: string): string[] {
  return terms.flatMap((term) =>
    Array.from({ length: text.length }, (_, at) => at)
      .filter((at) => text.startsWith(term, at))
      .map((at) => `${at}:${term}`),
  );
}

/** Few letters make many overlaps; the others are characters beyond the first plane and a lone half of one. */
const letters = fc.constantFrom('中', '国', '人', 'a', '😀', '\ud800');
const word = fc.array(letters, { minLength: 1, maxLength: 5 }).map((units) => units.join(''));

describe('the automaton', () => {
  test('finds exactly what trying every term at every place finds', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { maxLength: 30 }),
        fc.array(letters, { maxLength: 60 }),
        (terms, text) => {
          const whole = text.join('');
          const automaton = buildAutomaton(terms);
          expect(found(automaton, terms, whole).sort()).toEqual(expected(terms, whole).sort());
        },
      ),
      { numRuns: 300 },
    );
  });

  test('finds terms within terms, and terms that end together, longest first', () => {
    const terms = ['人民', '人民代表大会', '代表', '中华人民', '大会'];
    expect(found(buildAutomaton(terms), terms, '全国人民代表大会')).toEqual([
      '2:人民',
      '4:代表',
      '2:人民代表大会',
      '6:大会',
    ]);
  });

  test('finds all of twenty thousand terms that share beginnings', () => {
    const spelt = Array.from({ length: 20_000 }, (_, n) =>
      Array.from(n.toString(8), (digit) => String.fromCharCode(0x4e00 + Number(digit) * 977 + (n % 7))),
    );
    const terms = [...new Set(spelt.map((units) => units.join('')))];
    const automaton = buildAutomaton(terms);
    for (const at of [0, 1, 77, 5_000, terms.length - 1])
      expect(found(automaton, terms, `前${terms[at]}后`)).toContain(`1:${terms[at]}`);
  });

  test('compiled and loaded it finds the same, from any place of a buffer', () => {
    const terms = ['布署', '截止', '截至'];
    const bytes = buildAutomaton(terms).encode();
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    for (const form of [bytes, shifted.subarray(1)])
      expect(found(loadAutomaton(form), terms, '截止今日，布署完毕')).toEqual(['0:截止', '5:布署']);
  });

  test('refuses a compiled form that is cut, changed or none', () => {
    const bytes = buildAutomaton(['布署']).encode();
    const changed = Uint8Array.from(bytes);
    changed[40_000] = 9;
    for (const form of [bytes.slice(0, -2), changed, new Uint8Array(4), new Uint8Array(100)])
      expect(() => loadAutomaton(form)).toThrow('no compiled lexicon');
  });

  test.each([[['']], [['甲', '甲']]])('refuses the terms %j', (terms) => {
    expect(() => buildAutomaton(terms)).toThrow(/term/);
  });
});
