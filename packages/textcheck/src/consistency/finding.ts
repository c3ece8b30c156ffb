import type { Issue, IssueKind, Level } from '../issue.ts';

/** What a rule of consistency says besides the place. */
export interface Verdict {
  readonly rule: string;
  readonly message: string;
  readonly suggestion?: string;
  readonly level?: Level;
  readonly confidence?: number;
  readonly source?: string;
}

/** Arithmetic and the calendar need no document. */
const EVIDENT = '文本自身可证';

export function found(
  text: string,
  start: number,
  end: number,
  kind: IssueKind,
  { rule, message, suggestion, level = 'error', confidence = 0.9, source = EVIDENT }: Verdict,
): Issue {
  return {
    start,
    end,
    text: text.slice(start, end),
    ...(suggestion === undefined ? {} : { suggestion }),
    kind,
    rule: `${kind}:${rule}`,
    level,
    confidence,
    message,
    source,
  };
}
