import { momentOfMachine } from '../calendar-date-time.ts';
import type { Placed } from './layout.ts';

/** Names by which scripts of content systems call the moment of publication, and the literal they are given. */
const NAMED_MOMENT =
  /(?:pub(?:lish|lished)?_?-?(?:date|time)|fbsj|fbrq|fb_?date|release_?(?:date|time)|docreltime|doc_?rel_?time|write_?time|art_?date|fabu\w{0,8}|display_date|first_publish_time|date_pub)["']?\s*\]?\s*(?:[:=]|\)\s*\.(?:html|text|append|val)\s*\()\s*["']?\s*((?:19|20)\d{2}[^"'\n;)<]{4,24}|\d{10}(?:\d{3})?(?!\d))/i;
const MAX_SCRIPT = 60_000;

/** The moment of publication that a script of the page carries (`var pubDate="2026-11-03 10:20"`), or null. */
export function momentInScripts(scripts: readonly Placed[]): string | null {
  for (const { element } of scripts) {
    const source = element.children[0];
    if (typeof source !== 'string' || source.length > MAX_SCRIPT) continue;
    const literal = NAMED_MOMENT.exec(source)?.[1];
    const value = literal === undefined ? null : momentOfMachine(literal);
    if (value !== null) return value;
  }
  return null;
}
