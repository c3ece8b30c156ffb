import type { CalendarDate } from '../calendar-date.ts';
import { foldSpace } from '../element.ts';
import { dateOfTexts } from './list-date.ts';
import type { ListItem } from './list-result.ts';
import { completeDates } from './list-year.ts';
import type { Literal } from './script-literal.ts';

type LiteralRecord = { readonly [name: string]: Literal };

/** Names of an entry's fields in the records of list scripts and their answers, lower case, the best first. */
const FIELDS = {
  title: [
    'title',
    'doctitle',
    'infotitle',
    'articletitle',
    'headline',
    'header',
    'showtitle',
    'topic',
    'subject',
    'name',
    'caption',
    'bt',
    'wjbt',
    'biaoti',
    'linktitle',
    'text',
  ],
  url: [
    'url',
    'post_url',
    'docpuburl',
    'linkurl',
    'link',
    'href',
    'puburl',
    'infourl',
    'articleurl',
    'htmlpath',
    'visiturl',
    'pageurl',
    'path',
    'src_url',
    'dz',
    'urls',
  ],
  date: [
    'display_publish_time',
    'publishtime',
    'publishdate',
    'publish_time',
    'publish_date',
    'pubdate',
    'pubtime',
    'pub_time',
    'docreltime',
    'docpubtime',
    'releasetime',
    'releasedate',
    'showdate',
    'date',
    'time',
    'infodate',
    'fbsj',
    'fbrq',
    'first_publish_time',
    'created_at',
    'createtime',
    'createdate',
    'create_time',
    'crtime',
    'adddate',
    'addtime',
    'inputtime',
    'datetime',
    'rq',
    'sj',
    'updatetime',
  ],
} as const;
const MAX_DEPTH = 6;
const MAX_RECORDS = 5_000;
const SHANGHAI = 8 * 3_600_000;
const EPOCH_SECONDS = 100_000_000;
const EPOCH_MILLISECONDS = 100_000_000_000;

/** The entries of the largest array of records with titles and addresses in a value; empty when there is none. */
export function itemsOfValue(value: Literal, base: string | URL, today: CalendarDate | null): ListItem[] {
  let best: ListItem[] = [];
  const search = (at: Literal, depth: number): void => {
    if (at === null || typeof at !== 'object' || depth > MAX_DEPTH) return;
    if (Array.isArray(at)) {
      const items = itemsOfRecords(at, base, today);
      if (items.length > best.length) best = items;
      if (items.length > 0) return;
    }
    for (const inner of Array.isArray(at) ? at.slice(0, 50) : Object.values(at)) search(inner, depth + 1);
  };
  search(value, 0);
  return best;
}

function itemsOfRecords(
  values: readonly Literal[],
  base: string | URL,
  today: CalendarDate | null,
): ListItem[] {
  const found = values.slice(0, MAX_RECORDS).flatMap((value) => {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return [];
    const fields = new Map(Object.entries(value).map(([name, field]) => [name.toLowerCase(), field]));
    const title = plain(
      FIELDS.title
        .map((name) => fields.get(name))
        .find((field) => typeof field === 'string' && field.trim() !== ''),
    );
    const reference = FIELDS.url.map((name) => fields.get(name)).find(isReference);
    if (title === '' || reference === undefined || !URL.canParse(reference, base)) return [];
    const dates = FIELDS.date
      .map((name) => fields.get(name))
      .filter((field) => field !== undefined && field !== null);
    return [{ title, url: new URL(reference, base).href, dates }];
  });
  const dates = completeDates(
    found.map(({ url, dates: given }) => ({
      url,
      headedYear: null,
      shown:
        given.map((field) => dateOfTexts([textOfDate(field)], today)).find((date) => date !== null) ?? null,
    })),
    today,
  );
  return found.map(({ title, url }, index) => ({ title, url, date: dates[index] ?? null }));
}

function isReference(field: Literal | undefined): field is string {
  return (
    typeof field === 'string' && /^(?:https?:|[./?]|[\w-]+[/.])/.test(field.trim()) && field.length < 2_048
  );
}

/** Without mark-up and character references, which titles of records often keep. */
function plain(field: Literal | undefined): string {
  if (typeof field !== 'string') return '';
  const text = field
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&quot;|&ldquo;|&rdquo;/g, (mark) =>
      mark === '&ldquo;' ? '“' : mark === '&rdquo;' ? '”' : '"',
    );
  return foldSpace(text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&')).slice(0, 300);
}

/** Dates of records are texts, or seconds or milliseconds since 1970; a record of Java's may hold them as `time`. */
function textOfDate(field: Literal): string {
  if (typeof field === 'object' && field !== null && !Array.isArray(field))
    return textOfDate((field as LiteralRecord).time ?? null);
  const number =
    typeof field === 'number'
      ? field
      : typeof field === 'string' && /^\d{9,13}$/.test(field)
        ? Number(field)
        : null;
  if (number === null) return typeof field === 'string' ? field.slice(0, 40) : '';
  if (number < EPOCH_SECONDS) return '';
  const milliseconds = number < EPOCH_MILLISECONDS ? number * 1_000 : number;
  return new Date(milliseconds + SHANGHAI).toISOString().slice(0, 10);
}
