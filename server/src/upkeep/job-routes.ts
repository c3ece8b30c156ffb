import { z } from 'zod';
import { type Route, route } from '../platform/http/index.ts';
import { jobListReading, jobListSchema } from './job-list.ts';
import { discardJob, retryJob } from './job-step.ts';

export function jobRoutes(titles: ReadonlyMap<string, string>): Route[] {
  return [
    route({
      method: 'GET',
      path: '/jobs',
      permission: 'job.read',
      operation: jobListReading(titles),
      answer: jobListSchema,
    }),
    route({
      method: 'POST',
      path: '/jobs/:id/retry',
      permission: 'job.manage',
      operation: retryJob,
      answer: z.object({ id: z.string() }),
    }),
    route({
      method: 'POST',
      path: '/jobs/:id/discard',
      permission: 'job.manage',
      operation: discardJob,
      answer: z.object({ id: z.string() }),
    }),
  ];
}
