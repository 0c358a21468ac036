import { QueryClient } from '@tanstack/react-query';
import { Refused } from './refused.ts';

/** Milliseconds between two looks at the server while a page is seen. */
const interval = 60_000;

/** What is shown may be a minute old; a command, a return to the page and a network that came back renew it at once. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      refetchInterval: interval,
      refetchOnWindowFocus: true,
      retry: (failures, error) => failures < 2 && error instanceof Refused && error.isPassing,
    },
  },
});

const session = 'GET /api/session';

/** Reads everything anew that is shown, after a command; who is signed in does not change by one. */
export const refreshAll = (): Promise<void> =>
  queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== session });
