/** An address that stands in a script, as written there. */
export interface ScriptAddress {
  readonly reference: string;
  /** The script goes there, or opens it, by itself or on a click; else it builds a link or a menu of it. */
  readonly isNavigation: boolean;
  /** Where in the script it stands. */
  readonly index: number;
}

const MAX_CODE = 200_000;
const MAX_FOUND = 500;
/** An address in quotes that nothing is joined to. */
const LITERAL = String.raw`(["'\x60])((?:\\\/|[^"'\x60\\<>\s+$]){1,500})\1(?!\s*\+)`;
/** `location.href = '…'`, `top.location.replace("…")`, `window.open('…')`, `self.location='…'` */
const NAVIGATION = new RegExp(
  String.raw`\b(?:location(?:\s*\.\s*(?:href|replace|assign))?\s*(?:=(?!=)|\()|window\s*\.\s*open\s*\(|(?<![.\w])open\s*\()\s*${LITERAL}`,
  'g',
);
/** Links that a script writes: `document.write('<a href="/zwgk/index.html">…')`, with quotes escaped or not. */
const WRITTEN =
  /<(?:a|area|i?frame)\b[^<>]{0,300}?\b(?:href|src)\s*=\s*(?:\\?["'])?((?:\\\/|[^"'\\<>\s+$]){1,500})(?=\\?["']|[\s>])(?!["']\s*\+)/gi;
/** A literal that is an item of an array, an argument or a value: `["政务公开", "/zwgk/index.html"]`. */
const ITEM = new RegExp(String.raw`(?<=[[(,:=]\s{0,20})${LITERAL}(?=\s{0,20}[\]),};\r\n])`, 'g');
const MAYBE_ITEM = /\.(?:s?html?|jhtml|jspx?|aspx?|php|do)\b|\/["']/i;
/** Only what can be nothing but the address of a page: rooted or absolute, with the name of a page or a directory. */
const CLEAR =
  /^(?:https?:\/\/[\w.-]+\.[a-z]{2,}(?::\d+)?\/|\.{0,2}\/(?!\/))(?:[^?#*{}[\]|]*\/)?(?:[^/?#*{}[\]|]+\.(?:s?html?|jhtml|jspx?|aspx?|php|do)(?:[?#][^{}[\]|]*)?)?$/i;
/** What a script fetches for itself, or loads as a part, is no link. */
const FETCHED =
  /(?:\bsrc|ajax|getJSON|\.(?:get|post|load|getScript|src|action)|fetch|axios|XMLHttpRequest|require|import|baseURL|contextPath|path|upload|api)\b[^;]{0,120}$/i;
const BEFORE = 140;

/** The addresses that an inline script leads to. Bounded: 200,000 characters, 500 addresses. */
export function addressesInScript(code: string): ScriptAddress[] {
  const text = code.length > MAX_CODE ? code.slice(0, MAX_CODE) : code;
  const found = navigations(text);
  if (text.includes('<')) for (const match of text.matchAll(WRITTEN)) add(found, match[1], match.index);
  if (MAYBE_ITEM.test(text))
    for (const match of text.matchAll(ITEM)) {
      const reference = unescaped(match[2] ?? '');
      if (
        CLEAR.test(reference) &&
        reference.length > 1 &&
        !FETCHED.test(text.slice(Math.max(0, match.index - BEFORE), match.index))
      )
        add(found, reference, match.index);
    }
  return found;
}

/** The addresses that an event handler or a `javascript:` address goes to. */
export function addressesInHandler(code: string): ScriptAddress[] {
  return code.length > MAX_CODE ? [] : navigations(code);
}

function navigations(text: string): ScriptAddress[] {
  const found: ScriptAddress[] = [];
  if (!text.includes('location') && !text.includes('open')) return found;
  for (const match of text.matchAll(NAVIGATION)) {
    const reference = unescaped(match[2] ?? '');
    if (found.length < MAX_FOUND && !reference.startsWith('javascript:') && reference !== 'about:blank')
      found.push({ reference, isNavigation: true, index: match.index });
  }
  return found;
}

function add(found: ScriptAddress[], reference: string | undefined, index: number): void {
  const address = unescaped(reference ?? '');
  if (found.length >= MAX_FOUND || found.some((known) => known.reference === address)) return;
  found.push({ reference: address, isNavigation: false, index });
}

/** JSON in scripts writes `\/` for a slash. */
function unescaped(literal: string): string {
  return literal.replaceAll('\\/', '/');
}
