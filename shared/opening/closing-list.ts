import { officialClass } from '../classify.ts';
import type { Class, OpeningEntry } from '../household.ts';
import type { Recorded } from '../records.ts';
import { isListed } from './opening-list.ts';
import { withoutUndefined } from './opening-members.ts';
import type { Reconciled } from './reconcile-lists.ts';

/** What a closing list becomes an opening list for. */
export interface Next {
  /** The standards of the campaign that closed, the official one first. */
  readonly standards: readonly string[];
  /** Its year: who left the list in it has escaped in it. */
  readonly year: number;
  /** The official standard of the next campaign. */
  readonly official: string;
}

/**
 * The opening list that follows from a ward's closing list: the households that are poor or near-poor, and as history,
 * by which a relapse is recognised, those that no longer are, or escaped in an earlier year. Where the survey was also
 * classified under the next campaign's standard, that class counts. What requests
 * changed since then comes on top: see `movedByRequests`.
 */
export function openingAfter(
  { surveyed }: Pick<Reconciled, 'surveyed'>,
  opening: readonly OpeningEntry[],
  next: Next,
): OpeningEntry[] {
  const surveyedEntries = new Set(surveyed.map(({ entry }) => entry));
  const history = opening
    .filter((entry) => !isListed(entry) && !surveyedEntries.has(entry))
    .filter(({ requested, escapedIn }) => requested === undefined || escapedIn !== undefined)
    .map(({ requested: _, formerly: __, ...entry }) => entry);
  return [...surveyed.flatMap((each) => entryAfter(each, next) ?? []), ...history];
}

/** The entry that a surveyed household has on the next list; none for one that never was on it. */
export function entryAfter(
  { recorded, entry, before }: Reconciled['surveyed'][number],
  next: Next,
): OpeningEntry | undefined {
  const now = classIn(recorded, next);
  const escapedIn = before === 'other' ? entry?.escapedIn : next.year;
  if (now === 'other' && escapedIn === undefined) return undefined;
  const { code, head, village, people, members } = recorded.household;
  const { name, birth, sex, citizenId } = head;
  const known = { code, head: name, birth, sex, citizenId, village, people };
  const listed = members.length > 0 ? members : undefined;
  const history = now === 'other' ? escapedIn : undefined;
  return withoutUndefined({ ...known, members: listed, class: now, escapedIn: history });
}

const classIn = (recorded: Recorded, { official, standards }: Next): Class =>
  recorded.results[official]?.class ?? officialClass(recorded, standards);
