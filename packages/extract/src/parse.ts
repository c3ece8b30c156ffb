import type { Element } from './element.ts';
import { scanHtml } from './html/scan.ts';

export interface ParsedHtml {
  readonly root: Element;
  /** All elements in the order of the page. */
  readonly elements: readonly Element[];
  /** Something was left out because a limit was reached. */
  readonly truncated: boolean;
  /** Characters of `data:` addresses in attributes, which are not kept. */
  readonly dataLength: number;
}

/**
 * Read HTML into a tree, whatever it looks like. Linear in the length of the page: 512 levels of nesting (deeper
 * elements lie beside each other), 200,000 elements, 4,000,000 characters of text, 4,096 characters an attribute.
 */
export function parseHtml(html: string): ParsedHtml {
  const { tree, truncated, dataLength } = scanHtml(html);
  return { root: tree.root, elements: tree.elements, truncated, dataLength };
}
