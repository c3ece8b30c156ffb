import type { Sample } from '../sample.ts';
import { genreArticles } from './articles-genres.ts';
import { mediaArticles } from './articles-media.ts';
import { openArticles } from './articles-open.ts';
import { portalArticles } from './articles-portals.ts';
import { cardLists } from './lists-cards.ts';
import { tableLists } from './lists-tables.ts';
import { articleOf, occasionOf } from './occasion.ts';
import { mailSamples } from './pages-mail.ts';
import { listOf } from './rows.ts';

const TURNS_AN_ARTICLE = 3;
const TURNS_A_LIST = 2;

/** The second held-out set: other sites, other genres and other traps than the first, written before any result was seen. */
export function secondSamples(): readonly Sample[] {
  const articles = { ...portalArticles, ...openArticles, ...genreArticles, ...mediaArticles };
  return [
    ...Object.entries(articles).flatMap(([name, template], order) =>
      Array.from({ length: TURNS_AN_ARTICLE }, (_, turn) =>
        articleOf(`${name}-${turn + 1}`, template(occasionOf(order * 10 + turn + 1))),
      ),
    ),
    ...Object.entries({ ...tableLists, ...cardLists }).flatMap(([name, template]) =>
      Array.from({ length: TURNS_A_LIST }, (_, turn) => listOf(`${name}-${turn + 1}`, template(turn))),
    ),
    ...mailSamples(),
  ];
}
