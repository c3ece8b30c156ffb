import type { IssueKind, Level } from '../issue.ts';

/** Where a term counts. Texts are what stands directly before or after it. */
export interface Surroundings {
  /** Only when one of these stands directly before, or after. */
  readonly onlyAfter?: readonly string[];
  readonly onlyBefore?: readonly string[];
  /** Never when one of these does: it belongs to another word there. */
  readonly notAfter?: readonly string[];
  readonly notBefore?: readonly string[];
  /** Never within one of these longer words. */
  readonly notWithin?: readonly string[];
}

/** One term of a lexicon 词条: what is looked for, and what is said where it stands. */
export interface Entry extends Surroundings {
  readonly term: string;
  readonly suggestion?: string;
  readonly kind: IssueKind;
  readonly level: Level;
  readonly confidence: number;
  readonly rule: string;
  readonly message: string;
  readonly source: string;
  /** Found only where it is written so as to be overlooked: spaces, symbols, full width, traditional or split characters. */
  readonly onlyDisguised?: boolean;
  /** Also found where it is written so. */
  readonly alsoDisguised?: boolean;
}

/** Whether the surroundings of `text` from `start` to `end` are those that the term asks for. */
export function fits(condition: Surroundings, text: string, start: number, end: number): boolean {
  const { onlyAfter, onlyBefore, notAfter, notBefore, notWithin } = condition;
  if (onlyAfter !== undefined && !onlyAfter.some((word) => text.endsWith(word, start))) return false;
  if (onlyBefore !== undefined && !onlyBefore.some((word) => text.startsWith(word, end))) return false;
  if (notAfter?.some((word) => start >= word.length && text.startsWith(word, start - word.length)))
    return false;
  if (notBefore?.some((word) => text.startsWith(word, end))) return false;
  return !notWithin?.some((word) => liesWithin(word, text, start, end));
}

function liesWithin(word: string, text: string, start: number, end: number): boolean {
  const term = text.slice(start, end);
  for (let inside = word.indexOf(term); inside >= 0; inside = word.indexOf(term, inside + 1))
    if (start >= inside && text.startsWith(word, start - inside)) return true;
  return false;
}
