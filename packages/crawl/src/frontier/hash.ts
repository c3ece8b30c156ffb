/** Where a hash is written: its two halves, unsigned. Reused, so that a million hashes make no garbage. */
export type HashCell = Uint32Array<ArrayBuffer>;

export function hashCell(): HashCell {
  return new Uint32Array(2);
}

/**
 * A 64-bit hash of a text's code units: two multiply-xor rounds crossed at the end. Among a million addresses two
 * meet with a chance of one in thirty million. Not for secrets.
 */
export function hashText(text: string, into: HashCell, seed = 0): void {
  let low = 0xdeadbeef ^ seed;
  let high = 0x41c6ce57 ^ seed;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 2654435761);
    high = Math.imul(high ^ unit, 1597334677);
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  into[0] = low;
  into[1] = high;
}
