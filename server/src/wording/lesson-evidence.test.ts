import { createChecker, createLexiconLayer, learn, learntEntries, noFeedback } from '@mumian/textcheck';
import { expect, test } from 'vitest';
import { lessonOf } from './lesson-evidence.ts';

test('a false positive is an exception of its place: the words and what stood directly around them, within the line', () => {
  const of = { rule: 'error-prone:布署', text: '布署', suggestion: '部署' };
  expect(lessonOf({ ...of, snippet: '第一行 话剧《【布署】》在市剧院 上演' }, 'rejected')).toEqual({
    ...{ verdict: 'rejected', rule: 'error-prone:布署', text: '布署' },
    ...{ before: '话剧《', after: '》在市剧', suggestion: null },
  });
  // What stands around a number of a person was never kept.
  const number = { rule: 'mobile-phone:number', text: '138******78', snippet: '138******78' };
  expect(lessonOf(number, 'rejected')).toMatchObject({ text: '138******78', before: '', after: '' });
});

test('a confirmed wrong character becomes a pair with the words around it, and no other confirmed issue does', () => {
  const snippet = '会议【布】署了防汛工作，';
  const slip = lessonOf({ rule: 'spelling:布', text: '布', suggestion: '部', snippet }, 'confirmed');
  expect(slip).toMatchObject({ before: '会议', after: '署了', suggestion: '部' });
  const pair = { verdict: 'missed' as const, text: '会议布署了', suggestion: '会议部署了' };
  const feedback = learn(noFeedback, [pair]);
  const layers = [createLexiconLayer({ entries: learntEntries(feedback), alone: true })];
  expect(createChecker({ layers }).check('全市会议布署了任务')).toMatchObject([{ text: '会议布署了' }]);
  const word = { rule: 'error-prone:布署', text: '布署', suggestion: '部署', snippet: '会议【布署】了' };
  expect(lessonOf(word, 'confirmed').suggestion).toBeNull();
});
