import { fingerprintOf, placesOf, type StaticFunction } from '../src/spelling/static-function.ts';

/**
 * Builds the map of static-function.ts by peeling: a cell that one key alone uses can be set last.
 * @param values twelve bits each
 */
export function buildStaticFunction(
  one: Int32Array,
  two: Int32Array,
  values: Uint16Array,
  size: number,
): StaticFunction {
  const segmentLength =
    2 ** Math.max(2, Math.min(16, Math.floor(Math.log(Math.max(size, 2)) / Math.log(3.33) + 2.25)));
  const factor = Math.max(1.125, 0.875 + (0.25 * Math.log(1_000_000)) / Math.log(Math.max(size, 2)));
  const segments = Math.max(1, Math.ceil((size * factor) / segmentLength) - 2);
  for (let seed = 1; seed <= 100; seed++) {
    const shape = { seed: Math.imul(seed, 0x9e3779b1), segments, segmentLength };
    const cells = peel(shape, one, two, values, size);
    if (cells) return { ...shape, cells };
  }
  throw new Error('two keys have the same hash: the map cannot be built');
}

function peel(
  shape: Omit<StaticFunction, 'cells'>,
  one: Int32Array,
  two: Int32Array,
  values: Uint16Array,
  size: number,
): Uint8Array | undefined {
  const length = (shape.segments + 2) * shape.segmentLength;
  const uses = new Uint8Array(length);
  const keys = new Uint32Array(length);
  const places = new Uint32Array(3);
  for (let key = 0; key < size; key++) {
    placesOf(shape, one[key] as number, two[key] as number, places);
    for (let cell = 0; cell < 3; cell++) {
      const place = places[cell] as number;
      // A cell that more keys use than fit the count is as good as full: another seed.
      if (uses[place] === 255) return undefined;
      uses[place] = (uses[place] as number) + 1;
      keys[place] = (keys[place] as number) ^ key;
    }
  }
  const order = new Uint32Array(size);
  const cellOf = new Uint32Array(size);
  const queue = new Uint32Array(length);
  let waiting = 0;
  let peeled = 0;
  for (let place = 0; place < length; place++) if (uses[place] === 1) queue[waiting++] = place;
  while (waiting > 0) {
    const place = queue[--waiting] as number;
    if (uses[place] !== 1) continue;
    const key = keys[place] as number;
    order[peeled] = key;
    cellOf[peeled++] = place;
    placesOf(shape, one[key] as number, two[key] as number, places);
    for (let cell = 0; cell < 3; cell++) {
      const each = places[cell] as number;
      uses[each] = (uses[each] as number) - 1;
      keys[each] = (keys[each] as number) ^ key;
      if (uses[each] === 1) queue[waiting++] = each;
    }
  }
  if (peeled < size) return undefined;
  const cells = new Uint8Array(length * 3);
  for (let index = size - 1; index >= 0; index--) {
    const key = order[index] as number;
    const h1 = one[key] as number;
    const h2 = two[key] as number;
    const word = (fingerprintOf(h1, h2) << 12) | (values[key] as number);
    placesOf(shape, h1, h2, places);
    const target = (cellOf[index] as number) * 3;
    for (let byte = 0; byte < 3; byte++) {
      // The cell itself is still zero, so that all three may be taken together.
      let rest = (word >>> (8 * byte)) & 0xff;
      for (let cell = 0; cell < 3; cell++) rest ^= cells[(places[cell] as number) * 3 + byte] as number;
      cells[target + byte] = rest;
    }
  }
  return cells;
}
