import { isNone } from '../cells/absent.ts';
import { isBlank } from '../cells/cell-text.ts';
import type { Cell } from '../cells/rows.ts';
import type { Layout } from '../header/layout.ts';
import { memberNumbers } from './member-numbers.ts';
import type { MemberRows } from './member-rows.ts';
import { ownValues } from './own-values.ts';
import { isHead, isMemberRelation } from './relations.ts';
import { isSame } from './same-values.ts';

type Cells = readonly Cell[];

/** What rows are compared with the first row of the household above by. */
interface Comparison {
  readonly at: Layout['at'];
  readonly ownValue: ReturnType<typeof ownValues>;
  readonly numbers: ReturnType<typeof memberNumbers>;
}

const isCounted = (at: Layout['at'], cells: Cells): boolean =>
  !isBlank(cells[at.no]) || !isNone(cells[at.code]);
const isMeasured = (at: Layout['at'], cells: Cells): boolean =>
  !isBlank(cells[at.b1]) || !isBlank(cells[at.income]);

/** Without a relation a number or a code counts households, unless it repeats that of the household above. */
function startsUnrelated({ at, ownValue, numbers }: Comparison, cells: Cells, above: Cells): boolean {
  const own = ownValue(cells, above);
  const isNumberedAlike = isSame(cells, above, at.no) && !isMeasured(at, cells);
  const isSameHousehold =
    (isSame(cells, above, at.code) || isNumberedAlike) && !isSame(cells, above, at.head);
  if (!own && (isSameHousehold || numbers.isBelow(cells, above))) return false;
  return isCounted(at, cells) || own !== undefined || (isBlank(above[at.relation]) && isMeasured(at, cells));
}

/** A row whose relation does not say head: what it has of its own decides whether it is a household all the same. */
function startsRelated({ at, ownValue, numbers }: Comparison, cells: Cells, above: Cells): boolean {
  const own = ownValue(cells, above);
  const isNumbered = numbers.isOwn(cells, above);
  if (isMemberRelation(cells[at.relation] ?? null))
    return own === 'code' || own === 'village' || (isNumbered && numbers.countHouseholds);
  if (own) return true;
  if (isSame(cells, above, at.code)) return false;
  return isNumbered && (isMeasured(at, cells) || numbers.countHouseholds);
}

/** In a single column of names the relation tells who is the head; where it is blank, a number or a code does. */
export function namesInOneColumn(layout: Layout): MemberRows {
  const { at, headByMark } = layout;
  const numbers = memberNumbers(layout);
  const comparison: Comparison = { at, numbers, ownValue: ownValues(layout) };
  let above: Cells | undefined;
  return {
    namesMember: () => false,
    startsHousehold: (cells) => {
      const relation = cells[at.relation] ?? null;
      const isRelated = !isBlank(relation);
      // Every head has the mark, whatever the numbers count.
      if (headByMark) return isHead(relation);
      if (!above) return isRelated || isCounted(at, cells);
      if (isRelated && isHead(relation)) return true;
      const starts = (isRelated ? startsRelated : startsUnrelated)(comparison, cells, above);
      if (!starts) numbers.note(cells, above);
      return starts;
    },
    // The foot of a page may stand between a household's members, so a group does not end it.
    enterHousehold: (first) => {
      above = first ?? above;
    },
  };
}
