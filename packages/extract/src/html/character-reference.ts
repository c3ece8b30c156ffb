import { decodeHTML, decodeHTMLAttribute } from 'entities';

/** The references that make up nearly all of those in real pages. */
const FREQUENT: readonly (readonly [written: string, meant: string])[] = [
  ['nbsp;', '\u00a0'],
  ['amp;', '&'],
  ['quot;', '"'],
  ['lt;', '<'],
  ['gt;', '>'],
  ['ldquo;', '“'],
  ['rdquo;', '”'],
  ['middot;', '·'],
];

/** Replace character references (`&nbsp;`, `&#20013;`) in text, as browsers do. */
export function decodeText(text: string): string {
  return decodeFrequent(text) ?? decodeHTML(text);
}

/** The same in an attribute, where `&copy=1` of an address stays as it is. */
export function decodeAttribute(text: string): string {
  return decodeFrequent(text) ?? decodeHTMLAttribute(text);
}

/** Null when something else than the frequent references stands in the text. */
function decodeFrequent(text: string): string | null {
  let decoded = '';
  let from = 0;
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', from)) {
    const found = frequentAt(text, at + 1);
    if (found === undefined) return null;
    decoded += text.slice(from, at) + found[1];
    from = at + 1 + found[0].length;
  }
  return from === 0 ? text : decoded + text.slice(from);
}

function frequentAt(text: string, start: number): readonly [string, string] | undefined {
  for (const entry of FREQUENT) if (text.startsWith(entry[0], start)) return entry;
  return undefined;
}
