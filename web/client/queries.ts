import { QueryCache, QueryClient } from '@tanstack/react-query';
import type { Session } from './answers.ts';
import { forgetAnswers } from './ask.ts';
import { Refused } from './refused.ts';

/** Milliseconds between two looks at the server while a page is seen. */
const interval = 60_000;

const session = 'GET /api/session';

/** Whose answers are kept. */
let known: string | undefined;

/** Forgets what the person before was shown, also where another one signed in on another tab. */
function meet({ user }: Session): void {
  if (!user || user.name === known) return;
  if (known !== undefined) {
    forgetAnswers();
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== session });
  }
  known = user.name;
}

/** What is shown may be a minute old; a command, a return to the page and a network that came back renew it at once. */
export const queries = new QueryClient({
  queryCache: new QueryCache({
    onSuccess: (answer, { queryKey }) => {
      if (queryKey[0] === session) meet(answer as Session);
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      refetchInterval: interval,
      refetchOnWindowFocus: true,
      retry: (failures, error) => failures < 2 && error instanceof Refused && error.isPassing,
    },
  },
});

/** Forgets everything, for whoever comes next. */
export function startAnew(): void {
  forgetAnswers();
  queries.clear();
}

/** Reads everything anew that is shown, after a command; who is signed in does not change by one. */
export const refreshAll = (): Promise<void> =>
  queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== session });
