import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { BatchParams, BatchView, FindingView } from '../../client/answers.ts';
import { ask } from '../../client/ask.ts';
import { type Choice, chosenFindings, countChosen, needsMore } from './choose-findings.ts';

const address = 'GET /api/campaigns/:campaign/wards/:ward/batches/:batch/findings';
/** As many as one answer may hold. */
const pageSize = 500;

interface Loaded {
  readonly findings: readonly FindingView[];
  /** How many of the chosen ones are not loaded. */
  readonly left: number;
  readonly isLoading: boolean;
  readonly loadMore: () => void;
}

/** The chosen findings of a file, page by page. What was found in a file changes with its corrections alone. */
export function useFindings(params: BatchParams, batch: BatchView, choice: Choice): Loaded {
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useSuspenseInfiniteQuery({
    queryKey: [address, params, batch.corrected?.sha256 ?? ''],
    queryFn: ({ pageParam }) => ask(address, { ...params, from: pageParam, limit: pageSize }),
    initialPageParam: 0,
    getNextPageParam: ({ total }, _, from) => (from + pageSize < total ? from + pageSize : undefined),
    staleTime: 'static',
    refetchInterval: false,
  });
  const findings = chosenFindings(
    data.pages.flatMap((page) => page.findings),
    choice,
  );
  const left = hasNextPage ? countChosen(batch, choice) - findings.length : 0;
  const looksOn = left > 0 && needsMore(findings, batch, choice);
  useEffect(() => {
    if (looksOn && !isFetchingNextPage) void fetchNextPage();
  }, [looksOn, isFetchingNextPage, fetchNextPage]);
  return { findings, left, isLoading: isFetchingNextPage, loadMore: () => void fetchNextPage() };
}
