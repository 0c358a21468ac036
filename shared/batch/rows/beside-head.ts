import { isBlank, textOf } from '../cells/cell-text.ts';
import { memoised } from '../cells/memoised.ts';
import type { Cell } from '../cells/rows.ts';
import { plainLabel } from '../header/labels.ts';
import type { Layout } from '../header/layout.ts';
import { isDitto } from './ditto.ts';

const heads = /^\d*(la)?(chuho|ch)$/;

/** Whether a relation says that the person is the head. */
export const isHead = memoised((relation) => heads.test(plainLabel(textOf(relation))));

/** Tells members in a list that has columns of heads, members and relations. */
export interface BesideHead {
  /** Whether a row names a member, so that it is no head's at first sight. */
  namesMember(cells: readonly Cell[]): boolean;
  /** Whether the person is of the last household, though the row has a number, or the head's name again. */
  isMember(cells: readonly Cell[]): boolean;
  /** A household's first row; undefined where a group ends the last one. */
  begin(cells: readonly Cell[] | undefined): void;
}

export function besideHead({ at, headByRelation }: Layout): BesideHead {
  const applies = !headByRelation && at.member >= 0 && at.relation >= 0;
  let first: readonly Cell[] | undefined;
  /** A number below a member without one is that of another household. */
  let countsHouseholds = false;
  const agrees = (cells: readonly Cell[], index: number): boolean =>
    isBlank(cells[index]) || isDitto(cells[index]) || textOf(cells[index]) === textOf(first?.[index]);
  const namesMember = (cells: readonly Cell[]): boolean => applies && !isBlank(cells[at.member]);
  const ofAnother = (cells: readonly Cell[]): boolean =>
    [at.head, at.code, at.village].some((index) => !agrees(cells, index)) ||
    (countsHouseholds && !agrees(cells, at.no));
  return {
    namesMember,
    isMember: (cells) => {
      if (!first || !namesMember(cells) || isBlank(cells[at.relation])) return false;
      if (isHead(cells[at.relation]!) || ofAnother(cells)) return false;
      countsHouseholds ||= isBlank(cells[at.no]);
      return true;
    },
    begin: (cells) => {
      first = cells;
      countsHouseholds = false;
    },
  };
}
