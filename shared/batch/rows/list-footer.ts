import { looksLikeBirth } from '../cells/births.ts';
import { textOf } from '../cells/cell-text.ts';
import type { Cell } from '../cells/rows.ts';
import { parseSex } from '../cells/words.ts';
import type { Layout } from '../header/layout.ts';
import { startsFooter, startsNotes, startsSignature } from '../header/non-data-rows.ts';
import { opensWithNumber, type RowValues } from './row-values.ts';
import { loneTotal, sumRows } from './sum-rows.ts';

/** The footer of a list: totals and signatures. Data may follow it, where several lists stand in one sheet. */
export interface ListFooter {
  /**
   * Whether a row without a number starts a footer. A row that is surely data ends the one before. `filled` are the
   * first two filled columns.
   */
  startsAt(cells: readonly Cell[], filled: readonly number[]): boolean;
  readonly isOpen: boolean;
  close(): void;
}

const isLoneFooter = (text: string): boolean => loneTotal.test(text) || startsNotes(text);

const isCounted = ({ at }: Layout, cells: readonly Cell[]): boolean =>
  [at.people, at.b1, at.b2].some((index) => opensWithNumber(textOf(cells[index])));

function isData({ at }: Layout, { has, birthOf, hasBirth }: RowValues, cells: readonly Cell[]): boolean {
  const isNamed = has(cells, at.head) || has(cells, at.member);
  if (isNamed && looksLikeBirth(birthOf(cells))) return true;
  return at.no < 0 && (has(cells, at.code) || (has(cells, at.head) && hasBirth(cells)));
}

export function listFooter(layout: Layout, values: RowValues): ListFooter {
  const { at } = layout;
  const { has, birthOf, hasBirth, hasId } = values;
  const sums = sumRows(layout);
  let isOpen = false;

  const isFooter = (cells: readonly Cell[], first: number): boolean => {
    const text = textOf(cells[first]);
    if (!startsFooter(text) || hasId(cells) || parseSex(cells[at.sex] ?? null)) return false;
    // A signature may stand below the births, but `Ký` is a name too.
    const isNamed = first === at.head && isCounted(layout, cells);
    if (
      startsSignature(text)
        ? isNamed || opensWithNumber(birthOf(cells))
        : hasBirth(cells) && !sums.isTotal(cells, text)
    )
      return false;
    return first !== at.village || !(has(cells, at.head) || has(cells, at.code));
  };

  return {
    startsAt(cells, [first, second]) {
      if (first === undefined) return false;
      const isLone = second === undefined;
      const starts = isFooter(cells, first) && (!isLone || isLoneFooter(textOf(cells[first])));
      isOpen = starts || (isOpen && !isData(layout, values, cells));
      return starts;
    },
    get isOpen() {
      return isOpen;
    },
    close() {
      isOpen = false;
    },
  };
}
