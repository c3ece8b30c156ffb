import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
  redirect,
  retainSearchParams,
} from '@tanstack/react-router';
import { findingSearch } from '../findings/finding-search.ts';
import { reportSearch } from '../findings/reports/report-search.ts';
import { suppressionSearch } from '../findings/suppressions.ts';
import { triageSearch } from '../findings/triage.ts';
import { accountSearch, personSearch } from '../identity/person-search.ts';
import { sessionQuery, setupQuery } from '../identity/session.ts';
import { flag, searchOf, text } from '../kit/search-params.ts';
import { crawlSlotSearch, crawlTargetSearch } from '../monitoring/crawl-plans.ts';
import { inspectionSearch } from '../monitoring/inspection-search.ts';
import { auditSearch } from '../overview/audit-search.ts';
import { calendarSearch, issueSearch, ladderSearch, orderSearch } from '../rectification/order-search.ts';
import { mediaAccountSearch } from '../registry/media-accounts.ts';
import { siteSearch } from '../registry/site-search.ts';
import { jobSearch } from '../upkeep/jobs.ts';
import {
  editionSearch,
  lessonSearch,
  namedPersonSearch,
  placeSearch,
  termSearch,
} from '../wording/lexicon.ts';
import { mailSearch } from '../upkeep/mails.ts';
import { deliverySearch } from '../upkeep/webhooks.ts';
import { ErrorPage, NotFoundPage } from './error-page.tsx';
import { importKindOf } from './imports.ts';

interface RouterContext {
  queries: QueryClient;
}

const root = createRootRouteWithContext<RouterContext>()({
  notFoundComponent: NotFoundPage,
  errorComponent: ErrorPage,
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: searchOf({ back: text }),
  component: lazyRouteComponent(() => import('../identity/sign-in-page.tsx'), 'SignInPage'),
});

const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  beforeLoad: async ({ context }) => {
    const { open } = await context.queries.fetchQuery(setupQuery);
    if (!open) throw redirect({ to: '/sign-in' });
  },
  component: lazyRouteComponent(() => import('../identity/setup-page.tsx'), 'SetupPage'),
});

const readShellSearch = searchOf({ unitId: text });

const keepUnit = retainSearchParams<ReturnType<typeof readShellSearch>>(['unitId']);

const expiredPassword = createRoute({
  getParentRoute: () => root,
  path: '/expired-password',
  beforeLoad: async ({ context }) => {
    const session = await context.queries.ensureQueryData(sessionQuery);
    if (!session?.passwordExpired) throw redirect({ to: '/' });
  },
  component: lazyRouteComponent(() => import('../identity/expired-password-page.tsx'), 'ExpiredPasswordPage'),
});

/** Everything behind the sign-in; the unit that narrows the lists stays in the address from page to page. */
const shell = createRoute({
  getParentRoute: () => root,
  id: '_shell',
  validateSearch: readShellSearch,
  search: { middlewares: [keepUnit] },
  beforeLoad: async ({ context, location }) => {
    const session = await context.queries.ensureQueryData(sessionQuery);
    if (session?.passwordExpired) throw redirect({ to: '/expired-password' });
    if (session) return;
    const { open } = await context.queries.ensureQueryData(setupQuery);
    throw redirect(open ? { to: '/setup' } : { to: '/sign-in', search: { back: location.href } });
  },
  component: lazyRouteComponent(() => import('./shell.tsx'), 'Shell'),
  notFoundComponent: NotFoundPage,
});

const overview = createRoute({
  getParentRoute: () => shell,
  path: '/',
  component: lazyRouteComponent(() => import('../overview/overview-page.tsx'), 'OverviewPage'),
});

const sites = createRoute({
  getParentRoute: () => shell,
  path: '/sites',
  validateSearch: searchOf(siteSearch),
  component: lazyRouteComponent(() => import('./whole-site-list-page.tsx'), 'WholeSiteListPage'),
});

