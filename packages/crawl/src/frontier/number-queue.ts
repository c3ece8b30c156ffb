/** First in, first out, of whole numbers, in chunks that are dropped once read. */
export interface NumberQueue {
  readonly size: number;
  push(value: number): void;
  shift(): number | undefined;
}

/** The first chunk is small, because there may be a queue for each of many thousand hosts. */
const FIRST_CHUNK = 8;
const LARGEST_CHUNK = 4096;

export function createNumberQueue(): NumberQueue {
  const chunks: Uint32Array[] = [];
  let nextLength = FIRST_CHUNK;
  let head = 0;
  let tail = 0;
  let size = 0;
  return {
    get size() {
      return size;
    },
    push(value) {
      let last = chunks.at(-1);
      if (last === undefined || tail === last.length) {
        last = new Uint32Array(nextLength);
        nextLength = Math.min(nextLength * 2, LARGEST_CHUNK);
        chunks.push(last);
        tail = 0;
      }
      last[tail] = value;
      tail += 1;
      size += 1;
    },
    shift() {
      const first = chunks[0];
      if (size === 0 || first === undefined) return undefined;
      const value = first[head];
      head += 1;
      size -= 1;
      if (head === first.length || size === 0) {
        chunks.shift();
        head = 0;
      }
      return value;
    },
  };
}
