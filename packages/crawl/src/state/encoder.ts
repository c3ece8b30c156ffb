import { LIMITS, Tag } from './wire.ts';

/** Writes plain data as bytes; texts and shapes of objects that it has written before become numbers. */
export interface Encoder {
  /** The bytes of a value, valid until the next call. Undefined members of objects are left out. */
  encode(value: unknown): Buffer;
  /** Forget all texts and shapes; the reader must do the same at this place. */
  reset(): void;
}

export function createEncoder(): Encoder {
  const texts = new Map<string, number>();
  const shapes = new Map<string, number>();
  let out = Buffer.allocUnsafeSlow(1 << 16);
  let at = 0;

  function need(bytes: number): void {
    if (at + bytes <= out.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(out.length * 2, at + bytes));
    out.copy(larger, 0, 0, at);
    out = larger;
  }

  /** A tag and a number: 7 bits a byte, the lowest first. */
  function head(tag: number, number: number): void {
    need(10);
    out[at++] = tag;
    let rest = number;
    while (rest >= 0x80) {
      out[at++] = (rest % 0x80) | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    out[at++] = rest;
  }

  function bare(tag: number): void {
    need(1);
    out[at++] = tag;
  }

  function double(tag: number, value: number): void {
    need(9);
    out[at++] = tag;
    out.writeDoubleLE(value, at);
    at += 8;
  }

  /** Lone surrogates do not survive UTF-8, so such a text is written as code units. */
  function bytesOf(tag: number, text: string): void {
    if (text.isWellFormed()) {
      const length = Buffer.byteLength(text);
      head(tag, length);
      need(length);
      at += out.write(text, at, 'utf8');
      return;
    }
    head(Tag.units, text.length * 2);
    need(text.length * 2);
    at += out.write(text, at, 'utf16le');
  }

  function text(value: string): void {
    const known = texts.get(value);
    if (known !== undefined) {
      head(Tag.textAgain, known);
      return;
    }
    const isKept = value.length <= LIMITS.keptText && texts.size < LIMITS.keptTexts && value.isWellFormed();
    if (isKept) texts.set(value, texts.size);
    bytesOf(isKept ? Tag.keptText : Tag.text, value);
  }

  function object(value: object): void {
    const entries = Object.entries(value).filter(([, member]) => member !== undefined);
    const keys = entries.map(([key]) => key);
    const shape = JSON.stringify(keys);
    const known = shapes.get(shape);
    if (known === undefined) {
      const isKept = shapes.size < LIMITS.keptShapes;
      if (isKept) shapes.set(shape, shapes.size);
      head(isKept ? Tag.keptObject : Tag.object, keys.length);
      for (const key of keys) text(key);
    } else head(Tag.objectAgain, known);
    for (const [, member] of entries) any(member);
  }

  function any(value: unknown): void {
    if (typeof value === 'string') text(value);
    else if (typeof value === 'number') number(value);
    else if (value === null || value === undefined) bare(Tag.null);
    else if (typeof value === 'boolean') bare(value ? Tag.true : Tag.false);
    else if (Array.isArray(value)) {
      head(Tag.array, value.length);
      for (const member of value) any(member);
    } else if (value instanceof Date) double(Tag.date, value.getTime());
    else if (typeof value === 'object') object(value);
    else throw new TypeError(`a ${typeof value} is not plain data`);
  }

  function number(value: number): void {
    if (Number.isSafeInteger(value) && value >= 0 && !Object.is(value, -0)) head(Tag.whole, value);
    else double(Tag.double, value);
  }

  return {
    encode(value) {
      at = 0;
      any(value);
      return out.subarray(0, at);
    },
    reset() {
      texts.clear();
      shapes.clear();
    },
  };
}
