import { type Feedback, judgedBy, noFeedback } from './feedback/feedback.ts';
import { type Issue, UNPROVEN } from './issue.ts';
import type { Layer, Mode, ParagraphLayer, TextFacts, TextLayer } from './layer.ts';
import { byPlace, nonOverlapping } from './non-overlapping.ts';
import { createParagraphMemory } from './paragraph-memory.ts';

/** How a checker is set up. */
export interface CheckerOptions {
  readonly layers: readonly Layer[];
  readonly mode?: Mode;
  /** Also show what rules without a source found. */
  readonly shadow?: boolean;
  /** What people said of earlier issues. */
  readonly feedback?: Feedback;
  /** Paragraphs whose issues are kept, so that text which recurs is read once; 50,000 by default. */
  readonly remember?: number;
}

/** Least confidence of an issue that is shown. */
const LEAST: Record<Mode, number> = { careful: 0.8, thorough: 0.5 };
const REMEMBERED = 50_000;

export interface Checker {
  /** Issues in order of their place, not overlapping within a layer. */
  check(text: string, facts?: TextFacts): Issue[];
  /** Paragraphs read and paragraphs known from before. */
  readonly counts: { readonly read: number; readonly known: number };
}

export function createChecker({
  layers,
  mode = 'careful',
  shadow = false,
  remember = REMEMBERED,
  feedback = noFeedback,
}: CheckerOptions): Checker {
  const isShown = ({ confidence, source }: Issue): boolean =>
    confidence >= LEAST[mode] && (shadow || source !== UNPROVEN);
  const judged = judgedBy(feedback);
  const shownOf = (issues: Issue[], text: string): Issue[] =>
    nonOverlapping(judged(issues, text).filter(isShown));
  const ofParagraphs = layers.filter((layer): layer is ParagraphLayer => layer.scope === 'paragraph');
  const ofTexts = layers.filter((layer): layer is TextLayer => layer.scope === 'text');
  const memory = createParagraphMemory(remember, (paragraph) =>
    ofParagraphs.flatMap((layer) => shownOf(layer.find(paragraph, mode), paragraph)),
  );
  return {
    check: (text, facts = {}) => {
      const issues: Issue[] = [];
      for (const { start, paragraph } of paragraphsOf(text))
        for (const issue of memory.issuesOf(paragraph))
          issues.push({ ...issue, start: issue.start + start, end: issue.end + start });
      for (const layer of ofTexts) issues.push(...shownOf(layer.find(text, facts, mode), text));
      return issues.sort(byPlace);
    },
    counts: memory.counts,
  };
}

/** Paragraphs with something in them and where each begins. */
function* paragraphsOf(text: string): Generator<{ start: number; paragraph: string }> {
  const lines = /[^\r\n\u2028\u2029]+/g;
  for (let line = lines.exec(text); line !== null; line = lines.exec(text))
    yield { start: line.index, paragraph: line[0] };
}
