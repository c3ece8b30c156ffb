/** Marks that turn the direction of writing, separators that break a line, and control characters but for tab and line feed. */
const TURNING = /(?![\t\n])\p{Cc}|[\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;
/** More marks on one letter than any script writes: they would be drawn over the lines above and below. */
const PILED_MARKS = /(\p{M}{4})\p{M}+/gu;

/** Text from outside as it is shown: what would disguise it is replaced by U+FFFD, piled-up marks are thinned out. */
export function inert(text: string): string {
  return text.replace(TURNING, '\ufffd').replace(PILED_MARKS, '$1');
}
