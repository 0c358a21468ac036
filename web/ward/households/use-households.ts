import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { HouseholdLine } from '../../client/answers.ts';
import { ask } from '../../client/ask.ts';
import { useWardParams } from '../use-ward.ts';

const address = 'GET /api/campaigns/:campaign/wards/:ward/households';
/** As many as the server gives at once. */
const limit = 500;

interface Households {
  /** Those that are loaded so far. */
  readonly households: readonly HouseholdLine[];
  readonly total: number;
  readonly isComplete: boolean;
  /** Why the rest could not be loaded. */
  readonly error: unknown;
}

/** All surveyed households of the ward, page by page: what is there is shown while the rest comes. */
export function useHouseholds(): Households {
  const params = useWardParams();
  const { data, hasNextPage, fetchNextPage, isFetching, error } = useSuspenseInfiniteQuery({
    queryKey: [address, params, 'all'],
    queryFn: ({ pageParam }) => ask(address, { ...params, from: pageParam, limit }),
    initialPageParam: 0,
    getNextPageParam: ({ households, total }, _, from) =>
      households.length > 0 && from + limit < total ? from + limit : undefined,
  });
  useEffect(() => {
    if (hasNextPage && !isFetching && !error) void fetchNextPage();
  }, [hasNextPage, isFetching, error, fetchNextPage]);
  return {
    households: data.pages.flatMap((page) => page.households),
    total: data.pages.at(-1)?.total ?? 0,
    isComplete: !hasNextPage,
    error,
  };
}
