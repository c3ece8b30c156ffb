import { z } from 'zod';
import { type Route, route } from '../platform/http/index.ts';
import { listNotices, noticeListSchema, readNotices } from '../platform/notify/index.ts';
import { auditRoutes } from './audit-routes.ts';
import { auditSilent } from './audit-state.ts';
import { namedElsewhere } from './audit-words.ts';
import { findingTrend, findingTrendSchema } from './finding-trend.ts';
import { overviewReading, overviewSchema, type Registered } from './overview.ts';

/** The overview, the actor's own inbox, and the audit. */
export function overviewRoutes(registered: Registered): Route[] {
  const words = new Map([
    ...Object.entries(namedElsewhere),
    ...registered.operations.map(({ name, summary }) => [name, summary] as const),
  ]);
  const todos = [...registered.todos, auditSilent];
  const routes = [
    route({
      method: 'GET',
      path: '/overview',
      permission: 'overview.read',
      operation: overviewReading({ counts: registered.counts, todos }),
      answer: overviewSchema,
    }),
    route({
      method: 'GET',
      path: '/overview/trend',
      permission: 'finding.read',
      operation: findingTrend,
      answer: findingTrendSchema,
    }),
    route({
      method: 'GET',
      path: '/notices',
      permission: 'signed-in',
      operation: listNotices,
      answer: noticeListSchema,
    }),
    route({
      method: 'POST',
      path: '/notices/read',
      permission: 'signed-in',
      operation: readNotices,
      answer: z.object({ unread: z.int() }),
    }),
    ...auditRoutes(words),
  ];
  for (const { operation } of routes) words.set(operation.meta.name, operation.meta.summary);
  return routes;
}
