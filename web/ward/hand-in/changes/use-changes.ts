import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import type { BatchView, ChangeLine } from '../../../client/answers.ts';
import { ask } from '../../../client/ask.ts';
import { useRead } from '../../../client/use-read.ts';
import { useWardParams } from '../../use-ward.ts';
import type { ChangeKind } from './kinds.ts';

const address = 'GET /api/campaigns/:campaign/wards/:ward/batches/:batch/preview';
export const changesPerPage = 100;

interface Changes {
  readonly lines: readonly ChangeLine[];
  readonly total: number;
  readonly isLoading: boolean;
  readonly loadMore: () => void;
}

/**
 * The households of one kind that recording a file would change, page by page. The server compares the whole file for
 * each page, so it is asked again only where another file was recorded since, or for another `attempt`.
 */
export function useChanges(batch: BatchView, kind: ChangeKind, attempt = 0): Changes {
  const ward = useWardParams();
  const { batches } = useRead('GET /api/campaigns/:campaign/wards/:ward/batches', ward);
  const recorded = batches.filter(({ status }) => status === 'committed').length;
  const params = { ...ward, batch: batch.id };
  const { data, isFetchingNextPage, fetchNextPage } = useSuspenseInfiniteQuery({
    queryKey: [address, params, kind, recorded, attempt],
    queryFn: ({ pageParam }) => ask(address, { ...params, kind, from: pageParam, limit: changesPerPage }),
    initialPageParam: 0,
    getNextPageParam: ({ total }, _, from) =>
      from + changesPerPage < total ? from + changesPerPage : undefined,
    staleTime: 'static',
    refetchInterval: false,
  });
  return {
    lines: data.pages.flatMap(({ households }) => households),
    total: data.pages.at(-1)?.total ?? 0,
    isLoading: isFetchingNextPage,
    loadMore: () => void fetchNextPage(),
  };
}
