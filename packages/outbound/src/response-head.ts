/** The head of an answer as a forgiving reader takes it, and what it had to overlook. */
export interface TolerantHead {
  readonly status: number;
  readonly httpVersion: string;
  readonly reason: string;
  readonly pairs: readonly (readonly [name: string, value: string])[];
  /** Bytes of the head, its empty line included. */
  readonly length: number;
  /** Each oddity once, in words for a technician. */
  readonly oddities: readonly string[];
}

export type HeadReading = TolerantHead | 'incomplete' | 'not-http';

const LARGEST_HEAD = 128 * 1024;
const MOST_LINES = 2_000;
const STATUS_LINE = /^HTTP\/(\d(?:\.\d)?)[ \t]+(\d{3})(?:[ \t]+(.*))?$/i;
const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const CONTROL = /[^\P{Cc}\t\r\n\x80-\x9f]/u;

/**
 * Read a response head the way browsers do rather than by RFC 9112: lines may end in LF alone, a line that is no
 * header is skipped, blanks around a name are dropped, folded lines are joined.
 *
 * @param bytes from the first byte of the answer
 * @returns `incomplete` when its end has not come; `not-http` when it is no HTTP answer or exceeds 128 KB
 */
export function readResponseHead(bytes: Buffer): HeadReading {
  const end = headEnd(bytes);
  if (!couldBeHttp(bytes)) return 'not-http';
  if (end === null) return bytes.length > LARGEST_HEAD ? 'not-http' : 'incomplete';
  if (end > LARGEST_HEAD) return 'not-http';
  const text = bytes.toString('latin1', 0, end).replace(/^[\r\n]+/, '');
  const [first = '', ...lines] = text.split('\n').map((line) => line.replace(/\r$/, ''));
  const match = STATUS_LINE.exec(first.trim());
  if (match === null || lines.length > MOST_LINES) return 'not-http';
  const [, httpVersion = '', status = '', reason = ''] = match;
  const oddities = new Set<string>();
  if (/[^\r]\n/.test(text)) oddities.add('lines end in LF alone');
  const pairs = readLines(lines, oddities);
  return { status: Number(status), httpVersion, reason, pairs, length: end, oddities: [...oddities] };
}

function readLines(lines: readonly string[], oddities: Set<string>): [string, string][] {
  const pairs: [string, string][] = [];
  for (const line of lines) {
    if (line === '') continue;
    const last = pairs.at(-1);
    if (/^[ \t]/.test(line)) {
      oddities.add('folded header');
      if (last !== undefined) last[1] = `${last[1]} ${line.trim()}`;
      continue;
    }
    const colon = line.indexOf(':');
    if (colon < 1) {
      oddities.add('line without a name');
      continue;
    }
    const name = line.slice(0, colon);
    if (!TOKEN.test(name)) oddities.add(oddityOfName(name));
    const value = line.slice(colon + 1);
    if (CONTROL.test(value)) oddities.add('control character in a value');
    pairs.push([name.trim(), value.replaceAll('\0', '').trim()]);
  }
  return pairs;
}

function oddityOfName(name: string): string {
  if (/[^\x20-\x7e\t]/.test(name)) return 'header name outside ASCII';
  if (TOKEN.test(name.trimEnd())) return 'blank before a colon';
  return 'header name with blanks or separators';
}

/** Offset after the empty line that ends a head, whatever its line ends are; null when it has not come. */
function headEnd(bytes: Buffer): number | null {
  let at = bytes.indexOf(0x0a, firstByte(bytes));
  while (at !== -1) {
    const next = bytes[at + 1];
    if (next === 0x0a) return at + 2;
    if (next === 0x0d && bytes[at + 2] === 0x0a) return at + 3;
    at = bytes.indexOf(0x0a, at + 1);
  }
  return null;
}

/** Empty lines before an answer are left over from an earlier one (RFC 9112 2.2). */
function firstByte(bytes: Buffer): number {
  let at = 0;
  while (bytes[at] === 0x0d || bytes[at] === 0x0a) at += 1;
  return at;
}

function couldBeHttp(bytes: Buffer): boolean {
  const start = firstByte(bytes);
  const opening = bytes.toString('latin1', start, start + 5).toUpperCase();
  return 'HTTP/'.startsWith(opening) || opening === 'HTTP/';
}
