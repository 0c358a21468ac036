import type { ListKey } from '../header/columns.ts';
import type { Layout } from '../header/layout.ts';
import {
  type BatchContext,
  carefulReader,
  type HouseholdRows,
  type ReadHousehold,
} from '../household/read-household.ts';
import { plainHousehold } from './plain-household.ts';
import { plainList } from './plain-list.ts';

export type HouseholdReader = (rows: HouseholdRows) => ReadHousehold;

/**
 * Reads and checks the households of a file with this layout, each from its rows. Adds to `monthFirst` the columns that
 * have a date with the month before the day.
 */
export function householdReader(
  layout: Layout,
  context: BatchContext,
  monthFirst: Set<ListKey>,
): HouseholdReader {
  const careful = carefulReader(layout, context, monthFirst);
  const list = plainList(layout, context);
  return list ? (rows) => plainHousehold(list, rows) ?? careful(rows) : careful;
}
