import { type Issue, UNPROVEN } from '@mumian/textcheck';
import type { Answer } from './answer.ts';
import type { Piece } from './batch.ts';

const STEP = 0.1;
const RANGE = { least: 0.5, most: 0.89 };
/** A suggestion is a word or two: letters, digits and the marks of a sentence. */
const PRINTABLE = /^[\p{L}\p{N}\p{Pd}\p{Ps}\p{Pe}\p{Pi}\p{Pf}、，。；：？！“”‘’《》（）〔〕·%]+$/u;
const CONFIDENCE = 0.5;

/** The issue as a second opinion leaves it: its confidence a step up or down, never gone, never certain. */
export function withVerdict(issue: Issue, verdict: Answer['verdicts'][number]['verdict']): Issue {
  if (verdict === 'unsure') return { ...issue, opinion: 'unsure' };
  const moved = issue.confidence + (verdict === 'wrong' ? STEP : -STEP);
  const confidence = Math.min(RANGE.most, Math.max(RANGE.least, moved));
  if (verdict === 'wrong') return { ...issue, confidence, opinion: 'agrees' };
  return {
    ...issue,
    confidence,
    opinion: 'doubts',
    message: `${issue.message}（第二意见认为无误，待人工核）`,
  };
}

/** What the model found by itself, where the words really stand at a place that was sent as they are. */
export function additionsOf(pieces: readonly Piece[], answer: Answer): { of: number; issue: Issue }[] {
  return answer.additions.flatMap(({ textId, start, text, suggestion }) => {
    const piece = pieces.find(({ id }) => id === textId);
    if (piece === undefined || text === suggestion || !PRINTABLE.test(suggestion)) return [];
    // What was masked is not spoken of; a place that is a little off is looked for, one that does not exist is not.
    const at = piece.masked.startsWith(text, start) ? start : onlyPlaceOf(text, piece.masked);
    if (at === undefined || text.includes('*') || !piece.text.startsWith(text, at)) return [];
    const issue: Issue = {
      ...{ start: piece.start + at, end: piece.start + at + text.length, text, suggestion },
      ...{ kind: 'opinion', rule: 'opinion:model', level: 'doubt', confidence: CONFIDENCE },
      message: `第二意见：“${text}”疑为“${suggestion}”之误，待人工核。`,
      source: UNPROVEN,
    };
    return [{ of: piece.of, issue }];
  });
}

function onlyPlaceOf(words: string, text: string): number | undefined {
  const at = text.indexOf(words);
  return at >= 0 && text.indexOf(words, at + 1) < 0 ? at : undefined;
}
