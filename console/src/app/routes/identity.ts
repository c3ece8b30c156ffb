import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { accountSearch, personSearch } from '../../identity/person-search.ts';
import { searchOf } from '../../kit/search-params.ts';
import { shell } from './entry.ts';

const units = createRoute({
  getParentRoute: () => shell,
  path: '/units',
  component: lazyRouteComponent(() => import('../../identity/unit-tree-page.tsx'), 'UnitTreePage'),
});

const unit = createRoute({
  getParentRoute: () => units,
  path: '$id',
  component: lazyRouteComponent(() => import('../../identity/unit-panel.tsx'), 'UnitPanel'),
});

const people = createRoute({
  getParentRoute: () => shell,
  path: '/people',
  validateSearch: searchOf(personSearch),
  component: lazyRouteComponent(() => import('../../identity/person-list-page.tsx'), 'PersonListPage'),
});

const person = createRoute({
  getParentRoute: () => shell,
  path: '/people/$personId',
  component: lazyRouteComponent(() => import('../../identity/person-page.tsx'), 'PersonPage'),
});

const accounts = createRoute({
  getParentRoute: () => shell,
  path: '/people/accounts',
  validateSearch: searchOf(accountSearch),
  component: lazyRouteComponent(() => import('../../identity/account-list-page.tsx'), 'AccountListPage'),
});

const account = createRoute({
  getParentRoute: () => shell,
  path: '/people/accounts/$accountId',
  component: lazyRouteComponent(() => import('../../identity/account-page.tsx'), 'AccountPage'),
});

const passwordPolicy = createRoute({
  getParentRoute: () => shell,
  path: '/people/password-policy',
  component: lazyRouteComponent(
    () => import('../../identity/password-policy-page.tsx'),
    'PasswordPolicyPage',
  ),
});

const ownSessions = createRoute({
  getParentRoute: () => shell,
  path: '/sessions',
  component: lazyRouteComponent(() => import('../../identity/own-sessions-page.tsx'), 'OwnSessionsPage'),
});

const delegations = createRoute({
  getParentRoute: () => shell,
  path: '/delegations',
  component: lazyRouteComponent(() => import('../../identity/delegation-page.tsx'), 'DelegationPage'),
});

/** Units, people, accounts and what everybody sets for themselves. */
export const identityRoutes = [
  units.addChildren([unit]),
  people,
  person,
  accounts,
  account,
  passwordPolicy,
  ownSessions,
  delegations,
] as const;
