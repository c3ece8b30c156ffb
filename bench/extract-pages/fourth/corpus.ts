import type { Sample } from '../sample.ts';
import { articleOf, occasionOf } from '../second/occasion.ts';
import { listOf } from '../second/rows.ts';
import { bodyArticles } from './articles-bodies.ts';
import { cmsArticles } from './articles-cms.ts';
import { factArticles } from './articles-facts.ts';
import { fileArticles } from './articles-files.ts';
import { oddArticles } from './articles-odd.ts';
import { openArticles } from './articles-open.ts';
import { oddLists } from './lists-odd.ts';
import { rowLists } from './lists-rows.ts';
import { systemLists } from './lists-systems.ts';
import { otherPages } from './pages-other.ts';

const TURNS_AN_ARTICLE = 2;
const TURNS_A_LIST = 2;

/** The fourth held-out set: after the default templates of the systems these sites are made with, written before any result was seen. */
export function fourthSamples(): readonly Sample[] {
  const articles = {
    ...cmsArticles,
    ...openArticles,
    ...oddArticles,
    ...fileArticles,
    ...factArticles,
    ...bodyArticles,
  };
  return [
    ...Object.entries(articles).flatMap(([name, template], order) =>
      Array.from({ length: TURNS_AN_ARTICLE }, (_, turn) =>
        articleOf(`fourth-${name}-${turn + 1}`, template(occasionOf(70_000 + order * 10 + turn))),
      ),
    ),
    ...Object.entries({ ...rowLists, ...systemLists, ...oddLists }).flatMap(([name, template]) =>
      Array.from({ length: TURNS_A_LIST }, (_, turn) => listOf(`fourth-${name}-${turn + 1}`, template(turn))),
    ),
    ...otherPages(),
  ];
}
