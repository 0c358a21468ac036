import { isBlank, textOf } from './cell-text.ts';
import { plainLabel } from './labels.ts';
import type { Layout } from './layout.ts';
import type { Cell } from './rows.ts';

const heads = /^\d*(la)?(chuho|ch)$/;

/** Whether a relation says that the person is the head. */
export const isHead = (relation: string): boolean => heads.test(plainLabel(relation));

/** Tells members in a list that has columns of heads, members and relations. */
export interface BesideHead {
  /** Whether a row names a member, so that it is no head's at first sight. */
  namesMember(cells: readonly Cell[]): boolean;
  /** Whether the person is of the last household, though the row has a number, or the head's name again. */
  isMember(cells: readonly Cell[]): boolean;
  /** A household's first row. */
  begin(cells: readonly Cell[]): void;
}

export function besideHead({ at, headByRelation }: Layout): BesideHead {
  const applies = !headByRelation && at.member >= 0 && at.relation >= 0;
  let first: readonly Cell[] = [];
  const agrees = (cells: readonly Cell[], index: number): boolean =>
    isBlank(cells[index]) || textOf(cells[index]) === textOf(first[index]);
  const namesMember = (cells: readonly Cell[]): boolean => applies && !isBlank(cells[at.member]);
  return {
    namesMember,
    isMember: (cells) =>
      namesMember(cells) &&
      !isBlank(cells[at.relation]) &&
      !isHead(textOf(cells[at.relation])) &&
      agrees(cells, at.head) &&
      agrees(cells, at.code),
    begin: (cells) => {
      first = cells;
    },
  };
}
