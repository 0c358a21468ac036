import { officialOf } from '../../standards/official.ts';
import type { Standard } from '../../standards/standard.ts';
import { parseBirth } from '../cells/births.ts';
import { limits } from '../findings/limits.ts';
import type { Layout } from '../header/layout.ts';
import { type VillageMatcher, villageMatcher } from '../header/villages.ts';
import type { ParseBirth } from '../household/read-birth.ts';
import type { BatchContext } from '../household/read-household.ts';

/** What the plain households of a list are read with. */
export interface PlainList {
  readonly layout: Layout;
  /** The index of each column. One that the file lacks has an index that no row has: a negative one would be slow. */
  readonly at: Layout['at'];
  /** The column of members' names. */
  readonly memberAt: number;
  /** The most cells of a row. */
  readonly width: number;
  readonly context: BatchContext;
  readonly official: Standard;
  readonly villageOf: VillageMatcher;
  readonly parseBirth: ParseBirth;
}

const noColumn = limits.columns;

/** Whether a list has births and sexes in a column each, and the ids in one at most. */
const isPlain = ({ at, headByMark }: Layout): boolean =>
  at.birth >= 0 && at.sex >= 0 && at.birthMale < 0 && at.sexMale < 0 && at.formerId < 0 && !headByMark;

/** A list with this layout, or undefined where none of its households can be read as plain ones. */
export function plainList(layout: Layout, context: BatchContext): PlainList | undefined {
  if (!isPlain(layout)) return undefined;
  const indexes = Object.entries(layout.at).map(([key, index]) => [key, index < 0 ? noColumn : index]);
  const at: Layout['at'] = Object.fromEntries(indexes);
  const memberAt = layout.at.member < 0 ? at.head : at.member;
  const official = officialOf(context.standards);
  return {
    layout,
    at,
    memberAt,
    width: layout.width ?? noColumn,
    context,
    official,
    villageOf: villageMatcher(context.villages ?? []),
    parseBirth: (cell) => parseBirth(cell, context.today, layout.epoch),
  };
}
