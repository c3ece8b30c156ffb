import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { type Session, sessionQuery } from './session.ts';

/** Steps behind the sign-in with a fresh session; nothing that another person read before stays in the cache. */
export function useEnter(): (session: Session, to: string) => void {
  const router = useRouter();
  const queries = useQueryClient();
  return (session, to) => {
    queries.clear();
    queries.setQueryData(sessionQuery.queryKey, session);
    router.history.push(to);
  };
}