const newSite = createRoute({
  getParentRoute: () => shell,
  path: '/sites/new',
  component: lazyRouteComponent(() => import('../registry/new-site-page.tsx'), 'NewSitePage'),
});

const site = createRoute({
  getParentRoute: () => shell,
  path: '/sites/$siteId',
  validateSearch: searchOf({ tab: text }),
  component: lazyRouteComponent(() => import('./whole-site-page.tsx'), 'WholeSitePage'),
});

const mediaAccounts = createRoute({
  getParentRoute: () => shell,
  path: '/media-accounts',
  validateSearch: searchOf(mediaAccountSearch),
  component: lazyRouteComponent(
    () => import('../registry/media-account-list-page.tsx'),
    'MediaAccountListPage',
  ),
});

const mediaAccount = createRoute({
  getParentRoute: () => shell,
  path: '/media-accounts/$mediaAccountId',
  component: lazyRouteComponent(() => import('../registry/media-account-page.tsx'), 'MediaAccountPage'),
});

const units = createRoute({
  getParentRoute: () => shell,
  path: '/units',
  component: lazyRouteComponent(() => import('../identity/unit-tree-page.tsx'), 'UnitTreePage'),
});

const unit = createRoute({
  getParentRoute: () => units,
  path: '$id',
  component: lazyRouteComponent(() => import('../identity/unit-panel.tsx'), 'UnitPanel'),
});

const people = createRoute({
  getParentRoute: () => shell,
  path: '/people',
  validateSearch: searchOf(personSearch),
  component: lazyRouteComponent(() => import('../identity/person-list-page.tsx'), 'PersonListPage'),
});

const person = createRoute({
  getParentRoute: () => shell,
  path: '/people/$personId',
  component: lazyRouteComponent(() => import('../identity/person-page.tsx'), 'PersonPage'),
});

const accounts = createRoute({
  getParentRoute: () => shell,
  path: '/people/accounts',
  validateSearch: searchOf(accountSearch),
  component: lazyRouteComponent(() => import('../identity/account-list-page.tsx'), 'AccountListPage'),
});

const account = createRoute({
  getParentRoute: () => shell,
  path: '/people/accounts/$accountId',
  component: lazyRouteComponent(() => import('../identity/account-page.tsx'), 'AccountPage'),
});

const passwordPolicy = createRoute({
  getParentRoute: () => shell,
  path: '/people/password-policy',
  component: lazyRouteComponent(() => import('../identity/password-policy-page.tsx'), 'PasswordPolicyPage'),
});

const ownSessions = createRoute({
  getParentRoute: () => shell,
  path: '/sessions',
  component: lazyRouteComponent(() => import('../identity/own-sessions-page.tsx'), 'OwnSessionsPage'),
});

const delegations = createRoute({
  getParentRoute: () => shell,
  path: '/delegations',
  component: lazyRouteComponent(() => import('../identity/delegation-page.tsx'), 'DelegationPage'),
});

const findings = createRoute({
  getParentRoute: () => shell,
  path: '/findings',
  validateSearch: searchOf(findingSearch),
  component: lazyRouteComponent(() => import('../findings/finding-list-page.tsx'), 'FindingListPage'),
});

const finding = createRoute({
  getParentRoute: () => shell,
  path: '/findings/$findingId',
  component: lazyRouteComponent(() => import('../findings/finding-page.tsx'), 'FindingPage'),
});

const errorReports = createRoute({
  getParentRoute: () => shell,
  path: '/error-reports',
  validateSearch: searchOf(reportSearch),
  component: lazyRouteComponent(() => import('../findings/reports/report-list-page.tsx'), 'ReportListPage'),
});

const errorReport = createRoute({
  getParentRoute: () => shell,
  path: '/error-reports/$reportId',
  component: lazyRouteComponent(() => import('../findings/reports/report-page.tsx'), 'ReportPage'),
});

const triage = createRoute({
  getParentRoute: () => shell,
  path: '/triage',
  validateSearch: searchOf(triageSearch),
  component: lazyRouteComponent(() => import('../findings/triage-page.tsx'), 'TriagePage'),
});

