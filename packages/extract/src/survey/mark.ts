/** Something seen on a page, with where and what stood there. */
export interface Mark {
  readonly kind: string;
  /** The words or address that show it, at most 120 characters. */
  readonly text: string;
  /** CSS path of the element; empty when the page as a whole is meant. */
  readonly place: string;
}

export const MARK_TEXT = 120;
