import type { Cell } from '../cells/rows.ts';
import type { Layout } from '../header/layout.ts';
import { namesInOneColumn } from './names-in-one-column.ts';
import { namesInTwoColumns } from './names-in-two-columns.ts';

/** Tells the members of a household from the first row of the next one. Call it for each row in order. */
export interface MemberRows {
  /** Whether a row names a member, so that it is not plainly a household's first row. */
  namesMember(cells: readonly Cell[]): boolean;
  /** Whether a row with data starts a household. One with a value of its own never belongs to that above in silence. */
  startsHousehold(cells: readonly Cell[]): boolean;
  /** Sets the household that later rows belong to by its first row; undefined where a group row ends the last one. */
  enterHousehold(first: readonly Cell[] | undefined): void;
}

export const memberRows = (layout: Layout): MemberRows =>
  layout.headByRelation ? namesInOneColumn(layout) : namesInTwoColumns(layout);
