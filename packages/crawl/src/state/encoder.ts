import { LIMITS, Tag } from './wire.ts';

/** Writes plain data as bytes; texts and shapes of objects that it has written before become numbers. */
export interface Encoder {
  /** The bytes of a value, valid until the next call. Undefined members of objects are left out. */
  encode(value: unknown): Buffer;
  /** Forget all texts and shapes; the reader must do the same at this place. */
  reset(): void;
}

/** The names of an object's members, one after another; a number when it was written before. */
interface Shape {
  number: number;
  readonly keys: readonly string[];
  readonly next: Map<string, Shape>;
}

export function createEncoder(): Encoder {
  const texts = new Map<string, number>();
  const arrays = new Map<string, readonly unknown[]>();
  let shapes: Shape = { number: -1, keys: [], next: new Map() };
  let shapeCount = 0;
  let out = Buffer.allocUnsafeSlow(1 << 16);
  let at = 0;

  function need(bytes: number): void {
    if (at + bytes <= out.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(out.length * 2, at + bytes));
    out.copy(larger, 0, 0, at);
    out = larger;
  }

  function head(tag: number, number: number): void {
    need(1);
    out[at++] = tag;
    whole(number);
  }

  /** A number in groups of 7 bits, the lowest first. */
  function whole(number: number): void {
    need(9);
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

  /** The number of a shape, by a walk along its names: cheaper than any text made of them. */
  function shapeOf(value: object): Shape {
    let shape = shapes;
    const members = value as Readonly<Record<string, unknown>>;
    for (const key in members) {
      if (members[key] === undefined) continue;
      let next = shape.next.get(key);
      if (next === undefined) {
        next = { number: -1, keys: [...shape.keys, key], next: new Map() };
        shape.next.set(key, next);
      }
      shape = next;
    }
    return shape;
  }

  function object(value: object): void {
    const shape = shapeOf(value);
    if (shape.number < 0) {
      const isKept = shapeCount < LIMITS.keptShapes;
      if (isKept) shape.number = shapeCount++;
      head(isKept ? Tag.keptObject : Tag.object, shape.keys.length);
      for (const key of shape.keys) text(key);
    } else head(Tag.objectAgain, shape.number);
    const members = value as Readonly<Record<string, unknown>>;
    for (const key of shape.keys) {
      const member = members[key];
      if (Array.isArray(member)) array(member, key);
      else any(member);
    }
  }

  function array(value: readonly unknown[], name: string): void {
    const last = arrays.get(name) ?? [];
    arrays.set(name, value);
    const most = Math.min(last.length, value.length);
    let first = 0;
    while (first < most && isSame(last[first], value[first])) first += 1;
    let end = 0;
    while (end < most - first && isSame(last.at(-1 - end), value.at(-1 - end))) end += 1;
    if (first + end === 0) head(Tag.array, value.length);
    else {
      head(Tag.arrayLike, first);
      whole(end);
      whole(value.length - first - end);
    }
    for (let n = first; n < value.length - end; n += 1) any(value[n]);
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
      arrays.clear();
      shapes = { number: -1, keys: [], next: new Map() };
      shapeCount = 0;
    },
  };
}

/** Are they the same in every part? Only told of objects that hold nothing but texts, numbers and the like. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other && one !== 0) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return Object.is(one, other);
  if (Array.isArray(one) || Array.isArray(other) || one instanceof Date || other instanceof Date)
    return false;
  const left = one as Readonly<Record<string, unknown>>;
  const right = other as Readonly<Record<string, unknown>>;
  let surplus = 0;
  for (const key in left) {
    if (left[key] === undefined || !Object.is(left[key], right[key])) return false;
    surplus += 1;
  }
  for (const _ in right) surplus -= 1;
  return surplus === 0;
}
