import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { searchOf } from '../../kit/search-params.ts';
import { jobSearch } from '../../upkeep/jobs.ts';
import { mailSearch } from '../../upkeep/mails.ts';
import { deliverySearch } from '../../upkeep/webhooks.ts';
import { shell } from './entry.ts';

const jobs = createRoute({
  getParentRoute: () => shell,
  path: '/jobs',
  validateSearch: searchOf(jobSearch),
  component: lazyRouteComponent(() => import('../../upkeep/job-list-page.tsx'), 'JobListPage'),
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
  component: lazyRouteComponent(() => import('../../upkeep/mail-server-page.tsx'), 'MailServerPage'),
});

const mails = createRoute({
  getParentRoute: () => shell,
  path: '/settings/mails',
  validateSearch: searchOf(mailSearch),
  component: lazyRouteComponent(() => import('../../upkeep/mail-list-page.tsx'), 'MailListPage'),
});

const webhooks = createRoute({
  getParentRoute: () => shell,
  path: '/settings/webhooks',
  component: lazyRouteComponent(() => import('../../upkeep/webhook-list-page.tsx'), 'WebhookListPage'),
});

const webhook = createRoute({
  getParentRoute: () => shell,
  path: '/settings/webhooks/$webhookId',
  validateSearch: searchOf(deliverySearch),
  component: lazyRouteComponent(() => import('../../upkeep/webhook-page.tsx'), 'WebhookPage'),
});

const opinionService = createRoute({
  getParentRoute: () => shell,
  path: '/settings/opinion',
  component: lazyRouteComponent(() => import('../../upkeep/opinion-service-page.tsx'), 'OpinionServicePage'),
});

const ownMailChoice = createRoute({
  getParentRoute: () => shell,
  path: '/mail-choice',
  component: lazyRouteComponent(() => import('../../upkeep/own-mail-choice-page.tsx'), 'OwnMailChoicePage'),
});

/** Jobs and the ways on which messages leave. */
export const upkeepRoutes = [
  jobs,
  settings,
  mailServer,
  mails,
  webhooks,
  webhook,
  opinionService,
  ownMailChoice,
] as const;
