import { createKeyTable } from './frontier/key-table.ts';
import { urlKey } from './url-key.ts';

/**
 * The keys of a site's addresses. Learns from the pages which differences in spelling make no other page here: upper
 * and lower case (IIS), and the names of index files. Only keys are folded; what is fetched stays as it was written.
 */
export interface Spelling {
  keyOf(url: string): string;
  /** A page with this content came from the address. True when keys are written differently from now on. */
  saw(key: string, contentHash: string): boolean;
}

/** Pairs of pages that must agree, and none may differ (the rule of the field). */
const AGREEING = 3;
const INDEX_NAMES = [
  'index.html',
  'index.htm',
  'index.shtml',
  'index.jsp',
  'index.php',
  'index.aspx',
  'default.aspx',
  'default.asp',
  'default.html',
  'default.htm',
];
const INDEX = /\/(?:index|default)\.[a-z]{3,5}$/i;

export function createSpelling(): Spelling {
  const contents = createKeyTable();
  const seen = createKeyTable();
  /** How often a way of folding agreed; -1 when it once differed. */
  const votes = new Map<string, number>();
  const folded = new Set<string>();

  function vote(fold: string, agrees: boolean): boolean {
    const before = votes.get(fold) ?? 0;
    if (before < 0) return false;
    votes.set(fold, agrees ? before + 1 : -1);
    if (!agrees) return folded.delete(fold);
    if (before + 1 !== AGREEING) return false;
    folded.add(fold);
    return true;
  }

  function compare(fold: string, other: string, content: number): boolean {
    const earlier = seen.get(other);
    return earlier >= 0 && vote(fold, earlier === content);
  }

  function fold(key: string): string {
    if (folded.size === 0) return key;
    const name = INDEX.exec(key)?.[0].slice(1).toLowerCase();
    const bare = name !== undefined && folded.has(name) ? key.slice(0, -name.length) : key;
    return folded.has('case') ? bare.toLowerCase() : bare;
  }

  return {
    keyOf: (url) => fold(urlKey(url)),
    saw(key, contentHash) {
      const known = contents.get(contentHash);
      const content = known < 0 ? contents.size : known;
      if (known < 0) contents.set(contentHash, content);
      const lower = `case ${key.toLowerCase()}`;
      let changed = compare('case', lower, content);
      seen.set(lower, content);
      if (key.endsWith('/')) {
        for (const name of INDEX_NAMES) changed = compare(name, `page ${key}${name}`, content) || changed;
        seen.set(`page ${key}`, content);
      } else {
        const name = INDEX.exec(key)?.[0].slice(1).toLowerCase();
        if (name !== undefined) {
          const folder = key.slice(0, -name.length);
          changed = compare(name, `page ${folder}`, content) || changed;
          seen.set(`page ${folder}${name}`, content);
        }
      }
      return changed;
    },
  };
}
