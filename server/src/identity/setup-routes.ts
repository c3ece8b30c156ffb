import { z } from 'zod';
import { type Route, route } from '../platform/http/index.ts';
import { setUp, setupState } from './setup.ts';

export const setupRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/setup',
    permission: 'public',
    operation: setupState,
    answer: z.object({ open: z.boolean() }),
  }),
  route({
    method: 'POST',
    path: '/setup',
    permission: 'public',
    operation: setUp,
    status: 204,
    perMinute: 5,
  }),
];
