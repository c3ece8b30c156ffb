/** In how many bits two hashes of the same length, written in hexadecimal, differ. */
export function distanceOf(one: string, other: string): number {
  let distance = Math.abs(one.length - other.length) * 4;
  for (let at = 0; at < Math.min(one.length, other.length); at += 4) {
    let bits = Number.parseInt(one.slice(at, at + 4), 16) ^ Number.parseInt(other.slice(at, at + 4), 16);
    for (; bits !== 0; bits &= bits - 1) distance += 1;
  }
  return distance;
}
