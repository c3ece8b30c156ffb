import { describe, expect, test } from 'vitest';
import { createChecker } from '../check.ts';
import { createLexiconLayer } from '../lexicon/lexicon-layer.ts';
import { type Feedback, learn, learntEntries, noFeedback, type Verdict } from './feedback.ts';
import { FeedbackRefused, parseFeedback, parseVerdict } from './feedback-file.ts';

const checkerWith = (feedback: Feedback) =>
  createChecker({ layers: [createLexiconLayer({ entries: learntEntries(feedback) })], feedback });
const rejected: Verdict = {
  verdict: 'rejected',
  rule: 'error-prone:布署',
  text: '布署',
  before: '话剧《',
  after: '》',
};

describe('what people said of an issue', () => {
  test('a rejected one is an exception where it stands so, and nowhere else', () => {
    const checker = checkerWith(learn(noFeedback, [rejected]));
    expect(checker.check('观看话剧《布署》。')).toEqual([]);
    expect(checker.check('会议布署了工作。')).toHaveLength(1);
  });

  test('verdicts measure the precision of a rule: rejected often enough it falls silent', () => {
    const confidence = (feedback: Feedback) =>
      checkerWith(feedback).check('会议布署了工作。')[0]?.confidence ?? 0;
    const confirmed: Verdict = { ...rejected, verdict: 'confirmed' };
    expect(confidence(learn(noFeedback, [rejected]))).toBeLessThan(confidence(noFeedback));
    expect(confidence(learn(noFeedback, [confirmed]))).toBeGreaterThan(confidence(noFeedback));
    expect(confidence(learn(noFeedback, [rejected, rejected, rejected]))).toBe(0);
  });

  test('a confirmed one takes the exception back', () => {
    const taught = learn(learn(noFeedback, [rejected]), [{ ...rejected, verdict: 'confirmed' }]);
    expect(taught.exceptions).toEqual([]);
  });

  test('a missed one is a pair that is found from then on', () => {
    const taught = learn(noFeedback, [
      parseVerdict('{"verdict":"missed","text":"攀枝化","suggestion":"攀枝花"}'),
    ]);
    expect(checkerWith(taught).check('攀枝化市')).toMatchObject([
      { suggestion: '攀枝花', source: '人工核定' },
    ]);
  });

  test('is read back as it was written', () => {
    const taught = learn(noFeedback, [rejected, { verdict: 'missed', text: '攀枝化', suggestion: '攀枝花' }]);
    expect(parseFeedback(JSON.stringify(taught))).toEqual(taught);
  });

  test.each([
    '[]',
    '{"version":2}',
    'x',
    '{"version":1,"rules":{"a":{"confirmed":-1,"rejected":0}},"exceptions":[],"pairs":[]}',
    '{"version":1,"rules":{},"exceptions":[{"rule":"a"}],"pairs":[]}',
  ])('a file %j is refused', (text) => {
    expect(() => parseFeedback(text)).toThrow(FeedbackRefused);
  });

  test.each([
    '1',
    '{"verdict":"maybe"}',
    '{"verdict":"missed","text":"","suggestion":"a"}',
    '{"verdict":"confirmed","rule":"a"}',
  ])('a verdict %j is refused', (line) => {
    expect(() => parseVerdict(line)).toThrow(FeedbackRefused);
  });
});
