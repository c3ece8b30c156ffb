import { detach } from '../element.ts';
import { DETAIL, LAST_PAGE, LEADING_ON, NEXT_PAGE, NEXT_SIGN, PAGE_NUMBER, PAGING } from './list-words.ts';

/** What the text of a link says when it is short: a bit for each of the words in `list-words.ts`. */
export const LEADS_ON = 1;
/** Leads on, and may be the only link of an entry. */
export const SHOWS_DETAIL = 2;
export const PAGES = 4;
export const TO_NEXT = 8;
export const SIGN_OF_NEXT = 16;
export const TO_LAST = 32;
export const NUMBERS_PAGE = 64;

/** Longer texts name an entry. */
const LONGEST = 12;
const LONGEST_OF_PAGING = 10;
const MAX_KNOWN = 8_000;

/** The words of menus and page navigation repeat on every page of a site: each is looked at once. */
const known = new Map<string, number>();

/** All that a short text of a link says; 0 for a longer one. */
export function linkWords(text: string): number {
  if (text.length > LONGEST) return 0;
  const before = known.get(text);
  if (before !== undefined) return before;
  const words = wordsIn(text);
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(detach(text), words);
  return words;
}

function wordsIn(text: string): number {
  let words = 0;
  if (LEADING_ON.test(text)) words |= DETAIL.test(text) ? LEADS_ON | SHOWS_DETAIL : LEADS_ON;
  if (text.length <= LONGEST_OF_PAGING && PAGING.test(text)) words |= PAGES;
  if (NEXT_PAGE.test(text)) words |= TO_NEXT;
  if (NEXT_SIGN.test(text)) words |= SIGN_OF_NEXT;
  if (LAST_PAGE.test(text)) words |= TO_LAST;
  if (PAGE_NUMBER.test(text)) words |= NUMBERS_PAGE;
  return words;
}
