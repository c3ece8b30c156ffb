/** First byte of a written value. Where a number follows, it is in 7-bit groups, the lowest first. */
export const Tag = {
  null: 0,
  true: 1,
  false: 2,
  /** A whole number from 0. */
  whole: 3,
  /** Eight bytes, little endian. */
  double: 4,
  /** Milliseconds since 1970 as a double. */
  date: 5,
  /** Length in bytes, then UTF-8. */
  text: 6,
  /** The same; the reader keeps it under the next number. */
  keptText: 7,
  textAgain: 8,
  /** Length in bytes, then UTF-16, for texts that are not well formed. */
  units: 9,
  array: 10,
  /** Number of members, their names, their values. */
  object: 11,
  keptObject: 12,
  objectAgain: 13,
  /**
   * An array that begins and ends like the last one under the same name (the menu and the footer of a page): how many
   * members are the same at the beginning, how many at the end, then the number of those between, and they.
   */
  arrayLike: 14,
} as const;

export const LIMITS = { keptText: 300, keptTexts: 100_000, keptShapes: 10_000 } as const;
