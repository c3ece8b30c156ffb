const MAX_CSS = 200_000;
const MAX_FOUND = 200;
const COMMENT = /\/\*[\s\S]*?\*\//g;
const ADDRESS =
  /(@import\s+(?:url\(\s*)?|url\(\s*)(?:"([^"\\\n]{1,500})"|'([^'\\\n]{1,500})'|([^"'()\\\s;]{1,500}))/gi;

export interface CssAddress {
  readonly reference: string;
  readonly isImport: boolean;
}

/** What a style sheet or a style attribute loads: `url(…)` and `@import`. Fonts count as pictures here. */
export function addressesInCss(css: string): CssAddress[] {
  if (!/url\(|@import/i.test(css)) return [];
  const found: CssAddress[] = [];
  for (const match of css.slice(0, MAX_CSS).replace(COMMENT, ' ').matchAll(ADDRESS)) {
    const reference = match[2] ?? match[3] ?? match[4];
    if (reference === undefined || found.length >= MAX_FOUND) continue;
    found.push({ reference, isImport: match[1]?.startsWith('@') === true });
  }
  return found;
}
