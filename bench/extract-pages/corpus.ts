import { articleSample } from './article-shape.ts';
import { hanwebArticles } from './articles-hanweb.ts';
import { hardArticles } from './articles-hard.ts';
import { ministryArticles } from './articles-ministry.ts';
import { newArticles } from './articles-new.ts';
import { oldArticles } from './articles-old.ts';
import { portalArticles } from './articles-portals.ts';
import { trsArticles } from './articles-trs.ts';
import { gbkOf } from './gbk.ts';
import { listSample } from './list-shape.ts';
import { siteLists } from './lists-sites.ts';
import { systemLists } from './lists-systems.ts';
import { otherSamples } from './pages-other.ts';
import type { Sample } from './sample.ts';
import { storyOf } from './story-pool.ts';

const STORIES_A_TEMPLATE = 4;
const LISTS_A_TEMPLATE = 2;

/**
 * The held-out set: pages in the manners of real government sites, written without a look at the reader's code, the
 * same on every run. No place, person or office in them exists.
 */
export function samples(): readonly Sample[] {
  const articles = {
    ...trsArticles,
    ...hanwebArticles,
    ...portalArticles,
    ...ministryArticles,
    ...oldArticles,
    ...newArticles,
    ...hardArticles,
  };
  const lists = { ...systemLists, ...siteLists };
  return [
    ...Object.entries(articles).flatMap(([name, template], order) =>
      Array.from({ length: STORIES_A_TEMPLATE }, (_, turn) => {
        const story = storyOf(order * 5 + turn * 47);
        return articleSample(`${name}-${turn + 1}`, story, template(story));
      }),
    ),
    ...Object.entries(lists).flatMap(([name, template], order) =>
      Array.from({ length: LISTS_A_TEMPLATE }, (_, turn) => {
        const from = 1_000 + order * 60 + turn * 30;
        const stories = Array.from({ length: 10 + ((order + turn * 5) % 11) }, (_, place) =>
          storyOf(from + place),
        );
        return listSample(`${name}-${turn + 1}`, template(stories));
      }),
    ),
    ...otherSamples(),
  ];
}

/** The page as the server would send it. */
export function bytesOf({ html, charset }: Sample): Uint8Array {
  return charset === 'gbk' ? gbkOf(html) : new TextEncoder().encode(html);
}
