import { type Element, foldSpace, textOf } from '../element.ts';
import type { Anchor } from './list-anchor.ts';

const SENDS_ON = /location|href|open\(/i;
const PAGE = /\.(?:s?html?|jhtml|jsp|aspx?|php)(?:[?#]|$)|\?.*=\d/i;
const NUMBER = /^第?\s?\d{1,4}\s?页?$/;
const LONGEST_NUMBER = 12;

/** The page that a box of choices leads to: `<select onchange="location=this.value"><option value="list_2.html">2`. */
export function chosenPage(option: Element, base: URL): Anchor | null {
  const { value = '' } = option.attributes;
  if (!PAGE.test(value) || !SENDS_ON.test(option.parent?.attributes.onchange ?? '')) return null;
  const label = foldSpace(textOf(option));
  if (label.length > LONGEST_NUMBER || !NUMBER.test(label) || !URL.canParse(value, base)) return null;
  return { element: option, url: new URL(value, base).href };
}
