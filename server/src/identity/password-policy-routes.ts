import { type Route, route } from '../platform/http/index.ts';
import { choosePolicy, getPolicy, policyView } from './password-policy.ts';

export const passwordPolicyRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/password-policy',
    permission: 'signed-in',
    operation: getPolicy,
    answer: policyView,
  }),
  route({
    method: 'PATCH',
    path: '/password-policy',
    permission: 'policy.edit',
    operation: choosePolicy,
    answer: policyView,
  }),
];
