import { isBlank, textOf } from '../cells/cell-text.ts';
import { memoised } from '../cells/memoised.ts';
import type { Cell } from '../cells/rows.ts';
import { plainLabel } from '../header/labels.ts';
import type { Layout } from '../header/layout.ts';
import { isDitto } from './ditto.ts';

const heads = /^\d*(la)?(chuho|ch)$/;

/** Whether a relation says that the person is the head. */
export const isHead = memoised((relation) => heads.test(plainLabel(textOf(relation))));

/** Recognises member rows of a list with columns for the head, the member and the relation. */
export interface MemberRows {
  /** Whether a row names a member, so that it is not plainly a household's first row. */
  namesMember(cells: readonly Cell[]): boolean;
  /** Whether a row belongs to the last household, even with a number or the head's name repeated. */
  isMember(cells: readonly Cell[]): boolean;
  /** Starts a household at its first row; undefined where a group row ends the last one. */
  startHousehold(cells: readonly Cell[] | undefined): void;
}

export function memberRows({ at, headByRelation }: Layout): MemberRows {
  const applies = !headByRelation && at.member >= 0 && at.relation >= 0;
  let first: readonly Cell[] | undefined;
  /** A member without a number shows that numbers count households, so that another number starts another one. */
  let numbersCountHouseholds = false;
  const agrees = (cells: readonly Cell[], index: number): boolean =>
    isBlank(cells[index]) || isDitto(cells[index]) || textOf(cells[index]) === textOf(first?.[index]);
  const namesMember = (cells: readonly Cell[]): boolean => applies && !isBlank(cells[at.member]);
  const isOfAnother = (cells: readonly Cell[]): boolean =>
    [at.head, at.code, at.village].some((index) => !agrees(cells, index)) ||
    (numbersCountHouseholds && !agrees(cells, at.no));
  return {
    namesMember,
    isMember: (cells) => {
      if (!first || !namesMember(cells)) return false;
      const relation = cells[at.relation] ?? null;
      if (isBlank(relation) || isHead(relation) || isOfAnother(cells)) return false;
      numbersCountHouseholds ||= isBlank(cells[at.no]);
      return true;
    },
    startHousehold: (cells) => {
      first = cells;
      numbersCountHouseholds = false;
    },
  };
}
