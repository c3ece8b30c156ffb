import { queryOptions, useQuery } from '@tanstack/react-query';
import { type Answer, api, type Input, take } from '../api/client.ts';

export type PasswordPolicy = Answer<'/api/v1/password-policy'>;

export const policyQuery = queryOptions({
  queryKey: ['password-policy'],
  queryFn: () => take(api.GET('/api/v1/password-policy')),
});

export const choosePolicy = (body: Input<'/api/v1/password-policy', 'patch'>) =>
  api.PATCH('/api/v1/password-policy', { body });

/** What a new password must be, for the line beneath its field. */
export function usePasswordHint(): string | undefined {
  return useQuery(policyQuery).data?.sentence;
}
