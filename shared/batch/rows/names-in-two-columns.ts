import { isNone } from '../cells/absent.ts';
import { isBlank, textOf } from '../cells/cell-text.ts';
import type { Cell } from '../cells/rows.ts';
import type { Layout } from '../header/layout.ts';
import { memberNumbers } from './member-numbers.ts';
import type { MemberRows } from './member-rows.ts';
import { ownValues } from './own-values.ts';
import { isHead } from './relations.ts';
import { agrees, isSame } from './same-values.ts';

type Cells = readonly Cell[];

/** A test whether a row belongs to the household above, whose first row is given. */
function memberTest(
  layout: Layout,
  numbers: ReturnType<typeof memberNumbers>,
): (cells: Cells, above: Cells) => boolean {
  const { at } = layout;
  const ownValue = ownValues(layout);
  const isOfAnother = (cells: Cells, above: Cells): boolean =>
    !agrees(cells, above, at.head) ||
    !agrees(cells, above, at.code) ||
    !agrees(cells, above, at.village) ||
    (numbers.countHouseholds && numbers.isOwn(cells, above));

  /** Without a relation it is numbered below the household, or repeats its code or head beside another name. */
  const belongs = (cells: Cells, above: Cells): boolean => {
    const isAnotherPerson = textOf(cells[at.member]) !== textOf(above[at.head]);
    const isSameHousehold = isSame(cells, above, at.code) || isSame(cells, above, at.head);
    return numbers.isBelow(cells, above) || (isSameHousehold && isAnotherPerson);
  };

  return (cells, above) => {
    if (at.member < 0) return numbers.isBelow(cells, above) && !ownValue(cells, above);
    const relation = cells[at.relation] ?? null;
    if (isBlank(cells[at.member]) || isHead(relation) || isOfAnother(cells, above)) return false;
    return !isBlank(relation) || (belongs(cells, above) && !ownValue(cells, above));
  };
}

/** Where members have a column of their own, or are numbered below the heads in whose column they stand. */
export function namesInTwoColumns(layout: Layout): MemberRows {
  const { at } = layout;
  const numbers = memberNumbers(layout);
  const isMember = memberTest(layout, numbers);
  let above: Cells | undefined;
  const namesMember = (cells: Cells): boolean => at.member >= 0 && !isBlank(cells[at.member]);
  return {
    namesMember,
    startsHousehold: (cells) => {
      if (above && isMember(cells, above)) {
        numbers.note(cells, above);
        return false;
      }
      if (namesMember(cells) && isHead(cells[at.relation] ?? null)) return true;
      return !isBlank(cells[at.no]) || !isNone(cells[at.code]) || !isBlank(cells[at.head]);
    },
    enterHousehold: (first) => {
      above = first;
    },
  };
}
