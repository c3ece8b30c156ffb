/** A value read from a page, with where it stood and how sure that is, 0 to 1. */
export interface Field {
  readonly value: string;
  /** `metadata`, `label`, `time-element`, `below-title`, `heading`, `document-title`, `script`, `body` … */
  readonly foundIn: string;
  readonly confidence: number;
}
