/**
 * How well the wording of a rule is known. `text`: the document itself was read; `cited`: a bulletin or a copy quotes
 * it; `unverified`: written down from practice, to be replaced by the official table before anyone is scored by it.
 */
export type Grade = 'text' | 'cited' | 'unverified';

/** An indicator 指标 of an official table. */
export interface Indicator {
  /** Stable: the scheme's letter and number, for instance `V19-4`. */
  readonly id: string;
  /** `veto` 单项否决, `score` 扣分, `bonus` 加分. */
  readonly part: 'veto' | 'score' | 'bonus';
  /** First level, as the table groups it. */
  readonly group: string;
  readonly name: string;
  /** What is examined and how it is judged, in the table's words where they were read. */
  readonly rule: string;
  readonly grade: Grade;
}

/** A table of indicators with its source. A result always keeps the scheme's id and version. */
export interface Scheme {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  /** Document that issued it. */
  readonly source: string;
  /** Calendar date from which it holds, Asia/Shanghai. */
  readonly effectiveFrom: string;
  /** Calendar date on which another took its place; null while it is in force. */
  readonly replacedOn: string | null;
  readonly indicators: readonly Indicator[];
}
