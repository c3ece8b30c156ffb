const SIZE = 1024;
const MASK = SIZE - 1;
const LOWER = 0x20;

/**
 * Finds values by ASCII names that stand in a text, in either case, without cutting the name out: a page has a
 * thousand tags, and each cut would be a string of its own.
 */
export class NameTable<T> {
  private readonly names: string[] = new Array<string>(SIZE).fill('');
  private readonly values: (T | undefined)[] = new Array<T | undefined>(SIZE).fill(undefined);

  /** @param entries names of lower-case letters, digits, `-` and `:`, at most a few hundred */
  constructor(entries: Iterable<readonly [name: string, value: T]>) {
    for (const [name, value] of entries) {
      let slot = hashOf(name, 0, name.length);
      while (this.names[slot] !== '') slot = (slot + 1) & MASK;
      this.names[slot] = name;
      this.values[slot] = value;
    }
  }

  /** The value of the name that stands between two offsets; undefined when it is not in the table. */
  find(text: string, start: number, end: number): T | undefined {
    let slot = hashOf(text, start, end);
    for (let name = this.names[slot]; name !== undefined && name !== ''; name = this.names[slot]) {
      if (name.length === end - start && equalsFolded(name, text, start)) return this.values[slot];
      slot = (slot + 1) & MASK;
    }
    return undefined;
  }
}

/** From the length and three characters: enough to tell the names of HTML apart, and the same time for each. */
function hashOf(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start) | LOWER;
  const second = end - start > 1 ? text.charCodeAt(start + 1) | LOWER : 0;
  const last = text.charCodeAt(end - 1) | LOWER;
  return (first * 7 + second * 61 + last * 509 + (end - start) * 37) & MASK;
}

function equalsFolded(name: string, text: string, start: number): boolean {
  for (let at = 0; at < name.length; at += 1)
    if ((text.charCodeAt(start + at) | LOWER) !== name.charCodeAt(at)) return false;
  return true;
}
