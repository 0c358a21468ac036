import type { Household, OpeningEntry } from '../household.ts';
import { matchOpening } from '../opening/opening-list.ts';

/** A household that asks to be reviewed, as its paper names it. */
export interface RequestedHousehold {
  readonly receipt: string;
  readonly code?: string | undefined;
  readonly head: string;
  readonly birth: string;
  readonly village: string;
  readonly people: number;
}

/**
 * A ward's opening list with a household that asked: its entry is marked, or it gets one. The same request again, or
 * another of the same household, changes nothing.
 */
export function withRequested(
  opening: readonly OpeningEntry[],
  household: RequestedHousehold,
): readonly OpeningEntry[] {
  const { receipt: requested, code, ...known } = household;
  if (opening.some((entry) => entry.requested === requested)) return opening;
  const found = entryOf(opening, household);
  if (found?.requested !== undefined) return opening;
  if (found) return opening.map((entry) => (entry === found ? { ...entry, requested } : entry));
  return [...opening, { ...(code !== undefined && { code }), ...known, class: 'other', requested }];
}

/** The entry of a household that asked, recognised as a surveyed one is. */
export function entryOf(
  opening: readonly OpeningEntry[],
  { code, head, birth, village, people }: Omit<RequestedHousehold, 'receipt'>,
): OpeningEntry | undefined {
  const asked: Household = {
    ...(code !== undefined && { code }),
    head: { name: head, birth },
    members: [],
    people,
    village,
    setting: 'rural',
    scores: {},
  };
  const [index] = matchOpening(opening, [asked]).keys();
  return index === undefined ? undefined : opening[index];
}

/** A new opening list in place of one, with the households that asked meanwhile. */
export const keepingRequested = (
  entries: readonly OpeningEntry[],
  before: readonly OpeningEntry[],
): readonly OpeningEntry[] =>
  before.reduce((list, { requested, code, head, birth = '', village, people }) => {
    if (requested === undefined) return list;
    return withRequested(list, { receipt: requested, code, head, birth, village, people });
  }, entries);

/**
 * A ward's opening list without some requests: an entry that is there for its request alone goes, another loses its mark.
 */
export const withoutRequests = (
  opening: readonly OpeningEntry[],
  receipts: ReadonlySet<string>,
): readonly OpeningEntry[] =>
  opening.flatMap((entry) => {
    const { requested, ...kept } = entry;
    if (requested === undefined || !receipts.has(requested)) return [entry];
    return kept.class === 'other' && kept.escapedIn === undefined ? [] : [kept];
  });
