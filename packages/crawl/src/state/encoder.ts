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
  /** What the objects among the members looked like last; mostly they look the same again. */
  readonly members: (Shape | undefined)[];
}

function newShape(keys: readonly string[]): Shape {
  return { number: -1, keys, next: new Map(), members: keys.map(() => undefined) };
}

export function createEncoder(): Encoder {
  const texts = new Map<string, number>();
  const arrays = new Map<string, readonly unknown[]>();
  let shapes = newShape([]);
  let lastRecord = shapes;
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
  function bytesOf(tag: number, text: string, isWellFormed: boolean): void {
    if (isWellFormed) {
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
    const isWellFormed = value.isWellFormed();
    const isKept = isWellFormed && value.length <= LIMITS.keptText && texts.size < LIMITS.keptTexts;
    if (isKept) texts.set(value, texts.size);
    bytesOf(isKept ? Tag.keptText : Tag.text, value, isWellFormed);
  }

  /** The number of a shape, by a walk along its names: cheaper than any text made of them. */
  function shapeOf(value: object): Shape {
    let shape = shapes;
    const members = value as Readonly<Record<string, unknown>>;
    for (const key in members) {
      if (members[key] === undefined) continue;
      let next = shape.next.get(key);
      if (next === undefined) {
        next = newShape([...shape.keys, key]);
        shape.next.set(key, next);
      }
      shape = next;
    }
    return shape;
  }

  /** @param likely the shape that it probably has @returns the one that it has */
  function object(value: object, likely: Shape | undefined): Shape {
    const shape = likely !== undefined && isOfShape(value, likely) ? likely : shapeOf(value);
    if (shape.number < 0) {
      const isKept = shapeCount < LIMITS.keptShapes;
      if (isKept) shape.number = shapeCount++;
      head(isKept ? Tag.keptObject : Tag.object, shape.keys.length);
      for (const key of shape.keys) text(key);
    } else head(Tag.objectAgain, shape.number);
    const { keys, members: likelyMembers } = shape;
    const members = value as Readonly<Record<string, unknown>>;
    for (let index = 0; index < keys.length; index += 1) {
      const key = keys[index] ?? '';
      const member = members[key];
      if (Array.isArray(member)) array(member, key);
      else likelyMembers[index] = any(member, likelyMembers[index]);
    }
    return shape;
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
    members(value, first, value.length - end);
  }

  function members(value: readonly unknown[], from: number, to: number): void {
    let likely: Shape | undefined;
    for (let n = from; n < to; n += 1) likely = any(value[n], likely);
  }

  /** @returns the shape of an object; of anything else the one that was given */
  function any(value: unknown, likely: Shape | undefined): Shape | undefined {
    if (typeof value === 'string') text(value);
    else if (typeof value === 'number') number(value);
    else if (value === null || value === undefined) bare(Tag.null);
    else if (typeof value === 'boolean') bare(value ? Tag.true : Tag.false);
    else if (Array.isArray(value)) {
      head(Tag.array, value.length);
      members(value, 0, value.length);
    } else if (value instanceof Date) double(Tag.date, value.getTime());
    else if (typeof value === 'object') return object(value, likely);
    else throw new TypeError(`a ${typeof value} is not plain data`);
    return likely;
  }

  function number(value: number): void {
    if (Number.isSafeInteger(value) && value >= 0 && !Object.is(value, -0)) head(Tag.whole, value);
    else double(Tag.double, value);
  }

  return {
    encode(value) {
      at = 0;
      lastRecord = any(value, lastRecord) ?? lastRecord;
      return out.subarray(0, at);
    },
    reset() {
      texts.clear();
      arrays.clear();
      shapes = newShape([]);
      lastRecord = shapes;
      shapeCount = 0;
    },
  };
}

/** Whether an object has the members of a shape, in their order. Looks at each name once and makes nothing. */
function isOfShape(value: object, { keys }: Shape): boolean {
  const members = value as Readonly<Record<string, unknown>>;
  let index = 0;
  for (const key in members) {
    if (members[key] === undefined) continue;
    if (key !== keys[index]) return false;
    index += 1;
  }
  return index === keys.length;
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
