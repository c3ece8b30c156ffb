import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createChecker } from './check.ts';
import { corrected } from './corrected.ts';
import { type Issue, UNPROVEN } from './issue.ts';
import type { Layer, ParagraphLayer } from './layer.ts';
import { nonOverlapping } from './non-overlapping.ts';

const issue = (start: number, end: number, more: Partial<Issue> = {}): Issue => ({
  start,
  end,
  text: '布署',
  kind: 'error-prone',
  rule: 'error-prone:布署',
  level: 'error',
  confidence: 0.99,
  message: '“布署”应为“部署”。',
  source: '统计',
  ...more,
});

/** Finds one word wherever it stands, and counts the paragraphs it was given. */
function wordLayer(word: string, more: Partial<Issue> = {}): ParagraphLayer & { given: string[] } {
  const given: string[] = [];
  return {
    name: 'lexicon',
    scope: 'paragraph',
    given,
    find: (paragraph) => {
      given.push(paragraph);
      const at = paragraph.indexOf(word);
      return at < 0 ? [] : [issue(at, at + word.length, { text: word, ...more })];
    },
  };
}

describe('a checker', () => {
  test('gives places in the whole text, in UTF-16 units, whatever ends a line', () => {
    const text = '😀各单位：\r\n请认真布署。\n\n会议布署了工作。';
    const found = createChecker({ layers: [wordLayer('布署')] }).check(text);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['布署', '布署']);
  });

  test('does not read a paragraph again that it has seen', () => {
    const layer = wordLayer('布署');
    const checker = createChecker({ layers: [layer] });
    const paragraph = '各单位要按照会议布署，认真抓好各项工作落实。';
    const first = checker.check(paragraph);
    const second = checker.check(`另一段\n${paragraph}`);
    expect(layer.given.filter((given) => given === paragraph)).toHaveLength(1);
    expect(second.map(({ start }) => start)).toEqual(first.map(({ start }) => start + 4));
    expect(checker.counts).toMatchObject({ known: 1 });
  });

  test('shows what is less sure only in thorough mode, and rules without a source only on request', () => {
    const layers: Layer[] = [wordLayer('布署', { confidence: 0.6 }), wordLayer('安排', { source: UNPROVEN })];
    const count = (options: object): number =>
      createChecker({ layers, ...options }).check('布署和安排').length;
    expect([count({}), count({ mode: 'thorough' }), count({ shadow: true })]).toEqual([0, 1, 1]);
  });
});

test('within a layer no issue lies over another, the graver one stays', () => {
  const kept = nonOverlapping([issue(0, 4), issue(2, 6, { level: 'severe' }), issue(6, 8), issue(5, 7)]);
  expect(kept.map(({ start, end }) => [start, end])).toEqual([
    [2, 6],
    [6, 8],
  ]);
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 9 }), fc.float())), (places) => {
      const issues = nonOverlapping(
        places.map(([start, length, confidence]) => issue(start, start + length, { confidence })),
      );
      expect(issues.every(({ start }, at) => start >= (issues[at - 1]?.end ?? 0))).toBe(true);
      expect(issues.length).toBeGreaterThanOrEqual(Math.min(1, places.length));
    }),
  );
});

test('only wrong characters and error-prone words are corrected by themselves', () => {
  const issues = [
    issue(0, 2, { suggestion: '部署' }),
    issue(2, 4, { suggestion: '××', kind: 'wording' }),
    issue(5, 6, { suggestion: '定', kind: 'spelling' }),
  ];
  expect(corrected('布署安排决订。', issues)).toBe('部署安排决定。');
});
