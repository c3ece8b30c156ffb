import type { Issue } from '@mumian/textcheck';
import { maskedText } from './masking.ts';

/** A text and what was found in it. */
export interface Reviewed {
  readonly text: string;
  readonly issues: readonly Issue[];
}

/** Issues so sure that nobody needs to be asked, or so unsure that they are not shown, are not sent. */
const BAND = { least: 0.5, below: 0.9 };
/** Characters of one request, and of one piece of a long text. */
const BATCH = 6_000;

/** A stretch of one of the texts. */
export interface Piece {
  readonly id: string;
  /** Which of the texts, and where the piece begins in it. */
  readonly of: number;
  readonly start: number;
  readonly text: string;
  readonly masked: string;
  readonly issues: readonly { readonly id: string; readonly issue: Issue }[];
}

function isDoubtful({ confidence }: Issue): boolean {
  return confidence >= BAND.least && confidence < BAND.below;
}

/** Pieces at paragraphs, as many to a request as fit. Ids are ours and mean nothing outside of one request. */
export function batchesOf(texts: readonly Reviewed[]): Piece[][] {
  const pieces = texts.flatMap(piecesOf);
  const batches: Piece[][] = [];
  let size = 0;
  for (const piece of pieces) {
    const last = batches.at(-1);
    if (last === undefined || size + piece.text.length > BATCH) {
      batches.push([piece]);
      size = piece.text.length;
    } else {
      last.push(piece);
      size += piece.text.length;
    }
  }
  return batches;
}

function piecesOf({ text, issues }: Reviewed, of: number): Piece[] {
  const masked = maskedText(text);
  return stretchesOf(text).map(({ start, end }, place) => ({
    id: `t${of}-${place}`,
    of,
    start,
    text: text.slice(start, end),
    masked: masked.slice(start, end),
    issues: issues
      .filter((issue) => isDoubtful(issue) && issue.start >= start && issue.end <= end)
      .map((issue, number) => ({ id: `i${of}-${place}-${number}`, issue })),
  }));
}

/** A text that is short enough is one; a longer one is cut at the ends of its lines, or where it has none. */
function stretchesOf(text: string): { start: number; end: number }[] {
  const stretches: { start: number; end: number }[] = [];
  for (let start = 0; start < text.length; ) {
    let end = Math.min(text.length, start + BATCH);
    if (end < text.length) {
      const line = text.lastIndexOf('\n', end);
      if (line > start) end = line + 1;
    }
    if (text.slice(start, end).trim() !== '') stretches.push({ start, end });
    start = end;
  }
  return stretches;
}
