import { dayOf } from '../../../../shared/calendar.ts';

interface Posting {
  readonly postedAt: string;
  readonly lastDay: string;
}

/** The days between which postings hang: from the first of them to the last end. Undefined where there is none. */
export function postedBetween(
  postings: readonly Posting[],
): { readonly from: string; readonly until: string } | undefined {
  const from = postings
    .map(({ postedAt }) => dayOf(new Date(postedAt)))
    .sort()
    .at(0);
  const until = postings
    .map(({ lastDay }) => lastDay)
    .sort()
    .at(-1);
  return from !== undefined && until !== undefined ? { from, until } : undefined;
}
