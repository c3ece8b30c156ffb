/** First in, first out, of whole numbers, in chunks of 16 KB that are dropped once read. */
export interface NumberQueue {
  readonly size: number;
  push(value: number): void;
  shift(): number | undefined;
}

const CHUNK = 4096;

export function createNumberQueue(): NumberQueue {
  const chunks: Uint32Array[] = [];
  let head = 0;
  let tail = CHUNK;
  let size = 0;
  return {
    get size() {
      return size;
    },
    push(value) {
      if (tail === CHUNK) {
        chunks.push(new Uint32Array(CHUNK));
        tail = 0;
      }
      const last = chunks.at(-1);
      if (last !== undefined) last[tail] = value;
      tail += 1;
      size += 1;
    },
    shift() {
      if (size === 0) return undefined;
      const value = chunks[0]?.[head];
      head += 1;
      size -= 1;
      if (head === CHUNK || size === 0) {
        chunks.shift();
        head = 0;
        if (size === 0) {
          chunks.length = 0;
          tail = CHUNK;
        }
      }
      return value;
    },
  };
}
