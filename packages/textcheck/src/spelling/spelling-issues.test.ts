import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mistakes } from '../../test/spelling-mistakes.ts';
import { soundSentences } from '../../test/spelling-sound.ts';
import { corrected } from '../corrected.ts';
import { spellingIssues } from './spelling-issues.ts';
import { loadSpellingModel } from './spelling-model.ts';

const model = loadSpellingModel();
const careful = (text: string) => spellingIssues(text, model, { mode: 'careful' });
const thorough = (text: string) => spellingIssues(text, model, { mode: 'thorough' });

describe('wrong characters 错别字', () => {
  test.each(mistakes)('“%s” is put right as “%s”', (written, meant) => {
    expect(corrected(written, thorough(written))).toBe(meant);
  });

  test.each(mistakes)('what was meant by “%s”, “%s”, is left alone', (_written, meant) => {
    expect(careful(meant)).toEqual([]);
  });

  test.each(soundSentences)('“%s” looks wrong and is not', (text) => {
    expect(careful(text)).toEqual([]);
  });

  test('an issue says where, what, why and by which model', () => {
    const [issue] = thorough('各部门要认真布署安全生产工作。');
    expect(issue).toMatchObject({
      start: 6,
      end: 7,
      text: '布',
      suggestion: '部',
      kind: 'spelling',
      rule: 'spelling:布→部',
      source: `错别字统计模型 ${model.version}`,
    });
    expect(issue?.message).toContain('“布”疑为“部”之误');
  });

  test('offsets are UTF-16 units: before a mistake stand spaces, line breaks and characters outside the basic plane', () => {
    const text = '𠮷𠮷　\r\n  通知如下：\n各部门要认真布署安全生产工作。';
    const [issue] = thorough(text);
    expect(text.slice(issue?.start, issue?.end)).toBe('布');
  });

  test('names after what introduces them are left alone', () => {
    const text = '联系人：李园圆、王志建、赵部署、陈发放；';
    expect(thorough(text)).toEqual([]);
  });

  test('nothing is found in an empty text, in Latin letters, in digits', () => {
    for (const text of ['', '   \n', 'https://www.example.gov.cn/index.html', '2017-03-28 0812-3333333']) {
      expect(thorough(text)).toEqual([]);
    }
  });

  test('every issue lies in the text, holds what stands there, suggests as many characters, and follows the one before', () => {
    const pieces = fc.constantFrom(
      ...mistakes.flat(),
      ...soundSentences,
      '𠮷',
      '　',
      '\n',
      ' ',
      'abc',
      '12',
      '（',
      '”',
      '\ud800',
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 6 }),
        fc.string({ unit: 'binary', maxLength: 8 }),
        (parts, noise) => {
          const text = parts.join(noise);
          for (const mode of ['careful', 'thorough'] as const) {
            let last = 0;
            for (const issue of spellingIssues(text, model, { mode })) {
              expect(issue.start).toBeGreaterThanOrEqual(last);
              expect(text.slice(issue.start, issue.end)).toBe(issue.text);
              expect(Array.from(issue.suggestion ?? '')).toHaveLength(Array.from(issue.text).length);
              expect(issue.confidence).toBeGreaterThan(0);
              expect(issue.confidence).toBeLessThanOrEqual(1);
              last = issue.end;
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
