import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import type { BatchView, ChangeLine } from '../../../client/answers.ts';
import { ask } from '../../../client/ask.ts';
import { useWardParams } from '../../use-ward.ts';
import type { ChangeKind } from './kinds.ts';

const address = 'GET /api/campaigns/:campaign/wards/:ward/batches/:batch/preview';
const pageSize = 100;

interface Changes {
  readonly lines: readonly ChangeLine[];
  readonly total: number;
  readonly isLoading: boolean;
  readonly loadMore: () => void;
}

/**
 * The households of one kind that recording a file would change, page by page. The server compares the whole file for
 * each page, so it is asked again only after a command.
 */
export function useChanges(batch: BatchView, kind: ChangeKind): Changes {
  const params = { ...useWardParams(), batch: batch.id };
  const { data, isFetchingNextPage, fetchNextPage } = useSuspenseInfiniteQuery({
    queryKey: [address, params, kind],
    queryFn: ({ pageParam }) => ask(address, { ...params, kind, from: pageParam, limit: pageSize }),
    initialPageParam: 0,
    getNextPageParam: ({ total }, _, from) => (from + pageSize < total ? from + pageSize : undefined),
    staleTime: Number.POSITIVE_INFINITY,
    refetchInterval: false,
  });
  return {
    lines: data.pages.flatMap(({ households }) => households),
    total: data.pages.at(-1)?.total ?? 0,
    isLoading: isFetchingNextPage,
    loadMore: () => void fetchNextPage(),
  };
}
