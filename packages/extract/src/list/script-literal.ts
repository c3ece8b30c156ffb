/** A value as scripts write it: JSON, or a literal with single quotes, bare names, comments and trailing commas. */
export type Literal = string | number | boolean | null | Literal[] | { [name: string]: Literal };

const MAX_DEPTH = 24;
const MAX_LENGTH = 2_000_000;
const BLANK = /(?:\s|\/\/[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)*/y;
const NUMBER = /-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/iy;
const NAME = /[A-Za-z_$][\w$.]*/y;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v' };

/** Read the array or object that begins at `start`; undefined when it is none, or holds expressions. */
export function readLiteral(source: string, start: number): Literal | undefined {
  let at = start;
  const end = Math.min(source.length, start + MAX_LENGTH);

  function match(pattern: RegExp): string {
    pattern.lastIndex = at;
    const found = pattern.exec(source)?.[0] ?? '';
    at += found.length;
    return found;
  }

  function text(quote: string): string | undefined {
    let value = '';
    for (at += 1; at < end; at += 1) {
      const char = source[at] ?? '';
      if (char === quote) {
        at += 1;
        return value;
      }
      if (char !== '\\') {
        value += char;
        continue;
      }
      at += 1;
      const escaped = source[at] ?? '';
      if (escaped === 'u' || escaped === 'x') {
        const digits = source.slice(at + 1, at + (escaped === 'u' ? 5 : 3));
        if (!/^[\da-f]+$/i.test(digits)) return undefined;
        value += String.fromCharCode(Number.parseInt(digits, 16));
        at += digits.length;
      } else value += ESCAPES[escaped] ?? escaped;
    }
    return undefined;
  }

  function list(depth: number): Literal[] | undefined {
    const values: Literal[] = [];
    for (at += 1; at < end; ) {
      match(BLANK);
      if (source[at] === ']') {
        at += 1;
        return values;
      }
      const value = read(depth);
      if (value === undefined) return undefined;
      values.push(value);
      match(BLANK);
      if (source[at] === ',') at += 1;
      else if (source[at] !== ']') return undefined;
    }
    return undefined;
  }

  function record(depth: number): { [name: string]: Literal } | undefined {
    const values = new Map<string, Literal>();
    for (at += 1; at < end; ) {
      match(BLANK);
      const first = source[at] ?? '';
      if (first === '}') {
        at += 1;
        return Object.fromEntries(values);
      }
      const name = first === '"' || first === "'" ? text(first) : match(NAME) || match(NUMBER);
      match(BLANK);
      if (name === undefined || name === '' || source[at] !== ':') return undefined;
      at += 1;
      const value = read(depth);
      if (value === undefined) return undefined;
      values.set(name, value);
      match(BLANK);
      if (source[at] === ',') at += 1;
      else if (source[at] !== '}') return undefined;
    }
    return undefined;
  }

  function read(depth: number): Literal | undefined {
    if (depth > MAX_DEPTH) return undefined;
    match(BLANK);
    const first = source[at] ?? '';
    if (first === '[') return list(depth + 1);
    if (first === '{') return record(depth + 1);
    if (first === '"' || first === "'" || first === '`') return text(first);
    const number = match(NUMBER);
    if (number !== '') return Number(number);
    const name = match(NAME);
    if (name === 'true' || name === 'false') return name === 'true';
    return name === 'null' || name === 'undefined' ? null : undefined;
  }

  return read(0);
}
