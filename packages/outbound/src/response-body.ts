/** Takes the bytes after a head and gives back those of the body, its transfer coding undone. */
export interface BodyReader {
  /** @returns the part of the body that lies in the chunk */
  push(chunk: Buffer): Buffer;
  readonly isDone: boolean;
  /** Whether the connection may end here without anything being missing. */
  readonly mayEnd: boolean;
  readonly oddities: readonly string[];
}

const NOTHING = Buffer.alloc(0);
const LONGEST_SIZE_LINE = 1_024;
const NO_BODY = new Set([204, 304]);

/**
 * How the body is framed (RFC 9112 6.3), read forgivingly: chunked wins over a length, equal lengths are one, an empty
 * or unreadable length means until the connection ends.
 *
 * @returns null when lengths contradict each other: browsers refuse such an answer
 */
export function bodyReaderOf(
  status: number,
  pairs: readonly (readonly [name: string, value: string])[],
): BodyReader | null {
  if (NO_BODY.has(status)) return lengthReader(0, []);
  const valuesOf = (wanted: string) =>
    pairs
      .filter(([name]) => name.toLowerCase() === wanted)
      .flatMap(([, value]) => value.split(',').map((part) => part.trim()));
  const lengths = valuesOf('content-length');
  const isChunked = valuesOf('transfer-encoding').some((value) => value.toLowerCase() === 'chunked');
  if (isChunked) return chunkReader(lengths.length > 0 ? ['Content-Length beside chunks'] : []);
  const usable = new Set(lengths.filter((length) => /^\d{1,15}$/.test(length)));
  if (usable.size > 1) return null;
  const oddities = [
    ...(lengths.length > 1 ? ['Content-Length repeated'] : []),
    ...(lengths.some((length) => !usable.has(length)) ? ['Content-Length empty or not a number'] : []),
  ];
  const [length] = usable;
  return length === undefined ? restReader(oddities) : lengthReader(Number(length), oddities);
}

function restReader(oddities: readonly string[]): BodyReader {
  return { push: (chunk) => chunk, isDone: false, mayEnd: true, oddities };
}

function lengthReader(length: number, oddities: readonly string[]): BodyReader {
  let left = length;
  return {
    push(chunk) {
      const part = chunk.subarray(0, left);
      left -= part.length;
      return part;
    },
    get isDone() {
      return left === 0;
    },
    get mayEnd() {
      return left === 0;
    },
    oddities,
  };
}

function chunkReader(before: readonly string[]): BodyReader {
  const oddities = new Set(before);
  let state: 'size' | 'data' | 'end-of-data' | 'trailer' | 'raw' | 'done' = 'size';
  let left = 0;
  let line = '';

  /** Take one line out of the bytes; null when its end has not come. */
  function takeLine(bytes: Buffer): { text: string; rest: Buffer } | null {
    const end = bytes.indexOf(0x0a);
    line += bytes.toString('latin1', 0, end === -1 ? bytes.length : end);
    if (end === -1 && line.length <= LONGEST_SIZE_LINE) return null;
    const text = line;
    line = '';
    return { text, rest: end === -1 ? NOTHING : bytes.subarray(end + 1) };
  }

  function readSize(text: string): void {
    const size = /^\s*([0-9a-f]{1,13})\s*(?:;.*)?$/i.exec(text)?.[1];
    if (size === undefined) {
      oddities.add('chunk without a size');
      state = 'raw';
      return;
    }
    if (!/^[0-9a-f]+(?:;[^\r]*)?\r$/i.test(text)) oddities.add('blanks or LF alone around a chunk size');
    left = Number.parseInt(size, 16);
    state = left === 0 ? 'trailer' : 'data';
  }

  return {
    push(chunk) {
      const parts: Buffer[] = [];
      let bytes = chunk;
      while (bytes.length > 0 && state !== 'done') {
        if (state === 'raw') {
          // A server that loses count mid-body: what follows is what a browser had shown, then gave up on.
          return Buffer.concat(parts);
        }
        if (state === 'data') {
          const part = bytes.subarray(0, left);
          parts.push(part);
          left -= part.length;
          bytes = bytes.subarray(part.length);
          if (left === 0) state = 'end-of-data';
          continue;
        }
        const taken = takeLine(bytes);
        if (taken === null) break;
        bytes = taken.rest;
        if (state === 'end-of-data') {
          if (taken.text.trim() === '') state = 'size';
          else readSize(taken.text);
        } else if (state === 'size') readSize(taken.text);
        else if (taken.text.trim() === '') state = 'done';
      }
      return Buffer.concat(parts);
    },
    get isDone() {
      return state === 'done' || state === 'raw';
    },
    get mayEnd() {
      return state === 'done' || state === 'trailer';
    },
    get oddities() {
      return [...oddities];
    },
  };
}
