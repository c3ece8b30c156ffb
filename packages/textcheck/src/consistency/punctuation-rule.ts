import type { Issue } from '../issue.ts';
import { found } from './finding.ts';

const STANDARD = 'GB/T 15834—2011《标点符号用法》';
const PAIRS: Readonly<Record<string, string>> = {
  '（': '）',
  '《': '》',
  '【': '】',
  '〔': '〕',
  '“': '”',
  '〈': '〉',
};
const CLOSERS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(PAIRS).map(([open, close]) => [close, open]),
);
const HALVES = /[（）《》【】〔〕“”〈〉)\]]/g;
const TWICE = /([，、；：])\1+|(?<!。)。。(?!。)|[，、；：][。，、；：]|。[，、；：]/g;
const HAN = /\p{sc=Han}/u;

/** Brackets without their other half, marks that come twice or meet (，。), half-width marks between Chinese characters. */
export function punctuationIssues(paragraph: string): Issue[] {
  return [...unbalanced(paragraph), ...doubled(paragraph), ...halfWidth(paragraph)];
}

function unbalanced(text: string): Issue[] {
  const open: { mark: string; at: number }[] = [];
  const issues: Issue[] = [];
  const report = (at: number, message: string, rule: string, confidence: number): void => {
    issues.push(found(text, at, at + 1, 'punctuation', { rule, message, confidence, source: STANDARD }));
  };
  for (const { index: at, 0: mark } of text.matchAll(HALVES)) {
    if (Object.hasOwn(PAIRS, mark)) open.push({ mark, at });
    else if ((mark === ')' || mark === ']') && isHalfClose(text, at, open.at(-1)?.mark)) {
      open.pop();
      if (mark === ')') report(at, '括号全角、半角不一致，应为“）”。', 'mixed-bracket', 0.85);
    } else if (Object.hasOwn(CLOSERS, mark)) {
      if (open.at(-1)?.mark === CLOSERS[mark]) open.pop();
      else if (isListMark(text, at) || isHalfOpened(text, at)) continue;
      else if (open.some((one) => one.mark === CLOSERS[mark])) {
        // Crossed pairs: what lies within has lost its end.
        while (open.at(-1)?.mark !== CLOSERS[mark]) {
          const lost = open.pop();
          if (lost)
            report(
              lost.at,
              `“${lost.mark}”缺少与之配对的“${PAIRS[lost.mark]}”。`,
              'unbalanced',
              lost.mark === '“' ? 0.6 : 0.88,
            );
        }
        open.pop();
      }
      // A bracket may have been opened paragraphs before, as around the history of a law.
      else
        report(
          at,
          `“${mark}”缺少与之配对的“${CLOSERS[mark]}”。`,
          'unbalanced',
          mark === '”' || at === text.trimEnd().length - 1 ? 0.6 : 0.85,
        );
    }
  }
  // A quotation may go on in the next paragraph, and a paragraph that was cut ends anywhere.
  for (const { mark, at } of open)
    report(
      at,
      `“${mark}”缺少与之配对的“${PAIRS[mark]}”。`,
      'unbalanced',
      mark === '“' || !/[。！？；]$/.test(text.trimEnd()) ? 0.6 : 0.88,
    );
  return issues;
}

function isHalfClose(text: string, at: number, open: string | undefined): boolean {
  return text[at] === ')' && open === '（' && !text.slice(text.lastIndexOf('（', at), at).includes('(');
}

/** 1） and a） number the items of a list. */
function isListMark(text: string, at: number): boolean {
  return (
    text[at] === '）' &&
    /(?:^|[\s\u3000。；：，])[\dA-Za-z一二三四五六七八九十①-⑳]{1,3}$/.test(
      text.slice(Math.max(0, at - 5), at),
    )
  );
}

function isHalfOpened(text: string, at: number): boolean {
  const from = text.lastIndexOf('(', at);
  return text[at] === '）' && from >= 0 && !text.slice(from, at).includes(')');
}

function doubled(text: string): Issue[] {
  return Array.from(text.matchAll(TWICE), ({ index, 0: marks }) =>
    found(text, index, index + marks.length, 'punctuation', {
      rule: 'doubled',
      message: `标点重复或连用：“${marks}”。`,
      confidence: 0.9,
      source: STANDARD,
    }),
  );
}

function halfWidth(text: string): Issue[] {
  return Array.from(text.matchAll(/[,;:?!]/g)).flatMap(({ index, 0: mark }) =>
    HAN.test(text[index - 1] ?? '') && HAN.test(text[index + 1] ?? '')
      ? [
          found(text, index, index + 1, 'punctuation', {
            rule: 'half-width',
            message: `中文之间应使用全角标点，“${mark}”是半角。`,
            level: 'doubt',
            confidence: 0.6,
            source: STANDARD,
          }),
        ]
      : [],
  );
}
