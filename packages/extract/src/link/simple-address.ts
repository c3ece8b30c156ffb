const SLASH = 0x2f;
const DOT = 0x2e;
const QUESTION = 0x3f;
const PERCENT = 0x25;

/** Bit 1: `new URL` leaves the character as it is in a path; bit 2: in a query; bit 4: in a host. */
const KEPT = keptCharacters();

/** What relative addresses are joined to; taken from a `URL`, so that it is in normal form. */
export interface AddressBase {
  /** `http://www.a.gov.cn` */
  readonly origin: string;
  /** Origin and path up to the last slash, which it includes. */
  readonly directory: string;
}

/**
 * Resolve a reference that needs no repair: exactly what `new URL(reference, base)` gives, without fragment, for the
 * plain addresses that nearly all links are; null for all others. A page has a hundred links, and `new URL` takes
 * longer for them than the rest of reading the page.
 */
export function simpleAddress(reference: string, base: AddressBase): string | null {
  const hash = reference.indexOf('#');
  const end = hash === -1 ? reference.length : hash;
  const first = reference.charCodeAt(0);
  if (end === 0 || first === QUESTION) return null;
  if (first === SLASH) {
    if (reference.charCodeAt(1) === SLASH || !isPlain(reference, 0, end)) return null;
    return base.origin + reference.slice(0, end);
  }
  if (reference.startsWith('http://') || reference.startsWith('https://')) {
    const path = hostEnd(reference, reference.charCodeAt(4) === 0x73 ? 8 : 7, end);
    return path !== -1 && isPlain(reference, path, end) ? reference.slice(0, end) : null;
  }
  return relativeAddress(reference, end, base);
}

function relativeAddress(reference: string, end: number, base: AddressBase): string | null {
  let start = 0;
  let { directory } = base;
  while (reference.charCodeAt(start) === DOT) {
    if (reference.charCodeAt(start + 1) === SLASH) start += 2;
    else if (reference.charCodeAt(start + 1) === DOT && reference.charCodeAt(start + 2) === SLASH) {
      start += 3;
      const above = directory.lastIndexOf('/', directory.length - 2) + 1;
      if (above > base.origin.length) directory = directory.slice(0, above);
    } else return null;
  }
  return isPlain(reference, start, end) && !hasScheme(reference, end)
    ? directory + reference.slice(start, end)
    : null;
}

/** A colon in front of the query: perhaps a scheme, perhaps not. */
function hasScheme(reference: string, end: number): boolean {
  const colon = reference.indexOf(':');
  return colon !== -1 && colon < end && reference.lastIndexOf('?', colon) === -1;
}

/** Path and query of characters that stay as they are, without segments of dots. */
function isPlain(text: string, start: number, end: number): boolean {
  let mask = 1;
  let previous = start === 0 ? 0 : text.charCodeAt(start - 1);
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUESTION) mask = 2;
    else if (code > 0x7f || ((KEPT[code] ?? 0) & mask) === 0) return false;
    else if (mask === 1 && (code === DOT || code === PERCENT) && isDotSegment(text, at, code, previous))
      return false;
    previous = code;
  }
  return true;
}

/** A dot that begins a segment, or one in disguise (`%2e`). */
function isDotSegment(text: string, at: number, code: number, previous: number): boolean {
  if (code === DOT) return previous === SLASH || previous === 0;
  return text.charCodeAt(at + 1) === 0x32 && (text.charCodeAt(at + 2) | 0x20) === 0x65;
}

/** Where the path of an absolute address begins; -1 unless the host is a plain name with a top-level domain. */
function hostEnd(text: string, start: number, end: number): number {
  let at = start;
  let label = start;
  let hasDigit = false;
  while (at < end && text.charCodeAt(at) !== SLASH) {
    const code = text.charCodeAt(at);
    if (code > 0x7f || ((KEPT[code] ?? 0) & 4) === 0) return -1;
    if (code === DOT) {
      if (at === label) return -1;
      label = at + 1;
      hasDigit = false;
    } else if (code < 0x61) hasDigit = true;
    at += 1;
  }
  const isName = at < end && label > start && at - label >= 2 && !hasDigit;
  return isName && !text.slice(start, at).includes('xn--') ? at : -1;
}

function keptCharacters(): Uint8Array {
  const kept = new Uint8Array(128);
  const add = (characters: string, bits: number): void => {
    for (const character of characters) kept[character.charCodeAt(0)] = bits;
  };
  add('ABCDEFGHIJKLMNOPQRSTUVWXYZ_~!$&()*+,;=:@%/', 3);
  add("'", 1);
  add('abcdefghijklmnopqrstuvwxyz0123456789-.', 7);
  return kept;
}
