import { Tag } from './wire.ts';

/** Reads what an encoder wrote, in the same order. */
export interface Decoder {
  /** @throws {RangeError} when the bytes are no value */
  decode(bytes: Buffer): unknown;
  reset(): void;
}

export function createDecoder(): Decoder {
  const texts: string[] = [];
  const arrays = new Map<string, readonly unknown[]>();
  const shapes: (readonly string[])[] = [];
  let from: Buffer = Buffer.alloc(0);
  let at = 0;

  function byte(): number {
    const value = from[at++];
    if (value === undefined) throw new RangeError('the record ends within a value');
    return value;
  }

  function whole(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 0x80) {
      const group = byte();
      value += (group & 0x7f) * scale;
      if (group < 0x80) return value;
    }
  }

  function take(encoding: 'utf8' | 'utf16le'): string {
    const length = whole();
    if (at + length > from.length) throw new RangeError('the record ends within a text');
    at += length;
    return from.toString(encoding, at - length, at);
  }

  function double(): number {
    at += 8;
    return from.readDoubleLE(at - 8);
  }

  function known<T>(kept: readonly T[]): T {
    const value = kept[whole()];
    if (value === undefined) throw new RangeError('the record names what was never written');
    return value;
  }

  function names(): string[] {
    return Array.from({ length: whole() }, () => String(any()));
  }

  function object(keys: readonly string[]): unknown {
    const made: Record<string, unknown> = {};
    for (const key of keys) {
      if (key === '__proto__')
        Object.defineProperty(made, key, {
          value: member(key),
          enumerable: true,
          writable: true,
          configurable: true,
        });
      else made[key] = member(key);
    }
    return made;
  }

  function member(name: string): unknown {
    const value = from[at] === Tag.arrayLike ? arrayLike(arrays.get(name) ?? []) : any();
    if (Array.isArray(value)) arrays.set(name, value);
    return value;
  }

  function arrayLike(last: readonly unknown[]): unknown[] {
    at += 1;
    const first = whole();
    const end = whole();
    const between = array();
    return [...last.slice(0, first), ...between, ...last.slice(last.length - end)];
  }

  function array(): unknown[] {
    const length = whole();
    const made: unknown[] = [];
    for (let n = 0; n < length; n += 1) made.push(any());
    return made;
  }

  function keep<T>(kept: T[], value: T): T {
    kept.push(value);
    return value;
  }

  function any(): unknown {
    const tag = byte();
    switch (tag) {
      case Tag.textAgain:
        return known(texts);
      case Tag.objectAgain:
        return object(known(shapes));
      case Tag.whole:
        return whole();
      case Tag.null:
        return null;
      case Tag.true:
        return true;
      case Tag.false:
        return false;
      case Tag.keptText:
        return keep(texts, take('utf8'));
      case Tag.text:
        return take('utf8');
      case Tag.units:
        return take('utf16le');
      case Tag.array:
        return array();
      case Tag.keptObject:
        return object(keep(shapes, names()));
      case Tag.object:
        return object(names());
      case Tag.double:
        return double();
      case Tag.date:
        return new Date(double());
      default:
        throw new RangeError(`the record has no value of kind ${tag}`);
    }
  }

  return {
    decode(bytes) {
      from = bytes;
      at = 0;
      return any();
    },
    reset() {
      texts.length = 0;
      arrays.clear();
      shapes.length = 0;
    },
  };
}
