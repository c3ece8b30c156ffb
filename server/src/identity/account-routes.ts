import { type Route, route, setSessionCookie } from '../platform/http/index.ts';
import { createAccount, disableAccount, enableAccount, endAccountSessions } from './account.ts';
import { accountExport } from './account-export.ts';
import {
  accountHistory,
  accountListAnswer,
  accountViewSchema,
  getAccount,
  listAccounts,
} from './account-list.ts';
import { historyAnswer } from './history-answer.ts';
import { changePassword } from './own-password.ts';

export const accountRoutes: readonly Route[] = [
  accountExport,
  route({
    method: 'GET',
    path: '/accounts',
    permission: 'account.read',
    operation: listAccounts,
    answer: accountListAnswer,
  }),
  route({
    method: 'POST',
    path: '/accounts',
    permission: 'account.edit',
    operation: createAccount,
    status: 201,
    answer: accountViewSchema,
  }),
  route({
    method: 'GET',
    path: '/accounts/:id',
    permission: 'account.read',
    operation: getAccount,
    answer: accountViewSchema,
  }),
  route({
    method: 'GET',
    path: '/accounts/:id/history',
    permission: 'account.read',
    operation: accountHistory,
    answer: historyAnswer,
  }),
  route({
    method: 'POST',
    path: '/accounts/:id/disable',
    permission: 'account.edit',
    operation: disableAccount,
    answer: accountViewSchema,
  }),
  route({
    method: 'POST',
    path: '/accounts/:id/enable',
    permission: 'account.edit',
    operation: enableAccount,
    answer: accountViewSchema,
  }),
  route({
    method: 'POST',
    path: '/accounts/:id/end-sessions',
    permission: 'session.end',
    operation: endAccountSessions,
    answer: accountViewSchema,
  }),
  route({
    method: 'POST',
    path: '/account/password',
    permission: 'signed-in',
    operation: changePassword,
    status: 204,
    perMinute: 20,
    deliver: ({ token, expiresAt }, { request, reply }) => {
      setSessionCookie(request, reply, token, expiresAt);
      return undefined;
    },
  }),
];
