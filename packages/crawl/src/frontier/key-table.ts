import { type HashCell, hashCell, hashText } from './hash.ts';

/** A map from texts to small numbers that keeps 64 bits of each text, in flat arrays: 12 bytes a slot. */
export interface KeyTable {
  readonly size: number;
  /** -1 when the text was never set. */
  get(text: string): number;
  set(text: string, value: number): void;
}

const FIRST_SLOTS = 1024;
const FULLEST = 0.75;

/** Open addressing with linear probing; doubles when three quarters full. Values are 0 to 2^31 - 2. */
export function createKeyTable(): KeyTable {
  let slots = FIRST_SLOTS;
  let lows = new Uint32Array(slots);
  let highs = new Uint32Array(slots);
  /** Value + 1; 0 is an empty slot. */
  let values = new Uint32Array(slots);
  let size = 0;
  const cell = hashCell();

  function slotOf(hash: HashCell): number {
    const [low = 0, high = 0] = hash;
    let slot = low & (slots - 1);
    while (values[slot] !== 0 && (lows[slot] !== low || highs[slot] !== high))
      slot = (slot + 1) & (slots - 1);
    return slot;
  }

  function put(slot: number, hash: HashCell, stored: number): void {
    lows[slot] = hash[0] ?? 0;
    highs[slot] = hash[1] ?? 0;
    values[slot] = stored;
  }

  function grow(): void {
    const [oldLows, oldHighs, oldValues] = [lows, highs, values];
    slots *= 2;
    lows = new Uint32Array(slots);
    highs = new Uint32Array(slots);
    values = new Uint32Array(slots);
    const moved = hashCell();
    for (const [old, stored] of oldValues.entries()) {
      if (stored === 0) continue;
      moved[0] = oldLows[old] ?? 0;
      moved[1] = oldHighs[old] ?? 0;
      put(slotOf(moved), moved, stored);
    }
  }

  return {
    get size() {
      return size;
    },
    get(text) {
      hashText(text, cell);
      return (values[slotOf(cell)] ?? 0) - 1;
    },
    set(text, value) {
      hashText(text, cell);
      const slot = slotOf(cell);
      const isNew = values[slot] === 0;
      put(slot, cell, value + 1);
      if (!isNew) return;
      size += 1;
      if (size > slots * FULLEST) grow();
    },
  };
}
