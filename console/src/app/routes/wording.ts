import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { searchOf } from '../../kit/search-params.ts';
import {
  editionSearch,
  lessonSearch,
  namedPersonSearch,
  placeSearch,
  termSearch,
} from '../../wording/lexicon.ts';
import { shell } from './entry.ts';

const lexicon = createRoute({
  getParentRoute: () => shell,
  path: '/lexicon',
  validateSearch: searchOf(termSearch),
  component: lazyRouteComponent(() => import('../../wording/term-list-page.tsx'), 'TermListPage'),
});

const namedPersons = createRoute({
  getParentRoute: () => shell,
  path: '/lexicon/persons',
  validateSearch: searchOf(namedPersonSearch),
  component: lazyRouteComponent(
    () => import('../../wording/named-person-list-page.tsx'),
    'NamedPersonListPage',
  ),
});

const editions = createRoute({
  getParentRoute: () => shell,
  path: '/lexicon/editions',
  validateSearch: searchOf(editionSearch),
  component: lazyRouteComponent(() => import('../../wording/edition-list-page.tsx'), 'EditionListPage'),
});

const edition = createRoute({
  getParentRoute: () => shell,
  path: '/lexicon/editions/$editionId',
  validateSearch: searchOf(placeSearch),
  component: lazyRouteComponent(() => import('../../wording/edition-page.tsx'), 'EditionPage'),
});

const lessons = createRoute({
  getParentRoute: () => shell,
  path: '/lexicon/lessons',
  validateSearch: searchOf(lessonSearch),
  component: lazyRouteComponent(() => import('../../wording/lesson-list-page.tsx'), 'LessonListPage'),
});

/** The city's own words and persons. */
export const wordingRoutes = [lexicon, namedPersons, editions, edition, lessons] as const;
