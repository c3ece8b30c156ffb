import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { type Answer, api, type Input, take } from '../api/client.ts';
import { Problem } from '../kit/problem.ts';

export type Session = Answer<'/api/v1/session'>;

/** Who is signed in; null when nobody is, which is an answer and not an error. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<Session | null> => {
    try {
      return await take(api.GET('/api/v1/session'));
    } catch (error) {
      if (error instanceof Problem && error.status === 401) return null;
      throw error;
    }
  },
  staleTime: 5 * 60_000,
});

/** The session of a page behind the sign-in, where there always is one. */
export function useSession(): Session {
  const { data } = useSuspenseQuery(sessionQuery);
  if (!data) throw new Problem(401, {});
  return data;
}

/** Whether the first administrator is still to be made. */
export const setupQuery = queryOptions({
  queryKey: ['setup'],
  queryFn: () => take(api.GET('/api/v1/setup')),
});

export const signIn = (input: Input<'/api/v1/session'>) => take(api.POST('/api/v1/session', { body: input }));

export const signOut = () => api.DELETE('/api/v1/session');

export const setUp = (input: Input<'/api/v1/setup'>) => api.POST('/api/v1/setup', { body: input });
