import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { flag, searchOf, text } from '../../kit/search-params.ts';
import { auditSearch } from '../../overview/audit-search.ts';
import { importKindOf } from '../imports.ts';
import { shell } from './entry.ts';

const overview = createRoute({
  getParentRoute: () => shell,
  path: '/',
  component: lazyRouteComponent(() => import('../../overview/overview-page.tsx'), 'OverviewPage'),
});

const imports = createRoute({
  getParentRoute: () => shell,
  path: '/imports/$kind',
  params: { parse: ({ kind }) => ({ kind: importKindOf(kind) }) },
  validateSearch: searchOf({ id: text }),
  component: lazyRouteComponent(() => import('../import-page.tsx'), 'ImportPage'),
});

const inbox = createRoute({
  getParentRoute: () => shell,
  path: '/inbox',
  validateSearch: searchOf({ unread: flag }),
  component: lazyRouteComponent(() => import('../../overview/inbox-page.tsx'), 'InboxPage'),
});

const audit = createRoute({
  getParentRoute: () => shell,
  path: '/audit',
  validateSearch: searchOf(auditSearch),
  component: lazyRouteComponent(() => import('../../overview/audit-page.tsx'), 'AuditPage'),
});

/** What brings the wings together: overview, imports, inbox, audit. */
export const overviewRoutes = [overview, imports, inbox, audit] as const;
