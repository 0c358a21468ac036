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

/** A household with the list that it is on. */
export interface Listed {
  readonly list: ListName;
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

/** Whether a surveyed household is on a list. */
export const isOnAnyList = (each: ListedHousehold): boolean => listNames.some((list) => rules[list]?.(each));

/**
 * The households of a ward by list, as surveyed; one may be on several. `missing` has those of the opening list that
 * were neither surveyed nor excused.
 */
export function* listsOfWard(place: Place, { surveyed, left }: WardLists): Generator<Listed> {
  for (const each of surveyed) {
    const row = surveyedRow(place, each);
    for (const list of listNames) if (rules[list]?.(each)) yield { list, row };
  }
  for (const { entry, excused } of left)
    if (!excused && isListed(entry.class)) yield { list: 'missing', row: openingRow(place, entry) };
}
