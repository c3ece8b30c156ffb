import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { searchOf } from '../../kit/search-params.ts';
import { crawlSlotSearch, crawlTargetSearch } from '../../monitoring/crawl-plans.ts';
import { inspectionSearch } from '../../monitoring/inspection-search.ts';
import { shell } from './entry.ts';

const inspections = createRoute({
  getParentRoute: () => shell,
  path: '/inspections',
  validateSearch: searchOf(inspectionSearch),
  component: lazyRouteComponent(
    () => import('../../monitoring/inspection-list-page.tsx'),
    'InspectionListPage',
  ),
});

const inspection = createRoute({
  getParentRoute: () => shell,
  path: '/inspections/$inspectionId',
  component: lazyRouteComponent(() => import('../../monitoring/inspection-page.tsx'), 'InspectionPage'),
});

const crawlPlans = createRoute({
  getParentRoute: () => shell,
  path: '/crawl-plans',
  component: lazyRouteComponent(() => import('../../monitoring/crawl-plan-page.tsx'), 'CrawlPlanPage'),
});

const crawlTargets = createRoute({
  getParentRoute: () => shell,
  path: '/crawl-targets',
  validateSearch: searchOf(crawlTargetSearch),
  component: lazyRouteComponent(
    () => import('../../monitoring/crawl-target-list-page.tsx'),
    'CrawlTargetListPage',
  ),
});

const crawlSlots = createRoute({
  getParentRoute: () => shell,
  path: '/crawl-slots',
  validateSearch: searchOf(crawlSlotSearch),
  component: lazyRouteComponent(
    () => import('../../monitoring/crawl-slot-list-page.tsx'),
    'CrawlSlotListPage',
  ),
});

/** Inspections and the plans of crawls. */
export const monitoringRoutes = [inspections, inspection, crawlPlans, crawlTargets, crawlSlots] as const;
