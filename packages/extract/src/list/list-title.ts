import { detach, foldSpace } from '../element.ts';
import { isOnlyDate, type ShownDate, splitEdgeDate } from './list-date.ts';
import type { Candidate, Row } from './list-row.ts';
import type { RowTexts } from './list-texts.ts';
import { LEADING_MARK, MARK, TRAILING_MARK } from './list-words.ts';

const MAX_TITLE = 300;
const LEAST_TITLE = 4;
const CATEGORY_PREFIX = /^\s*[[［]\s*[^\]］\d]{2,10}\s*[\]］]\s*[·|:：-]?\s*(?=\S{4})/;
const WHOLE_BRACKET = /^[[【［(（<][^\]】］)）>]{1,14}[\]】］)）>]$/;
/** A title attribute that tells more than the title: `文章标题：…\n发布时间：…`. */
const LABELLED = /^(?:文章|信息)?(?:标题|题目|名称)\s*[:：]\s*/;
const ATTRIBUTE_TAIL = /\s*(?:作\s*者|发布(?:时间|日期)|更新时间|点击(?:数|次数)|来\s*源|日期)\s*[:：].*$/s;
const MAY_END_IN_MARK = /[\]】)）!wt]$/i;
const CUT = /(?:…+|\.{2,}|。{2,})\s*$/;

/** The link of a row that names the entry; null when its only links say 详细. */
export function titleLinkOf({ links }: Row): Candidate | null {
  const texts = links.filter(({ isPicture, isDetail }) => !isPicture && !isDetail);
  const named = texts.find(
    ({ text }) => text.length >= LEAST_TITLE && !WHOLE_BRACKET.test(text) && !isOnlyDate(text),
  );
  return named ?? texts[0] ?? links.find(({ isDetail }) => !isDetail) ?? null;
}

export interface Title {
  readonly text: string;
  /** A date that stood inside of the title's text. */
  readonly date: ShownDate | null;
}

/** The title of a row, completed by the title attribute where it is cut, without marks and bracketed category. */
export function titleOf(link: Candidate | null, texts: RowTexts): Title {
  if (link === null) return { text: clean(longest(texts.beside.map(({ text }) => text))), date: null };
  if (link.isPicture) return { text: clean(longest([link.text, ...besideOf(texts)])), date: null };
  const blocks = texts.title.filter(({ text }) => !MARK.test(text) && /[\p{L}\p{N}]/u.test(text));
  const heading = blocks.find(({ isHeading, text }) => isHeading && text.length >= 2);
  const first =
    blocks.find(({ text }) => text.length >= LEAST_TITLE && !WHOLE_BRACKET.test(text)) ?? blocks[0];
  const shown = (heading ?? first)?.text ?? '';
  const split = splitEdgeDate(shown);
  const text = clean(split?.rest ?? shown);
  return { text: completed(text, link.element.attributes.title), date: split?.date ?? null };
}

/** The title of a row that holds nothing but its link, and that nothing but its text. */
export function plainTitle({ text, element }: Candidate): string {
  return completed(clean(text), element.attributes.title);
}

/** The attribute where it is the same title in full, or the title alone where the link holds more. */
function completed(shown: string, attribute: string | undefined): string {
  if (attribute === undefined) return shown;
  const full = clean(foldSpace(attribute.replace(LABELLED, '').replace(ATTRIBUTE_TAIL, '')));
  if (full.length < LEAST_TITLE || full === shown) return shown;
  const start = compact(shown.replace(CUT, ''));
  const whole = compact(full.replace(CUT, ''));
  if (start === '') return full;
  if (whole.startsWith(start) || (whole.includes(start) && start.length >= LEAST_TITLE))
    return whole.length >= start.length ? full : shown;
  return start.startsWith(whole) && !CUT.test(full) && start.length > whole.length * 1.6 ? full : shown;
}

function compact(text: string): string {
  return text.replace(/\s+/g, '');
}

function besideOf({ beside }: RowTexts): string[] {
  return beside.map(({ text }) => text).filter((text) => !isOnlyDate(text));
}

function longest(texts: readonly string[]): string {
  return texts.reduce((best, text) => (text.length > best.length && !isOnlyDate(text) ? text : best), '');
}

function clean(text: string): string {
  const folded = foldSpace(text).replace(LEADING_MARK, '').replace(CATEGORY_PREFIX, '');
  const bare = MAY_END_IN_MARK.test(folded) ? folded.replace(TRAILING_MARK, '') : folded;
  return detach(bare.trimEnd().slice(0, MAX_TITLE));
}
