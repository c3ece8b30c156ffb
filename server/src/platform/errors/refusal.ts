/** How heavily an issue weighs: a blocking one refuses, advice only tells. */
export type IssueSeverity = 'blocking' | 'advice';

/**
 * One thing that is wrong with an input or a noun. Requirements and validation speak the same shape, so that the
 * form, the button and the transaction show the same list.
 */
export interface Issue {
  /** Path of the field within the input, dots between levels; null when the whole is meant. */
  field: string | null;
  /** Stable code, e.g. `site.content-person-missing`. */
  code: string;
  /** Chinese sentence that says what to do. */
  message: string;
  /** Clause of the document that asks for it, e.g. `攀办函〔2017〕11号 一`; null for mere form. */
  clause: string | null;
  severity: IssueSeverity;
}

/**
 * An expected "no": thrown by operations, mapped to problem+json (RFC 9457) by the HTTP entrance and to a sentence by
 * the CLI. Anything else that is thrown is a bug or a fault of the environment.
 */
export class Refusal extends Error {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly issues: readonly Issue[];
  readonly clause: string | null;

  constructor(of: {
    code: string;
    status: number;
    title: string;
    detail: string;
    issues?: readonly Issue[];
    clause?: string | null;
  }) {
    super(`${of.code}: ${of.detail}`);
    this.name = 'Refusal';
    this.code = of.code;
    this.status = of.status;
    this.title = of.title;
    this.detail = of.detail;
    this.issues = of.issues ?? [];
    this.clause = of.clause ?? null;
  }
}
