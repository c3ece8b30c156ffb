import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
  redirect,
  retainSearchParams,
} from '@tanstack/react-router';
import { sessionQuery, setupQuery } from '../../identity/session.ts';
import { searchOf, text } from '../../kit/search-params.ts';
import { ErrorPage, NotFoundPage } from '../error-page.tsx';

interface RouterContext {
  queries: QueryClient;
}

export const root = createRootRouteWithContext<RouterContext>()({
  notFoundComponent: NotFoundPage,
  errorComponent: ErrorPage,
});

export const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: searchOf({ back: text }),
  component: lazyRouteComponent(() => import('../../identity/sign-in-page.tsx'), 'SignInPage'),
});

export const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  beforeLoad: async ({ context }) => {
    const { open } = await context.queries.fetchQuery(setupQuery);
    if (!open) throw redirect({ to: '/sign-in' });
  },
  component: lazyRouteComponent(() => import('../../identity/setup-page.tsx'), 'SetupPage'),
});

const readShellSearch = searchOf({ unitId: text });

const keepUnit = retainSearchParams<ReturnType<typeof readShellSearch>>(['unitId']);

export const expiredPassword = createRoute({
  getParentRoute: () => root,
  path: '/expired-password',
  beforeLoad: async ({ context }) => {
    const session = await context.queries.ensureQueryData(sessionQuery);
    if (!session?.passwordExpired) throw redirect({ to: '/' });
  },
  component: lazyRouteComponent(
    () => import('../../identity/expired-password-page.tsx'),
    'ExpiredPasswordPage',
  ),
});

/** Everything behind the sign-in; the unit that narrows the lists stays in the address from page to page. */
export const shell = createRoute({
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
  component: lazyRouteComponent(() => import('../shell.tsx'), 'Shell'),
  notFoundComponent: NotFoundPage,
});
