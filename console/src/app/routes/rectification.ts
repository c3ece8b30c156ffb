import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { searchOf } from '../../kit/search-params.ts';
import { calendarSearch, issueSearch, ladderSearch, orderSearch } from '../../rectification/order-search.ts';
import { shell } from './entry.ts';

const orders = createRoute({
  getParentRoute: () => shell,
  path: '/orders',
  validateSearch: searchOf(orderSearch),
  component: lazyRouteComponent(() => import('../../rectification/order-list-page.tsx'), 'OrderListPage'),
});

const issueOrders = createRoute({
  getParentRoute: () => shell,
  path: '/orders/issue',
  validateSearch: searchOf(issueSearch),
  component: lazyRouteComponent(() => import('../../rectification/issue-page.tsx'), 'IssuePage'),
});

const order = createRoute({
  getParentRoute: () => shell,
  path: '/orders/$orderId',
  component: lazyRouteComponent(() => import('../../rectification/order-page.tsx'), 'OrderPage'),
});

const tasks = createRoute({
  getParentRoute: () => shell,
  path: '/tasks',
  component: lazyRouteComponent(() => import('../../rectification/task-page.tsx'), 'TaskPage'),
});

const ladder = createRoute({
  getParentRoute: () => shell,
  path: '/ladder',
  validateSearch: searchOf(ladderSearch),
  component: lazyRouteComponent(() => import('../../rectification/ladder-page.tsx'), 'LadderPage'),
});

const calendar = createRoute({
  getParentRoute: () => shell,
  path: '/calendar',
  validateSearch: searchOf(calendarSearch),
  component: lazyRouteComponent(() => import('../../rectification/calendar-page.tsx'), 'CalendarPage'),
});

/** Orders, tasks, the ladder and the working calendar. */
export const rectificationRoutes = [orders, issueOrders, order, tasks, ladder, calendar] as const;
