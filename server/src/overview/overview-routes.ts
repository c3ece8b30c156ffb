import { z } from 'zod';
import { type Route, route } from '../platform/http/index.ts';
import { listNotices, noticeListSchema, readNotices } from '../platform/notify/index.ts';
import { overviewReading, overviewSchema, type Registered } from './overview.ts';

/** The overview and the actor's own inbox. */
export function overviewRoutes(registered: Registered): Route[] {
  return [
    route({
      method: 'GET',
      path: '/overview',
      permission: 'overview.read',
      operation: overviewReading(registered),
      answer: overviewSchema,
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
  ];
}
