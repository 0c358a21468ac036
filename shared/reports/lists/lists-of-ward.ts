import { officialClass } from '../../classify.ts';
import type { Class } from '../../household.ts';
import type { Reconciled } from '../../opening/reconcile-lists.ts';
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

interface Case {
  readonly before: Class;
  readonly after: Class;
  /** The opening list has it as one that escaped in an earlier year. */
  readonly hasEscaped: boolean;
}

const isListed = (name: Class): boolean => name !== 'other';

/** Which lists a surveyed household is on, by its class before and after the review. */
const rules: Readonly<Partial<Record<ListName, (given: Case) => boolean>>> = {
  poor: ({ after }) => after === 'poor',
  'near-poor': ({ after }) => after === 'near-poor',
  'escaped-poor': ({ before, after }) => before === 'poor' && after !== 'poor',
  'escaped-near-poor': ({ before, after }) => before === 'near-poor' && after === 'other',
  new: ({ before, after, hasEscaped }) => before === 'other' && isListed(after) && !hasEscaped,
  relapsed: ({ before, after, hasEscaped }) => before === 'other' && isListed(after) && hasEscaped,
};

/**
 * The households of a ward by list, as surveyed; one may be on several. `missing` has those of the opening list that
 * were neither surveyed nor excused. `standards` are the ids of the campaign's, the official
 * one first.
 */
export function* listsOfWard(
  place: Place,
  { surveyed, left }: Reconciled,
  standards: readonly string[],
): Generator<Listed> {
  for (const { recorded, entry, before } of surveyed) {
    const after = officialClass(recorded, standards);
    const row = surveyedRow(place, recorded, { before, after });
    const hasEscaped = entry?.escapedIn !== undefined;
    for (const list of listNames) if (rules[list]?.({ before, after, hasEscaped })) yield { list, row };
    if (isEntitled(row)) yield { list: 'entitled', row };
  }
  for (const { entry, excused } of left)
    if (!excused) yield { list: 'missing', row: openingRow(place, entry) };
}
