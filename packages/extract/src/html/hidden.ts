import type { Attributes } from '../element.ts';

/**
 * Ways in which style attributes keep an element and all in it from readers. Hidden links (暗链) use all of them; so do
 * honest tabs and menus, which is why this is a hint and never a finding by itself.
 */
const HIDING_STYLES: readonly RegExp[] = [
  /display\s*:\s*none/i,
  /visibility\s*:\s*(?:hidden|collapse)/i,
  /opacity\s*:\s*0?(?:\.0+)?\s*(?:[;!]|$)/i,
  /filter\s*:\s*alpha\(\s*opacity\s*=\s*0\s*\)/i,
  /font-size\s*:\s*0(?:\.0+)?(?:px|pt|em|rem|%)?\s*(?:[;!]|$)/i,
  /(?:^|[;\s])(?:left|right|top|bottom|text-indent|margin-left|margin-top|margin)\s*:\s*-\d{3,}/i,
  /(?:^|[;\s])(?:width|height|line-height)\s*:\s*0(?:px|pt|em|%)?\s*(?:[;!]|$)(?=[\s\S]*overflow\s*:\s*hidden)/i,
  /overflow\s*:\s*hidden[\s\S]*?[;\s](?:width|height|line-height)\s*:\s*[01](?:px|pt|em|%)?\s*(?:[;!]|$)/i,
  /(?:^|[;\s])(?:width|height)\s*:\s*[01]px[\s\S]*overflow\s*:\s*hidden/i,
  /clip\s*:\s*rect\(\s*[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?\s*\)/i,
];
/** Any of the styles above contains one of these. */
const MAYBE = /none|hidden|collapse|opacity|font-size\s*:\s*0|:\s*-\d|clip/i;
/** `<marquee width=1 height=1>` and the like; a picture of that size is a counter's, which is not a link. */
const TINY = /^\s*[01](?:px)?\s*$/;
const LONGEST_TINY = 4;

/** Whether an element's own attributes hide it. */
export function isHiddenBy(attributes: Attributes): boolean {
  if (attributes.hidden !== undefined) return true;
  const { style, width, height } = attributes;
  if (isTiny(width) && isTiny(height)) return true;
  return style !== undefined && MAYBE.test(style) && HIDING_STYLES.some((rule) => rule.test(style));
}

function isTiny(size: string | undefined): boolean {
  return size !== undefined && size.length <= LONGEST_TINY && TINY.test(size);
}
