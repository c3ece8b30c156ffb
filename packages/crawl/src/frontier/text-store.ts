/** Texts one after another in large buffers: no object a text, and nothing is copied when it grows. */
export interface TextStore {
  /** The number of the text: 0, 1, 2 … */
  add(text: string): number;
  get(number: number): string;
}

const CHUNK = 1 << 20;

/** Texts are kept as UTF-8; one text must fit into a megabyte. */
export function createTextStore(): TextStore {
  const chunks: Buffer[] = [];
  let starts = new Float64Array(1024);
  let lengths = new Uint32Array(1024);
  let count = 0;
  let used = CHUNK;

  function grow(): void {
    const moreStarts = new Float64Array(starts.length * 2);
    moreStarts.set(starts);
    starts = moreStarts;
    const moreLengths = new Uint32Array(lengths.length * 2);
    moreLengths.set(lengths);
    lengths = moreLengths;
  }

  return {
    add(text) {
      const length = Buffer.byteLength(text);
      if (length > CHUNK) throw new RangeError('a text of a megabyte is no address');
      if (used + length > CHUNK) {
        chunks.push(Buffer.allocUnsafeSlow(CHUNK));
        used = 0;
      }
      const chunk = chunks.length - 1;
      chunks[chunk]?.write(text, used);
      if (count === starts.length) grow();
      starts[count] = chunk * CHUNK + used;
      lengths[count] = length;
      used += length;
      count += 1;
      return count - 1;
    },
    get(number) {
      const start = starts[number] ?? 0;
      const at = start % CHUNK;
      return chunks[Math.floor(start / CHUNK)]?.toString('utf8', at, at + (lengths[number] ?? 0)) ?? '';
    },
  };
}
