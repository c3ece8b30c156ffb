import { expect, test } from 'vitest';
import { createChecker } from '../check.ts';
import { type CityTerm, cityEntries } from './city-term.ts';
import { createLexiconLayer } from './lexicon-layer.ts';
import type { Person } from './person.ts';

const term = (of: Partial<CityTerm> & { term: string }): CityTerm => ({
  suggestion: null,
  kind: 'wording',
  level: 'error',
  reason: '机构改革后不再使用。',
  source: '木棉办发〔2026〕3号',
  ...of,
});

const found = (terms: readonly CityTerm[], text: string, of: { shadow?: boolean; persons?: Person[] } = {}) =>
  createChecker({
    layers: [createLexiconLayer({ entries: cityEntries(terms), persons: of.persons ?? [], alone: true })],
    shadow: of.shadow ?? false,
  })
    .check(text)
    .map(({ text: word }) => word);

test('a word counts only where its conditions allow: after, before, not within a longer word', () => {
  const terms = [
    term({ term: '工商局', suggestion: '市场监督管理局', notAfter: ['原'] }),
    term({ term: '大局', onlyBefore: ['长'], notWithin: ['顾全大局长'] }),
    term({ term: '站', onlyAfter: ['环卫'] }),
  ];
  expect(found(terms, '市工商局发文。原工商局发文。')).toEqual(['工商局']);
  expect(found(terms, '大局长到会。顾全大局长远。大局为重。')).toEqual(['大局']);
  expect(found(terms, '环卫站、车站。')).toEqual(['站']);
});

test('a row without a document is 待核: silent, and shown in shadow', () => {
  const terms = [term({ term: '老区', source: null })];
  expect(found(terms, '老区建设')).toEqual([]);
  expect(found(terms, '老区建设', { shadow: true })).toEqual(['老区']);
});

test('what a city says of a word replaces what the product says of it', () => {
  const layers = [
    createLexiconLayer({
      entries: cityEntries([term({ term: '布署', kind: 'error-prone', suggestion: '安排' })]),
    }),
  ];
  const [issue, ...more] = createChecker({ layers }).check('会议布署工作。');
  expect(issue).toMatchObject({ suggestion: '安排', source: '木棉办发〔2026〕3号' });
  expect(more).toEqual([]);
});

test('sensitive words are found in disguise too, and the message names the class where no word is suggested', () => {
  const terms = [term({ term: '黑彩票', kind: 'sensitive', level: 'severe' })];
  expect(found(terms, '出售黑*彩*票和黑彩票')).toEqual(['黑*彩*票', '黑彩票']);
  expect(cityEntries(terms)[0]?.message).toBe('“黑彩票”属敏感词。机构改革后不再使用。');
});

test('a person whose old pages are to be looked at is found wherever the name stands, with a word that says no more', () => {
  const persons: Person[] = [
    { name: '石映川', title: '局长', unit: '木棉市林业局', watched: true },
    { name: '安若谷', title: '副市长', unit: '木棉市人民政府' },
  ];
  expect(found([], '石映川、安若谷到会。', { persons })).toEqual(['石映川']);
});
