import { createColumn, createHome, createLeaf, LEAVES, SOUND_COLUMNS } from './columns.ts';
import type { Article, Page } from './page.ts';
import { file, type Site } from './site.ts';
import type { Traits } from './traits.ts';

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const PICTURES = [
  'logo.png',
  'banner.jpg',
  'line.gif',
  'dot.gif',
  'ga.png',
  'conac.png',
  'jiucuo.png',
  'scene.jpg',
  'icon.png',
];

/** A small PDF that opens. */
export const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
  'latin1',
);

/** A site without a fault; how many articles are left for faults is up to its columns. */
export function createSite(traits: Traits, plans = SOUND_COLUMNS): Site {
  const columns = plans.map((plan, place) =>
    createColumn(traits, plan, place === 0 ? 'html' : place < 5 ? traits.filling : 'html'),
  );
  const leaves = LEAVES.map((leaf) => createLeaf(traits, leaf));
  const fresh = [...columns.slice(0, 3).flatMap(({ articles }) => articles.slice(4))];
  shuffle(fresh, traits.luck.below);
  const url = (path: string): string => new URL(path, `${traits.origin}/`).href;
  const site: Site = {
    traits,
    home: createHome(traits),
    columns,
    leaves,
    gold: [],
    extras: new Map(),
    search: searchOf(traits),
    url,
    href: (path) => (traits.absolute ? url(path) : path),
    take() {
      const article = fresh.pop();
      if (article === undefined) throw new RangeError(`${traits.name} has no article left for another fault`);
      return article;
    },
    expect: (gold) => site.gold.push(gold),
  };
  for (const name of PICTURES) site.extras.set(`/images/${name}`, file('image/png', PIXEL));
  site.extras.set('/css/site.css', file('text/css', 'body{font-size:16px;color:#222}'));
  for (const name of ['jquery', 'column-loader'])
    site.extras.set(`/js/${name}.js`, file('application/javascript', '/* */'));
  site.extras.set('/robots.txt', file('text/plain', 'User-agent: *\nDisallow: /admin/\n'));
  return site;
}

/** Every page with an address of its own. */
export function pagesOfSite({ home, columns, leaves }: Site): Map<string, Page | Article> {
  const pages = [
    home,
    ...columns.map(({ page }) => page),
    ...columns.flatMap(({ articles }) => articles),
    ...leaves,
  ];
  return new Map(pages.map((page) => [page.path, page]));
}

function searchOf({ style }: Traits): Site['search'] {
  if (style.name === 'asp') return { action: '/search.asp', field: 'keyword', works: true };
  if (style.name === 'hanweb') return { action: '/jsearch/search.do', field: 'q', works: true };
  if (style.name === 'empire') return { action: '/e/search/index.php', field: 'keyboard', works: true };
  return { action: '/search', field: 'searchWord', works: true };
}

function shuffle<T>(list: T[], below: (limit: number) => number): void {
  for (let at = list.length - 1; at > 0; at -= 1) {
    const other = below(at + 1);
    const [one, two] = [list[at], list[other]];
    if (one === undefined || two === undefined) return;
    list[at] = two;
    list[other] = one;
  }
}
