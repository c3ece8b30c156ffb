/** Where a record lies: all that is needed to read it and to prove that it is the one. */
export interface Locator {
  /** Name of the archive, without its folder. */
  readonly file: string;
  /** In bytes, from the beginning of the archive; `length` is that of the packed record. */
  readonly offset: number;
  readonly length: number;
  /** `<urn:uuid:…>`. */
  readonly recordId: string;
  /** Of the record's block, `sha256:` and hexadecimal digits. */
  readonly digest: string;
}

/** What was kept of one exchange. */
export interface Kept {
  /** The answer, or the facts of the failure where none came. */
  readonly record: Locator;
  /** The record that holds the answer's body: the same, unless an earlier page had the very same body. */
  readonly payload: Locator;
}
