import { z } from 'zod';
import { type Route, route } from '../platform/http/index.ts';
import { cancelMediaAccount, editMediaAccount, registerMediaAccount } from './media-account.ts';
import { mediaAccountExport } from './media-account-export.ts';
import {
  getMediaAccount,
  listMediaAccounts,
  mediaAccountHistory,
  mediaAccountHistorySchema,
  mediaAccountListSchema,
  mediaAccountSchema,
} from './media-account-list.ts';
import { mediaAccountLifecycle } from './media-account-states.ts';

const created = z.object({ id: z.uuid() });
const versioned = z.object({ id: z.uuid(), version: z.int() });

export const mediaAccountRoutes: Route[] = [
  mediaAccountExport,
  route({
    method: 'GET',
    path: '/media-accounts',
    permission: 'media-account.read',
    operation: listMediaAccounts,
    answer: mediaAccountListSchema,
  }),
  route({
    method: 'POST',
    path: '/media-accounts',
    permission: 'media-account.edit',
    operation: registerMediaAccount,
    answer: created,
    status: 201,
  }),
  route({
    method: 'GET',
    path: '/media-accounts/:id',
    permission: 'media-account.read',
    operation: getMediaAccount,
    answer: mediaAccountSchema,
  }),
  route({
    method: 'PATCH',
    path: '/media-accounts/:id',
    permission: 'media-account.edit',
    operation: editMediaAccount,
    answer: versioned,
  }),
  route({
    method: 'GET',
    path: '/media-accounts/:id/history',
    permission: 'media-account.read',
    operation: mediaAccountHistory,
    answer: mediaAccountHistorySchema,
  }),
  route({
    method: 'POST',
    path: '/media-accounts/:id/cancel',
    permission: mediaAccountLifecycle.transitions.cancel.permission,
    operation: cancelMediaAccount,
    answer: versioned.extend({ state: mediaAccountLifecycle.vocabulary.schema }),
  }),
];
