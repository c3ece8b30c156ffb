/** Tables of an automaton. State 0 is the beginning; `classes` numbers the characters that occur in terms, from 1 on. */
export interface DoubleArray {
  /** Class of each UTF-16 unit, 0 for those of no term. */
  readonly classes: Uint16Array;
  /**
   * Four words a state, together in one line of the cache: base, check, fail, out. From state s a character of class c leads
   * to t = base[s] + c where check[t] = s; fail is the state of the longest proper suffix; out the first state of that chain
   * in which a term ends, or 0.
   */
  readonly cells: Int32Array;
  /** Term that ends in a state, or -1. */
  readonly term: Int32Array;
  /** Next shorter suffix in which a term ends, or 0. */
  readonly next: Int32Array;
  readonly lengths: Uint16Array;
}

const NONE = -1;
const UNITS = 65_536;

/** A trie as linked children, the classes of each node's children ascending. */
interface Trie {
  readonly unit: Int32Array;
  readonly child: Int32Array;
  readonly sibling: Int32Array;
  readonly term: Int32Array;
  readonly nodes: number;
}

export function buildDoubleArray(terms: readonly string[]): DoubleArray {
  const classes = classesOf(terms);
  const trie = trieOf(terms, classes);
  const slots = place(trie);
  const lengths = Uint16Array.from(terms, ({ length }) => length);
  return { classes, ...link(trie, slots), lengths };
}

/** Frequent characters get low classes, so that children lie close together. */
function classesOf(terms: readonly string[]): Uint16Array {
  const counts = new Uint32Array(UNITS);
  for (const term of terms) {
    if (term === '' || term.length > 65_535) throw new Error('a term has from 1 to 65,535 characters');
    for (let at = 0; at < term.length; at += 1)
      counts[term.charCodeAt(at)] = (counts[term.charCodeAt(at)] ?? 0) + 1;
  }
  const classes = new Uint16Array(UNITS);
  const used: number[] = [];
  for (let unit = 0; unit < UNITS; unit += 1) if (counts[unit] !== 0) used.push(unit);
  used.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
  used.forEach((unit, rank) => {
    classes[unit] = rank + 1;
  });
  return classes;
}

function trieOf(terms: readonly string[], classes: Uint16Array): Trie {
  const coded = terms.map((term, id) => ({ id, units: unitsOf(term, classes) }));
  coded.sort((a, b) => compare(a.units, b.units));
  const most = coded.reduce((sum, { units }) => sum + units.length, 1);
  const [unit, child, sibling] = [new Int32Array(most), new Int32Array(most), new Int32Array(most)];
  const term = new Int32Array(most).fill(NONE);
  const path = [0];
  let nodes = 1;
  let before: Uint16Array = new Uint16Array(0);
  for (const { id, units } of coded) {
    let shared = 0;
    while (shared < units.length && units[shared] === before[shared]) shared += 1;
    for (let depth = shared; depth < units.length; depth += 1) {
      const node = nodes;
      nodes += 1;
      unit[node] = units[depth] ?? 0;
      // Sorted terms open the children of a node in ascending order, so the last one opened hangs at the end.
      if (depth === shared && (path[depth + 1] ?? 0) !== 0 && child[path[depth] ?? 0] !== 0)
        sibling[path[depth + 1] ?? 0] = node;
      else child[path[depth] ?? 0] = node;
      path[depth + 1] = node;
    }
    path.length = units.length + 1;
    const end = path[units.length] ?? 0;
    if (term[end] !== NONE) throw new Error(`the term “${terms[id]}” occurs twice`);
    term[end] = id;
    before = units;
  }
  return { unit, child, sibling, term, nodes };
}

function unitsOf(term: string, classes: Uint16Array): Uint16Array {
  const units = new Uint16Array(term.length);
  for (let at = 0; at < units.length; at += 1) units[at] = classes[term.charCodeAt(at)] ?? 0;
  return units;
}

function compare(a: Uint16Array, b: Uint16Array): number {
  const shorter = Math.min(a.length, b.length);
  for (let at = 0; at < shorter; at += 1) if (a[at] !== b[at]) return (a[at] ?? 0) - (b[at] ?? 0);
  return a.length - b.length;
}

interface Slots {
  /** Slot of each node of the trie. */
  readonly slot: Int32Array;
  readonly base: Int32Array;
  readonly check: Int32Array;
  /** Nodes, those nearer to the beginning first. */
  readonly order: Int32Array;
}

