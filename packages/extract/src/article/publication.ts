import { type CalendarDate, datesIn, firstDateIn } from '../calendar-date.ts';
import { detach, type Element } from '../element.ts';
import type { Field } from '../field.ts';
import type { Metadata } from '../metadata.ts';

const DATE_NAMES = ['pubdate', 'publishdate', 'publishtime', 'article:published_time'];
const SOURCE_NAMES = ['contentsource', 'source'];
/** Labels of the day of publication; not of a document's own date, a deadline or the making of a file. */
const DATE_LABEL =
  /(?:发布时间|发布日期|发稿时间|发稿日期|发布于|上传时间|更新时间|更新日期|(?<!成文|印发|生成|截止|有效|签发|施行|公开|受理|办理)(?:日期|时间))\s*[:：\]】]?\s*[[【(（]?\s*$/;
const SOURCE_LABEL = /(?:信息来源|文章来源|稿源|来源)\s*[:：]\s*([^\s|｜[【(（]{2,40})/;
const MAX_LINE = 240;
const LINES_BELOW_TITLE = 6;
const MAX_LINE_BELOW_TITLE = 100;

/**
 * The day on which an article was published, as the page itself states it. A date inside the text, a deadline
 * and the date in the address are never taken for it.
 */
export function readPublicationDate(
  metadata: Metadata,
  lines: readonly string[],
  elements: readonly Element[],
  title: string | null,
): Field | null {
  for (const name of DATE_NAMES) {
    const date = firstDateIn(metadata[name] ?? '');
    if (date !== null) return { value: date, foundIn: 'metadata', confidence: 0.95 };
  }
  for (const line of lines) {
    if (line.length > MAX_LINE) continue;
    for (const { date, index } of datesIn(line))
      if (DATE_LABEL.test(line.slice(0, index))) return { value: date, foundIn: 'label', confidence: 0.9 };
  }
  const time = elements.find(({ name, attributes }) => name === 'time' && attributes.datetime !== undefined);
  const stated = firstDateIn(time?.attributes.datetime ?? '');
  if (stated !== null) return { value: stated, foundIn: 'time-element', confidence: 0.8 };
  const below = dateBelowTitle(lines, title);
  return below === null ? null : { value: below, foundIn: 'below-title', confidence: 0.6 };
}

/** Where an article comes from (发布单位或转载来源). */
export function readSource(metadata: Metadata, lines: readonly string[]): Field | null {
  for (const name of SOURCE_NAMES) {
    const value = metadata[name] ?? '';
    if (value !== '') return { value: detach(value.slice(0, 100)), foundIn: 'metadata', confidence: 0.95 };
  }
  for (const line of lines) {
    const value = line.length > MAX_LINE ? undefined : SOURCE_LABEL.exec(line)?.[1];
    if (value !== undefined) return { value: detach(value), foundIn: 'label', confidence: 0.85 };
  }
  return null;
}

function dateBelowTitle(lines: readonly string[], title: string | null): CalendarDate | null {
  if (title === null) return null;
  const at = lines.lastIndexOf(title);
  if (at < 0) return null;
  for (const line of lines.slice(at + 1, at + 1 + LINES_BELOW_TITLE)) {
    const date = line.length > MAX_LINE_BELOW_TITLE ? null : firstDateIn(line);
    if (date !== null) return date;
  }
  return null;
}
