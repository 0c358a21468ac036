import type { OpeningEntry } from '../household.ts';
import { entryAfter, type Next } from './closing-list.ts';
import { matchOpening } from './opening-list.ts';
import type { Reconciled } from './reconcile-lists.ts';

/**
 * A list as the review of a month moved it: each household that was surveyed in it stands as that review found it. Those
 * that it did not survey stay as they are, the excused ones too: next autumn's survey asks for them again.
 */
export function movedByReview(
  list: readonly OpeningEntry[],
  { surveyed }: Pick<Reconciled, 'surveyed'>,
  next: Next,
): readonly OpeningEntry[] {
  const households = surveyed.map(({ recorded }) => recorded.household);
  const matched = matchOpening(list, households);
  const known = new Set([...matched.values()].map(({ household }) => household));
  const kept = list.map((entry, index) => {
    const found = surveyed[matched.get(index)?.household ?? -1];
    // What the household was before is what the list says by now: another month may have been recorded meanwhile.
    return (found && entryAfter({ ...found, entry, before: entry.class }, next)) ?? entry;
  });
  const added = surveyed
    .filter((_, index) => !known.has(index))
    .flatMap((each) => entryAfter(each, next) ?? []);
  return [...kept, ...added];
}