/** Gives every node a slot, the children of a node at one base. First fit along the list of free slots. */
function place(trie: Trie): Slots {
  const margin = maximum(trie) + 1;
  let size = 1 << Math.ceil(Math.log2(trie.nodes * 1.5 + margin * 2));
  let [base, check, free]: [Int32Array, Int32Array, Int32Array] = [
    new Int32Array(size),
    new Int32Array(size).fill(NONE),
    new Int32Array(size),
  ];
  for (let slot = 0; slot < size; slot += 1) free[slot] = slot + 1;
  const grow = (): void => {
    const old = size;
    size *= 2;
    base = copied(base, size, 0);
    check = copied(check, size, NONE);
    free = copied(free, size, 0);
    for (let slot = old; slot < size; slot += 1) free[slot] = slot + 1;
  };
  const nextFree = (from: number): number => {
    let slot = from;
    while (true) {
      if (slot + margin >= size) grow();
      if (check[slot] === NONE && slot !== 0) return slot;
      // Taken slots point on to where the next free one may be, and are shortened on the way.
      const after = free[slot] ?? slot + 1;
      const further = check[after] === NONE || after + margin >= size ? after : (free[after] ?? after + 1);
      free[slot] = further;
      slot = further;
    }
  };
  const slot = new Int32Array(trie.nodes);
  const order = new Int32Array(trie.nodes);
  let [known, highest, lowest] = [1, 0, 1];
  check[0] = 0;
  const children: number[] = [];
  for (let at = 0; at < known; at += 1) {
    const node = order[at] ?? 0;
    children.length = 0;
    for (let next = trie.child[node] ?? 0; next !== 0; next = trie.sibling[next] ?? 0) children.push(next);
    const [first] = children;
    if (first === undefined) continue;
    const lead = trie.unit[first] ?? 0;
    lowest = nextFree(lowest);
    let candidate = lead < lowest ? lowest : nextFree(lead + 1);
    for (let tries = 0; !fits(candidate - lead); tries += 1)
      candidate = nextFree(candidate + 1 + (tries > 64 ? tries : 0));
    const offset = candidate - lead;
    base[slot[node] ?? 0] = offset;
    for (const one of children) {
      const target = offset + (trie.unit[one] ?? 0);
      check[target] = slot[node] ?? 0;
      slot[one] = target;
      highest = Math.max(highest, target);
      order[known] = one;
      known += 1;
    }
  }
  // Every step from any state stays within the tables, so that searching needs no test.
  const end = lastStep();
  return { slot, order, base: base.slice(0, end), check: check.slice(0, end) };

  function fits(offset: number): boolean {
    if (offset < 0) return false;
    return children.every((one) => {
      const target = offset + (trie.unit[one] ?? 0);
      return target !== 0 && check[target] === NONE;
    });
  }
  function lastStep(): number {
    let most = highest;
    for (let at = 0; at <= highest; at += 1) most = Math.max(most, base[at] ?? 0);
    return Math.min(size, most + margin);
  }
}

function maximum({ unit, nodes }: Trie): number {
  let most = 0;
  for (let node = 0; node < nodes; node += 1) most = Math.max(most, unit[node] ?? 0);
  return most;
}

function copied(from: Int32Array, size: number, filler: number): Int32Array {
  const to = new Int32Array(size).fill(filler);
  to.set(from);
  return to;
}

function link(trie: Trie, { slot, order, base, check }: Slots): Omit<DoubleArray, 'classes' | 'lengths'> {
  const [fail, next] = [new Int32Array(base.length), new Int32Array(base.length)];
  const term = new Int32Array(base.length).fill(NONE);
  for (const node of order) term[slot[node] ?? 0] = trie.term[node] ?? NONE;
  for (const node of order) {
    const parent = slot[node] ?? 0;
    for (let one = trie.child[node] ?? 0; one !== 0; one = trie.sibling[one] ?? 0) {
      const state = slot[one] ?? 0;
      const unit = trie.unit[one] ?? 0;
      if (parent !== 0) {
        let back = fail[parent] ?? 0;
        while (back !== 0 && check[(base[back] ?? 0) + unit] !== back) back = fail[back] ?? 0;
        const target = (base[back] ?? 0) + unit;
        fail[state] = check[target] === back ? target : 0;
      }
      const suffix = fail[state] ?? 0;
      next[state] = term[suffix] === NONE ? (next[suffix] ?? 0) : suffix;
    }
  }
  const cells = new Int32Array(base.length * 4);
  for (let state = 0; state < base.length; state += 1) {
    const out = term[state] === NONE ? (next[state] ?? 0) : state;
    cells.set([base[state] ?? 0, check[state] ?? NONE, fail[state] ?? 0, out], state * 4);
  }
  return { cells, term, next };
}
