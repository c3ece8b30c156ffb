import type { Element } from '../element.ts';

/** An anchor with its resolved address, as the list reader needs it. */
export interface Anchor {
  readonly element: Element;
  readonly url: string;
}
