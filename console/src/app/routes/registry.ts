import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { searchOf, text } from '../../kit/search-params.ts';
import { mediaAccountSearch } from '../../registry/media-accounts.ts';
import { siteSearch } from '../../registry/site-search.ts';
import { shell } from './entry.ts';

const sites = createRoute({
  getParentRoute: () => shell,
  path: '/sites',
  validateSearch: searchOf(siteSearch),
  component: lazyRouteComponent(() => import('../whole-site-list-page.tsx'), 'WholeSiteListPage'),
});

const newSite = createRoute({
  getParentRoute: () => shell,
  path: '/sites/new',
  component: lazyRouteComponent(() => import('../../registry/new-site-page.tsx'), 'NewSitePage'),
});

const site = createRoute({
  getParentRoute: () => shell,
  path: '/sites/$siteId',
  validateSearch: searchOf({ tab: text }),
  component: lazyRouteComponent(() => import('../whole-site-page.tsx'), 'WholeSitePage'),
});

const mediaAccounts = createRoute({
  getParentRoute: () => shell,
  path: '/media-accounts',
  validateSearch: searchOf(mediaAccountSearch),
  component: lazyRouteComponent(
    () => import('../../registry/media-account-list-page.tsx'),
    'MediaAccountListPage',
  ),
});

const mediaAccount = createRoute({
  getParentRoute: () => shell,
  path: '/media-accounts/$mediaAccountId',
  component: lazyRouteComponent(() => import('../../registry/media-account-page.tsx'), 'MediaAccountPage'),
});

/** The register: sites and new-media accounts. */
export const registryRoutes = [sites, newSite, site, mediaAccounts, mediaAccount] as const;
