import type { Issue } from '../issue.ts';
import type { Entry } from '../lexicon/entry.ts';

/** What a person said of an issue, or of a slip that was not found. */
export type Verdict =
  | {
      readonly verdict: 'confirmed' | 'rejected';
      readonly rule: string;
      readonly text: string;
      /** What stood directly before and after; an exception reaches as far. */
      readonly before?: string;
      readonly after?: string;
    }
  | { readonly verdict: 'missed'; readonly text: string; readonly suggestion: string };

/** What the verdicts of people have taught. */
export interface Feedback {
  readonly version: 1;
  /** Confirmed and rejected issues of each rule. */
  readonly rules: Readonly<Record<string, { readonly confirmed: number; readonly rejected: number }>>;
  /** Places that a person called right. */
  readonly exceptions: readonly {
    readonly rule: string;
    readonly text: string;
    readonly before: string;
    readonly after: string;
  }[];
  /** Slips that nobody had listed. */
  readonly pairs: readonly { readonly wrong: string; readonly right: string }[];
}

export const noFeedback: Feedback = { version: 1, rules: {}, exceptions: [], pairs: [] };

/** Surroundings that an exception keeps at most, in characters. */
const REACH = 4;
/** How many verdicts the confidence that a rule came with is worth. */
const PRIOR = 10;

/** Adds verdicts to what is known; the same verdict twice counts twice, its exception once. */
export function learn(known: Feedback, verdicts: readonly Verdict[]): Feedback {
  const rules = new Map(Object.entries(known.rules).map(([rule, counts]) => [rule, { ...counts }]));
  const exceptions = new Map(known.exceptions.map((exception) => [JSON.stringify(exception), exception]));
  const pairs = new Map(known.pairs.map((pair) => [pair.wrong, pair]));
  for (const verdict of verdicts) {
    if (verdict.verdict === 'missed') {
      pairs.set(verdict.text, { wrong: verdict.text, right: verdict.suggestion });
      continue;
    }
    const counts = rules.get(verdict.rule) ?? { confirmed: 0, rejected: 0 };
    counts[verdict.verdict] += 1;
    rules.set(verdict.rule, counts);
    const { rule, text, before = '', after = '' } = verdict;
    const exception = { rule, text, before: before.slice(-REACH), after: after.slice(0, REACH) };
    if (verdict.verdict === 'rejected') exceptions.set(JSON.stringify(exception), exception);
    else exceptions.delete(JSON.stringify(exception));
  }
  return {
    version: 1,
    rules: Object.fromEntries(rules),
    exceptions: [...exceptions.values()],
    pairs: [...pairs.values()],
  };
}

/** Entries for the pairs that people found. */
export function learntEntries({ pairs }: Feedback): Entry[] {
  return pairs.map(({ wrong, right }) => ({
    term: wrong,
    suggestion: right,
    kind: 'error-prone',
    level: 'error',
    confidence: 0.9,
    rule: `error-prone:${wrong}`,
    message: `“${wrong}”应为“${right}”。`,
    source: '人工核定',
  }));
}

/** The issues as people would have them: exceptions left out, confidence as the verdicts on the rule have measured it. */
export function judgedBy(feedback: Feedback): (issues: readonly Issue[], text: string) => Issue[] {
  const byPlace = new Map<string, { before: string; after: string }[]>();
  for (const { rule, text, before, after } of feedback.exceptions) {
    const key = `${rule}\0${text}`;
    byPlace.set(key, [...(byPlace.get(key) ?? []), { before, after }]);
  }
  return (issues, text) =>
    issues
      .filter(
        ({ rule, text: written, start, end }) =>
          !byPlace
            .get(`${rule}\0${written}`)
            ?.some(
              ({ before, after }) => text.slice(0, start).endsWith(before) && text.startsWith(after, end),
            ),
      )
      .map((issue) => {
        const counts = feedback.rules[issue.rule];
        if (counts === undefined) return issue;
        const { confirmed, rejected } = counts;
        return {
          ...issue,
          confidence: (issue.confidence * PRIOR + confirmed) / (PRIOR + confirmed + rejected),
        };
      });
}
