import { expect, test } from 'vitest';
import { clauseList } from './clause-list.ts';
import { readSources } from './source.ts';
import { checkTestTitles, readTestTitles } from './test-title.ts';
import { describeViolation } from './violation.ts';

const known = clauseList.clauses.map(({ id }) => id);

test('a clause in a title that the notice does not have is reported', () => {
  const path = 'server/src/registry/site.test.ts';
  const text = [
    "test('[2.2] one department, one site', () => {});",
    "test.each([1])('[9.9] %i', () => {});",
    "describe('[2.2, 7.1] two', () => {});",
    "test('arrays [0] and [1] are no clauses', () => {});",
  ].join('\n');
  expect(checkTestTitles([{ path, text }], known).map(({ path: at, message }) => `${at} ${message}`)).toEqual(
    [`${path}:2 clause 9.9 is not in docs/clauses.json`, `${path}:3 clause 7.1 is not in docs/clauses.json`],
  );
});

test('every clause in a real title is one of the notice', () => {
  const sources = readSources();
  expect(readTestTitles(sources).length).toBeGreaterThan(100);
  expect(checkTestTitles(sources, known).map(describeViolation)).toEqual([]);
});