const suppressions = createRoute({
  getParentRoute: () => shell,
  path: '/suppressions',
  validateSearch: searchOf(suppressionSearch),
  component: lazyRouteComponent(() => import('../findings/suppression-list-page.tsx'), 'SuppressionListPage'),
});

const rules = createRoute({
  getParentRoute: () => shell,
  path: '/rules',
  component: lazyRouteComponent(() => import('../findings/rule-list-page.tsx'), 'RuleListPage'),
});

const orders = createRoute({
  getParentRoute: () => shell,
  path: '/orders',
  validateSearch: searchOf(orderSearch),
  component: lazyRouteComponent(() => import('../rectification/order-list-page.tsx'), 'OrderListPage'),
});

const issueOrders = createRoute({
  getParentRoute: () => shell,
  path: '/orders/issue',
  validateSearch: searchOf(issueSearch),
  component: lazyRouteComponent(() => import('../rectification/issue-page.tsx'), 'IssuePage'),
});

const order = createRoute({
  getParentRoute: () => shell,
  path: '/orders/$orderId',
  component: lazyRouteComponent(() => import('../rectification/order-page.tsx'), 'OrderPage'),
});

const tasks = createRoute({
  getParentRoute: () => shell,
  path: '/tasks',
  component: lazyRouteComponent(() => import('../rectification/task-page.tsx'), 'TaskPage'),
});

const ladder = createRoute({
  getParentRoute: () => shell,
  path: '/ladder',
  validateSearch: searchOf(ladderSearch),
  component: lazyRouteComponent(() => import('../rectification/ladder-page.tsx'), 'LadderPage'),
});

const calendar = createRoute({
  getParentRoute: () => shell,
  path: '/calendar',
  validateSearch: searchOf(calendarSearch),
  component: lazyRouteComponent(() => import('../rectification/calendar-page.tsx'), 'CalendarPage'),
});

const inspections = createRoute({
  getParentRoute: () => shell,
  path: '/inspections',
  validateSearch: searchOf(inspectionSearch),
  component: lazyRouteComponent(() => import('../monitoring/inspection-list-page.tsx'), 'InspectionListPage'),
});

const inspection = createRoute({
  getParentRoute: () => shell,
  path: '/inspections/$inspectionId',
  component: lazyRouteComponent(() => import('../monitoring/inspection-page.tsx'), 'InspectionPage'),
});

const crawlPlans = createRoute({
  getParentRoute: () => shell,
  path: '/crawl-plans',
  component: lazyRouteComponent(() => import('../monitoring/crawl-plan-page.tsx'), 'CrawlPlanPage'),
});

const crawlTargets = createRoute({
  getParentRoute: () => shell,
  path: '/crawl-targets',
  validateSearch: searchOf(crawlTargetSearch),
  component: lazyRouteComponent(
    () => import('../monitoring/crawl-target-list-page.tsx'),
    'CrawlTargetListPage',
  ),
});

const crawlSlots = createRoute({
  getParentRoute: () => shell,
  path: '/crawl-slots',
  validateSearch: searchOf(crawlSlotSearch),
  component: lazyRouteComponent(() => import('../monitoring/crawl-slot-list-page.tsx'), 'CrawlSlotListPage'),
});

const lexicon = createRoute({
  getParentRoute: () => shell,
  path: '/lexicon',
  validateSearch: searchOf(termSearch),
  component: lazyRouteComponent(() => import('../wording/term-list-page.tsx'), 'TermListPage'),
});

const namedPersons = createRoute({
  getParentRoute: () => shell,
  path: '/lexicon/persons',
  validateSearch: searchOf(namedPersonSearch),
  component: lazyRouteComponent(() => import('../wording/named-person-list-page.tsx'), 'NamedPersonListPage'),
});

const editions = createRoute({
  getParentRoute: () => shell,
  path: '/lexicon/editions',
  validateSearch: searchOf(editionSearch),
  component: lazyRouteComponent(() => import('../wording/edition-list-page.tsx'), 'EditionListPage'),
});

