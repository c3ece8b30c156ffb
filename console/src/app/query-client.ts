import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { Problem } from '../kit/problem.ts';

/**
 * The cache of everything read from the server.
 * @param onSignedOut called when an answer says that the session has ended
 */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  const watch = (error: Error) => {
    if (error instanceof Problem && error.status === 401) onSignedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError: watch }),
    mutationCache: new MutationCache({ onError: watch }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (count, error) => count < 2 && isPassing(error),
      },
    },
  });
}

/** Whether trying again may help: the server was out of reach or said that it is busy. */
function isPassing(error: Error): boolean {
  return error instanceof Problem && (error.status === 0 || error.status === 503);
}
