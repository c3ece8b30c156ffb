import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Extractor, nothing } from './extract-reading.ts';

/** Libraries for reading articles, installed apart: `npm install` in bench/peers. */

interface Parsed {
  readonly title?: string | null;
  readonly published?: string | null;
  readonly publishedTime?: string | null;
  readonly author?: string | null;
  readonly byline?: string | null;
  readonly content?: string | null;
  readonly textContent?: string | null;
}

interface Linkedom {
  readonly parseHTML: (html: string) => { document: unknown };
}
interface ReadabilityModule {
  readonly Readability: new (document: unknown) => { parse: () => Parsed | null };
}
interface ArticleExtractor {
  readonly extractFromHtml: (html: string, url: string) => Promise<Parsed | null>;
}
interface DefuddleNode {
  readonly Defuddle: (document: unknown, url: string) => Promise<Parsed>;
}

const folder = join(import.meta.dirname, 'peers');

/** Those of the peers that are installed. */
export function peers(): readonly Extractor[] {
  if (!existsSync(join(folder, 'node_modules'))) return [];
  const require = createRequire(join(folder, 'package.json'));
  const load = (name: string): unknown => require(name);
  const { parseHTML } = load('linkedom') as Linkedom;
  const { Readability } = load('@mozilla/readability') as ReadabilityModule;
  const { extractFromHtml } = load('@extractus/article-extractor') as ArticleExtractor;
  const { Defuddle } = load(join(folder, 'node_modules/defuddle/dist/node.js')) as DefuddleNode;
  const textOf = (html: string): string => {
    const { document } = parseHTML(`<html><body>${html}</body></html>`) as {
      document: { body: { textContent: string } };
    };
    return document.body.textContent;
  };
  const extractor = (
    name: string,
    parse: (html: string, url: string) => Promise<Parsed | null>,
  ): Extractor => ({
    name,
    has: new Set(['author']),
    read: async ({ html, url }) => {
      const parsed = await parse(html, url).catch(() => null);
      return {
        ...nothing,
        title: parsed?.title ?? null,
        publishedAt: parsed?.publishedTime || parsed?.published || null,
        author: parsed?.author || parsed?.byline || null,
        text: parsed?.textContent ?? textOf(parsed?.content ?? ''),
      };
    },
  });
  return [
    extractor('@mozilla/readability', async (html) => new Readability(parseHTML(html).document).parse()),
    extractor('@extractus/article-extractor', extractFromHtml),
    extractor('defuddle', (html, url) => Defuddle(parseHTML(html).document, url)),
  ];
}
