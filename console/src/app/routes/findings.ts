import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { findingSearch } from '../../findings/finding-search.ts';
import { reportSearch } from '../../findings/reports/report-search.ts';
import { suppressionSearch } from '../../findings/suppressions.ts';
import { triageSearch } from '../../findings/triage.ts';
import { searchOf } from '../../kit/search-params.ts';
import { shell } from './entry.ts';

const findings = createRoute({
  getParentRoute: () => shell,
  path: '/findings',
  validateSearch: searchOf(findingSearch),
  component: lazyRouteComponent(() => import('../../findings/finding-list-page.tsx'), 'FindingListPage'),
});

const finding = createRoute({
  getParentRoute: () => shell,
  path: '/findings/$findingId',
  component: lazyRouteComponent(() => import('../../findings/finding-page.tsx'), 'FindingPage'),
});

const errorReports = createRoute({
  getParentRoute: () => shell,
  path: '/error-reports',
  validateSearch: searchOf(reportSearch),
  component: lazyRouteComponent(
    () => import('../../findings/reports/report-list-page.tsx'),
    'ReportListPage',
  ),
});

const errorReport = createRoute({
  getParentRoute: () => shell,
  path: '/error-reports/$reportId',
  component: lazyRouteComponent(() => import('../../findings/reports/report-page.tsx'), 'ReportPage'),
});

const triage = createRoute({
  getParentRoute: () => shell,
  path: '/triage',
  validateSearch: searchOf(triageSearch),
  component: lazyRouteComponent(() => import('../../findings/triage-page.tsx'), 'TriagePage'),
});

const suppressions = createRoute({
  getParentRoute: () => shell,
  path: '/suppressions',
  validateSearch: searchOf(suppressionSearch),
  component: lazyRouteComponent(
    () => import('../../findings/suppression-list-page.tsx'),
    'SuppressionListPage',
  ),
});

const rules = createRoute({
  getParentRoute: () => shell,
  path: '/rules',
  component: lazyRouteComponent(() => import('../../findings/rule-list-page.tsx'), 'RuleListPage'),
});

const ruleTrial = createRoute({
  getParentRoute: () => shell,
  path: '/rules/$ruleId/trial',
  component: lazyRouteComponent(() => import('../../findings/rule-trial-page.tsx'), 'RuleTrialPage'),
});

/** Findings, public reports, the desk, suppressions and rules. */
export const findingsRoutes = [
  findings,
  finding,
  errorReports,
  errorReport,
  triage,
  suppressions,
  rules,
  ruleTrial,
] as const;