const edition = createRoute({
  getParentRoute: () => shell,
  path: '/lexicon/editions/$editionId',
  validateSearch: searchOf(placeSearch),
  component: lazyRouteComponent(() => import('../wording/edition-page.tsx'), 'EditionPage'),
});

const lessons = createRoute({
  getParentRoute: () => shell,
  path: '/lexicon/lessons',
  validateSearch: searchOf(lessonSearch),
  component: lazyRouteComponent(() => import('../wording/lesson-list-page.tsx'), 'LessonListPage'),
});

const jobs = createRoute({
  getParentRoute: () => shell,
  path: '/jobs',
  validateSearch: searchOf(jobSearch),
  component: lazyRouteComponent(() => import('../upkeep/job-list-page.tsx'), 'JobListPage'),
});

const settings = createRoute({
  getParentRoute: () => shell,
  path: '/settings',
  beforeLoad: () => {
    throw redirect({ to: '/settings/mail' });
  },
});

const mailServer = createRoute({
  getParentRoute: () => shell,
  path: '/settings/mail',
  component: lazyRouteComponent(() => import('../upkeep/mail-server-page.tsx'), 'MailServerPage'),
});

const mails = createRoute({
  getParentRoute: () => shell,
  path: '/settings/mails',
  validateSearch: searchOf(mailSearch),
  component: lazyRouteComponent(() => import('../upkeep/mail-list-page.tsx'), 'MailListPage'),
});

const webhooks = createRoute({
  getParentRoute: () => shell,
  path: '/settings/webhooks',
  component: lazyRouteComponent(() => import('../upkeep/webhook-list-page.tsx'), 'WebhookListPage'),
});

const webhook = createRoute({
  getParentRoute: () => shell,
  path: '/settings/webhooks/$webhookId',
  validateSearch: searchOf(deliverySearch),
  component: lazyRouteComponent(() => import('../upkeep/webhook-page.tsx'), 'WebhookPage'),
});

const ownMailChoice = createRoute({
  getParentRoute: () => shell,
  path: '/mail-choice',
  component: lazyRouteComponent(() => import('../upkeep/own-mail-choice-page.tsx'), 'OwnMailChoicePage'),
});

const imports = createRoute({
  getParentRoute: () => shell,
  path: '/imports/$kind',
  params: { parse: ({ kind }) => ({ kind: importKindOf(kind) }) },
  validateSearch: searchOf({ id: text }),
  component: lazyRouteComponent(() => import('./import-page.tsx'), 'ImportPage'),
});

const inbox = createRoute({
  getParentRoute: () => shell,
  path: '/inbox',
  validateSearch: searchOf({ unread: flag }),
  component: lazyRouteComponent(() => import('../overview/inbox-page.tsx'), 'InboxPage'),
});

const audit = createRoute({
  getParentRoute: () => shell,
  path: '/audit',
  validateSearch: searchOf(auditSearch),
  component: lazyRouteComponent(() => import('../overview/audit-page.tsx'), 'AuditPage'),
});

export const routeTree = root.addChildren([
  signIn,
  setup,
  expiredPassword,
  shell.addChildren([
    overview,
    sites,
    mediaAccounts,
    mediaAccount,
    newSite,
    site,
    units.addChildren([unit]),
    people,
    person,
    accounts,
    account,
    passwordPolicy,
    ownSessions,
    delegations,
    findings,
    errorReports,
    errorReport,
    finding,
    triage,
    suppressions,
    rules,
    orders,
    issueOrders,
    order,
    tasks,
    ladder,
    calendar,
    inspections,
    inspection,
    crawlPlans,
    crawlTargets,
    crawlSlots,
    lexicon,
    namedPersons,
    editions,
    edition,
    lessons,
    jobs,
    settings,
    mailServer,
    mails,
    webhooks,
    webhook,
    ownMailChoice,
    imports,
    inbox,
    audit,
  ]),
]);
