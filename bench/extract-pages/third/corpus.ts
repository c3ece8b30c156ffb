import type { Sample } from '../sample.ts';
import { articleOf, occasionOf } from '../second/occasion.ts';
import { listOf } from '../second/rows.ts';
import { genreArticles } from './articles-genres.ts';
import { ministryArticles } from './articles-ministries.ts';
import { portalArticles } from './articles-portals.ts';
import { systemArticles } from './articles-systems.ts';
import { blockLists } from './lists-blocks.ts';
import { rowLists } from './lists-rows.ts';

const TURNS_AN_ARTICLE = 2;
const TURNS_A_LIST = 2;

/** The third held-out set: after fragments of real pages and of the programs that read them, written before any result was seen. */
export function thirdSamples(): readonly Sample[] {
  const articles = { ...portalArticles, ...ministryArticles, ...systemArticles, ...genreArticles };
  return [
    ...Object.entries(articles).flatMap(([name, template], order) =>
      Array.from({ length: TURNS_AN_ARTICLE }, (_, turn) =>
        articleOf(`third-${name}-${turn + 1}`, template(occasionOf(50_000 + order * 10 + turn))),
      ),
    ),
    ...Object.entries({ ...rowLists, ...blockLists }).flatMap(([name, template]) =>
      Array.from({ length: TURNS_A_LIST }, (_, turn) => listOf(`third-${name}-${turn + 1}`, template(turn))),
    ),
  ];
}
