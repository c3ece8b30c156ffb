import { foldSpace } from '../../element.ts';
import { dateOfTexts } from '../list-date.ts';
import { completeDates } from '../list-year.ts';
import type { ScriptPage, ScriptReader } from './reader.ts';

/*
 * Older TRS templates write an entry as assignments to parallel arrays:
 * `urls[i]='./202611/t20261103_1.html'; headers[i]='标题'; year[i]='2026'; month[i]='11'; day[i]='03'; i++;`
 */
const ASSIGNMENT =
  /([A-Za-z_$]\w*)\s*\[\s*(\w+)\s*\]\s*=\s*(?:(["'])((?:(?!\3)[^\\\n]|\\.)*)\3|(\d+)|new\s+Array)|([A-Za-z_$]\w*)\s*(?:\+\+|\+=\s*1)/g;
const URLS = /^(?:\w*urls?|\w*links?|\w*hrefs?|addr\w*)$/i;
const TITLES = /^(?:\w*titles?|\w*headers?|headlines?|\w*names?|biaoti|texts?)$/i;
const DATES = /^(?:\w*dates?|\w*times?|rq|sj)$/i;
const PARTS: readonly [pattern: RegExp, part: 'year' | 'month' | 'day'][] = [
  [/^\w*years?$/i, 'year'],
  [/^\w*months?$/i, 'month'],
  [/^\w*days?$/i, 'day'],
];
const LEAST = 2;

interface Fields {
  url?: string;
  title?: string;
  date?: string;
  year?: string;
  month?: string;
  day?: string;
}

export const trsArray: ScriptReader = {
  name: 'trs',
  recognise: ({ scripts }) =>
    scripts.some((script) => /\w\s*\[\s*\w+\s*\]\s*=\s*["'][^"'\n]*\.s?html?["']/.test(script)),
  read({ scripts, base, today }: ScriptPage) {
    const records = scripts
      .flatMap(recordsIn)
      .filter(({ url, title }) => url !== undefined && title !== undefined);
    const found = records.flatMap(({ url = '', title = '', ...fields }) =>
      URL.canParse(url, base)
        ? [{ url: new URL(url, base).href, title: plain(title), text: dateText(fields) }]
        : [],
    );
    if (found.length < LEAST) return null;
    const dates = completeDates(
      found.map(({ url, text }) => ({ url, headedYear: null, shown: dateOfTexts([text], today) })),
      today,
    );
    const items = found.map(({ title, url }, index) => ({ title, url, date: dates[index] ?? null }));
    return { items, pages: null, requests: [] };
  },
};

/** The entries of one script; an index that is a variable is counted by its `i++`, or by a field's return. */
function recordsIn(script: string): Fields[] {
  const records = new Map<string, Fields>();
  let round = 0;
  for (const match of script.matchAll(ASSIGNMENT)) {
    const [, name, index, , quoted, bare, counter] = match;
    if (counter !== undefined) round += 1;
    const value = quoted ?? bare;
    const field = name === undefined ? null : fieldOf(name);
    if (field === null || index === undefined || value === undefined) continue;
    let key = /^\d+$/.test(index) ? index : `${index} ${round}`;
    if (records.get(key)?.[field] !== undefined && !/^\d+$/.test(index)) {
      round += 1;
      key = `${index} ${round}`;
    }
    const record = records.get(key) ?? {};
    record[field] = value.replace(/\\(.)/g, '$1');
    records.set(key, record);
  }
  return [...records.values()];
}

function fieldOf(name: string): keyof Fields | null {
  const part = PARTS.find(([pattern]) => pattern.test(name))?.[1];
  if (part !== undefined) return part;
  if (DATES.test(name)) return 'date';
  if (URLS.test(name)) return 'url';
  return TITLES.test(name) ? 'title' : null;
}

function dateText({ date, year, month, day }: Omit<Fields, 'url' | 'title'>): string {
  if (date !== undefined) return date;
  return year === undefined ? `${month ?? ''}-${day ?? ''}` : `${year}-${month ?? ''}-${day ?? ''}`;
}

function plain(text: string): string {
  return foldSpace(text.replace(/<[^>]*>/g, '').replace(/&nbsp;/g, ' '));
}
