import { dateOfTexts } from '../list-date.ts';
import { itemsOfMarkup, itemsOfRecordMarkup } from '../list-fragment.ts';
import type { ListItem } from '../list-result.ts';
import { completeDates } from '../list-year.ts';
import type { ScriptPage, ScriptReader } from './reader.ts';

/*
 * Lists in parts of a page that browsers do not show and a script turns into the list: `<textarea>`, `<xml>` data
 * islands, `<script type="text/html">` without placeholders.
 */
const PART =
  /<(textarea|xml|template|script(?=[^>]*type\s*=\s*["']?text\/(?:html|plain|xml|template)))\b[^>]*>([\s\S]*?)<\/(?:textarea|xml|template|script)>/gi;
const PLACEHOLDER = /\{\{|<%|\$\{|#=|\{\w+\}/;
const NODE = /<(item|record|row|news|article|info|entry)\b[^>]*>([\s\S]*?)<\/\1>/gi;
const LEAST = 2;

export const hiddenMarkup: ScriptReader = {
  name: 'hidden-markup',
  recognise: ({ hasHiddenParts }) => hasHiddenParts,
  read({ html, base, today }: ScriptPage) {
    let best: readonly ListItem[] = [];
    for (const match of html.matchAll(PART)) {
      const source = match[2] ?? '';
      if (PLACEHOLDER.test(source)) continue;
      const shown = source.includes('&lt;')
        ? source
            .replace(/&lt;/g, '<')
            .replace(/&gt;/g, '>')
            .replace(/&quot;/g, '"')
        : source;
      const items = /<a\s/i.test(shown) ? linked(shown, base, today) : fields(shown, base, today);
      if (items.length > best.length) best = items;
    }
    return best.length < LEAST ? null : { items: best, pages: null, requests: [] };
  },
};

function linked(source: string, base: URL, today: string | null): ListItem[] {
  const records = [...source.matchAll(/<!\[CDATA\[([\s\S]*?)\]\]>/g)].map((match) => match[1] ?? '');
  return records.length >= LEAST
    ? itemsOfRecordMarkup(records, base, today)
    : itemsOfMarkup(source, base, today);
}

/** `<item><title>…</title><url>…</url><date>…</date></item>` */
function fields(source: string, base: URL, today: string | null): ListItem[] {
  const found = [...source.matchAll(NODE)].flatMap((match) => {
    const inner = match[2] ?? '';
    const title = fieldOf(inner, 'title|bt|name|subject');
    const url = fieldOf(inner, 'url|link|href|puburl');
    if (title === '' || url === '' || !URL.canParse(url, base)) return [];
    const date = fieldOf(inner, 'pubdate|publishdate|date|time|pubtime|fbsj');
    return [{ title, url: new URL(url, base).href, headedYear: null, shown: dateOfTexts([date], today) }];
  });
  const dates = completeDates(found, today);
  return found.map(({ title, url }, index) => ({ title, url, date: dates[index] ?? null }));
}

function fieldOf(source: string, names: string): string {
  const value = new RegExp(`<(${names})\\b[^>]*>([\\s\\S]*?)</\\1>`, 'i').exec(source)?.[2] ?? '';
  return value
    .replace(/<!\[CDATA\[|\]\]>/g, '')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}
