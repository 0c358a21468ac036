import type { Class } from '../../household.ts';
import { arrivalOf } from '../../results/movement.ts';
import type { ListedHousehold, WardLists } from '../ward-lists.ts';
import { isEntitled } from './entitlements.ts';
import { type ListRow, openingRow, type Place, surveyedRow } from './list-row.ts';

/** The lists of a review, in the order in which they are shown; each is a file of this name. */
export const listNames = [
  'poor',
  'near-poor',
  'escaped-poor',
  'escaped-near-poor',
  'new',
  'relapsed',
  'missing',
  'entitled',
] as const;
export type ListName = (typeof listNames)[number];

/**
 * What the lists are written from: `history` has who escaped in an earlier year and has not fallen back. It is no list of
 * this review, but next year's opening list needs it, because who falls back then is no new case.
 */
export const keptNames = [...listNames, 'history'] as const;
export type KeptName = (typeof keptNames)[number];

/** A household with the list that it is on. */
export interface Listed {
  readonly list: KeptName;
  readonly row: ListRow;
}

const isListed = (name: Class): boolean => name !== 'other';

/** Which lists a surveyed household is on, by its class before and after the review and its needs. */
const rules: Readonly<Partial<Record<ListName, (household: ListedHousehold) => boolean>>> = {
  poor: ({ now }) => now === 'poor',
  'near-poor': ({ now }) => now === 'near-poor',
  'escaped-poor': ({ before, now }) => before === 'poor' && now !== 'poor',
  'escaped-near-poor': ({ before, now }) => before === 'near-poor' && now === 'other',
  new: (household) => hasArrived(household) && arrivalOf(household.entry) === 'new',
  relapsed: (household) => hasArrived(household) && arrivalOf(household.entry) === 'relapsed',
  entitled: ({ now, household: { needs } }) => isEntitled({ after: now, needs }),
};

const hasArrived = ({ before, now }: ListedHousehold): boolean => !isListed(before) && isListed(now);

const hasHistory = ({ before, now, entry }: ListedHousehold): boolean =>
  !isListed(before) && !isListed(now) && entry?.escapedIn !== undefined;

/** Whether a surveyed household is on a list, or kept for the next one. */
export const isOnAnyList = (each: ListedHousehold): boolean =>
  hasHistory(each) || listNames.some((list) => rules[list]?.(each));

/**
 * The households of a ward by list, as surveyed; one may be on several. `missing` has those of the opening list that
 * were neither surveyed nor excused.
 */
export function* listsOfWard(place: Place, { surveyed, left, history = [] }: WardLists): Generator<Listed> {
  for (const each of surveyed) {
    const row = surveyedRow(place, each);
    for (const list of listNames) if (rules[list]?.(each)) yield { list, row };
    if (hasHistory(each)) yield { list: 'history', row: { ...row, escapedIn: each.entry?.escapedIn } };
  }
  for (const { entry, excused } of left)
    if (!excused && isListed(entry.class)) yield { list: 'missing', row: openingRow(place, entry) };
  for (const entry of history) {
    const row = { ...openingRow(place, entry), after: entry.class, escapedIn: entry.escapedIn };
    yield { list: 'history', row };
  }
}
