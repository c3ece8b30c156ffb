import type { Exchange } from '@mumian/outbound';
import { isHtml } from './html.ts';

/** The beginning of a page that is not the site's own: enough to see what it is about, not to judge it. */
export interface Excerpt {
  readonly title: string | null;
  /** What stands in its body, without tags and scripts; at most 500 characters. */
  readonly text: string;
}

const MAX_TEXT = 500;
const MAX_TITLE = 200;
const NOT_TEXT =
  /<(script|style|noscript|template|select|svg)\b[\s\S]*?(?:<\/\1\s*>|$)|<!--[\s\S]*?(?:-->|$)/gi;
const ENTITIES: Readonly<Record<string, string>> = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"' };
/** So many unreadable characters in a thousand, and it is not UTF-8. */
const MOST_UNREADABLE = 5;

/** The excerpt of an answer; null when it is no HTML. Any bytes give one, however the page breaks off. */
export function excerptOf(exchange: Exchange): Excerpt | null {
  if (exchange.outcome !== 'ok' || exchange.body.length === 0 || !isHtml(exchange)) return null;
  const html = decode(exchange).replace(NOT_TEXT, ' ');
  const title = /<title\b[^>]*>([\s\S]*?)<\/title/i.exec(html)?.[1];
  const body = html
    .slice(Math.max(0, html.search(/<body\b/i)))
    .replace(/<title\b[\s\S]*?<\/title\s*>/gi, ' ');
  return {
    title: title === undefined ? null : fold(title).slice(0, MAX_TITLE),
    text: fold(body.replace(/<[^>]*>?/g, ' ')).slice(0, MAX_TEXT),
  };
}

/** By what the page declares, unless its bytes say otherwise: UTF-8, or what Chinese pages are written in beside it. */
function decode({ body, headers }: Exchange): string {
  const head = body.subarray(0, 1024).toString('latin1');
  const declared = /charset\s*=\s*["']?([\w-]+)/i.exec(`${headers['content-type'] ?? ''} ${head}`)?.[1] ?? '';
  if (/^(?:gb|cp936|x-gbk)/i.test(declared)) return new TextDecoder('gb18030').decode(body);
  const text = new TextDecoder('utf-8').decode(body);
  const unreadable = text.split('\ufffd').length - 1;
  if (unreadable * 1_000 <= text.length * MOST_UNREADABLE + 2_000) return text;
  return new TextDecoder('gb18030').decode(body);
}

function fold(text: string): string {
  return text
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,6}));/gi, (raw, decimal, hexadecimal, name) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? raw;
      const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
    })
    .replace(/\s+/g, ' ')
    .trim();
}
