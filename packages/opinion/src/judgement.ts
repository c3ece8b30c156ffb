import { type Issue, UNPROVEN } from '@mumian/textcheck';
import type { Answer } from './answer.ts';
import type { Piece } from './batch.ts';

const STEP = 0.1;
const RANGE = { least: 0.5, most: 0.89 };
/** A suggestion is a word or two: letters, digits and the marks of a sentence. */
const PRINTABLE = /^[\p{L}\p{N}\p{Pd}\p{Ps}\p{Pe}\p{Pi}\p{Pf}、，。；：？！“”‘’《》（）〔〕·%]+$/u;
const CONFIDENCE = 0.5;
/** A sentence has no markup, no address, no control characters and none that turn the direction of writing. */
const SENTENCE = /^[\p{L}\p{N}\p{P}\p{Zs}+=℃]+$/u;
const ADDRESS = /:\/\/|www\./i;
const LONGEST = { sentence: 200, suggestion: 30 };

/** What was said of one issue. Words of a model: to be shown as that, and never to be carried out. */
export interface Said {
  readonly verdict: 'agrees' | 'doubts' | 'unsure';
  readonly reason: string | null;
  readonly suggestion: string | null;
}

const verdictOf = { wrong: 'agrees', right: 'doubts', unsure: 'unsure' } as const;

/** A verdict with its words, where these are plain; undefined where they are anything else: then nothing of it counts. */
export function saidOf({ verdict, reason, suggestion }: Answer['verdicts'][number]): Said | undefined {
  const words = reason?.trim() || null;
  const instead = suggestion?.trim() || null;
  if (words !== null && (!SENTENCE.test(words) || ADDRESS.test(words))) return undefined;
  if (instead !== null && (!PRINTABLE.test(instead) || instead.length > LONGEST.suggestion)) return undefined;
  const isLong = words !== null && words.length > LONGEST.sentence;
  return {
    verdict: verdictOf[verdict],
    reason: isLong ? `${words.slice(0, LONGEST.sentence).toWellFormed()}……` : words,
    suggestion: instead,
  };
}

/** The issue as a second opinion leaves it: its confidence a step up or down, never gone, never certain. */
export function withVerdict(issue: Issue, { verdict }: Said): Issue {
  if (verdict === 'unsure') return { ...issue, opinion: 'unsure' };
  const moved = issue.confidence + (verdict === 'agrees' ? STEP : -STEP);
  const confidence = Math.min(RANGE.most, Math.max(RANGE.least, moved));
  if (verdict === 'agrees') return { ...issue, confidence, opinion: 'agrees' };
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
