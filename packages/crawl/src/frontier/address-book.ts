import { createKeyTable } from './key-table.ts';
import { createTextStore } from './text-store.ts';

/** What the crawl means to do with an address. */
export type Role = 'page' | 'target' | 'alias';

/** Every address that the crawl knows, by number: flat arrays, about a hundred bytes an address in all. */
export interface AddressBook {
  readonly size: number;
  /** -1 when it is not known. */
  find(key: string): number;
  add(key: string, entry: AddressEntry): number;
  /** Another key of a known address. */
  alias(key: string, id: number): void;
  urlOf(id: number): string;
  depthOf(id: number): number;
  /** The number of the entry's kind, as it was given. */
  kindOf(id: number): number;
  roleOf(id: number): Role;
  /** Only a script names it, which may never write it: whatever it answers, it is not known to be a dead link. */
  isGuess(id: number): boolean;
  setSure(id: number): void;
  isDone(id: number): boolean;
  setDone(id: number, done: boolean): void;
}

export interface AddressEntry {
  readonly url: string;
  readonly role: Role;
  /** Clicks from the start page, at most 65,535. */
  readonly depth: number;
  /** 0 to 255. */
  readonly kind: number;
  readonly isGuess?: boolean;
}

const ROLES: readonly Role[] = ['page', 'target', 'alias'];
const DONE = 0x80;
const GUESS = 0x40;

export function createAddressBook(): AddressBook {
  const keys = createKeyTable();
  const urls = createTextStore();
  let depths = new Uint16Array(1024);
  let kinds = new Uint8Array(1024);
  let states = new Uint8Array(1024);
  let size = 0;

  function grow(): void {
    const moreDepths = new Uint16Array(depths.length * 2);
    moreDepths.set(depths);
    depths = moreDepths;
    const moreKinds = new Uint8Array(kinds.length * 2);
    moreKinds.set(kinds);
    kinds = moreKinds;
    const moreStates = new Uint8Array(states.length * 2);
    moreStates.set(states);
    states = moreStates;
  }

  return {
    get size() {
      return size;
    },
    find: (key) => keys.get(key),
    add(key, { url, role, depth, kind, isGuess = false }) {
      const id = urls.add(url);
      if (id === depths.length) grow();
      depths[id] = depth;
      kinds[id] = kind;
      states[id] = ROLES.indexOf(role) | (isGuess ? GUESS : 0);
      keys.set(key, id);
      size += 1;
      return id;
    },
    alias: (key, id) => keys.set(key, id),
    urlOf: (id) => urls.get(id),
    depthOf: (id) => depths[id] ?? 0,
    kindOf: (id) => kinds[id] ?? 0,
    roleOf: (id) => ROLES[(states[id] ?? 0) & ~(DONE | GUESS)] ?? 'page',
    isGuess: (id) => ((states[id] ?? 0) & GUESS) !== 0,
    setSure(id) {
      states[id] = (states[id] ?? 0) & ~GUESS;
    },
    isDone: (id) => ((states[id] ?? 0) & DONE) !== 0,
    setDone(id, done) {
      const state = states[id] ?? 0;
      states[id] = done ? state | DONE : state & ~DONE;
    },
  };
}
