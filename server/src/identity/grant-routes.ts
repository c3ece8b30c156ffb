import { type Route, route } from '../platform/http/index.ts';
import { accountViewSchema } from './account-list.ts';
import { delegate, endDelegation } from './delegation.ts';
import { delegationListAnswer, delegationSchema, listDelegations } from './delegation-list.ts';
import { grantRole, revokeRole } from './grant.ts';
import { appointPowers, getPowers, powersView } from './powers.ts';

export const grantRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/accounts/:id/grants',
    permission: 'role.grant',
    operation: grantRole,
    status: 201,
    answer: accountViewSchema,
  }),
  route({
    method: 'POST',
    path: '/grants/:id/revoke',
    permission: 'role.grant',
    operation: revokeRole,
    answer: accountViewSchema,
  }),
  route({
    method: 'GET',
    path: '/delegations',
    permission: 'signed-in',
    operation: listDelegations,
    answer: delegationListAnswer,
  }),
  route({
    method: 'POST',
    path: '/delegations',
    permission: 'signed-in',
    operation: delegate,
    status: 201,
    answer: delegationSchema,
  }),
  route({
    method: 'POST',
    path: '/delegations/:id/end',
    permission: 'signed-in',
    operation: endDelegation,
    status: 204,
    deliver: () => undefined,
  }),
  route({
    method: 'GET',
    path: '/powers',
    permission: 'account.read',
    operation: getPowers,
    answer: powersView,
  }),
  route({
    method: 'POST',
    path: '/powers',
    permission: 'account.edit',
    operation: appointPowers,
    answer: powersView,
  }),
];
