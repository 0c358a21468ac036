import { isBlank, textOf } from '../cells/cell-text.ts';
import type { Cell } from '../cells/rows.ts';
import type { Layout } from '../header/layout.ts';
import { isDitto } from './ditto.ts';

const whole = /^\D{0,4}(\d+)[.)]?$/;
/** `1.1`, `1,2`, `1-3`, `1.a`, `1a` below the household that is numbered 1. */
const below = /^(\d+)(?:[.,/-][\da-zđ]{1,3}|[a-zđ])[.)]?$/i;

/** What the numbers of a list's rows say about members. */
export interface MemberNumbers {
  /** Whether a row is numbered below the household of another row: 1.1 below 1. */
  isBelow(cells: readonly Cell[], household: readonly Cell[]): boolean;
  /** Whether a row has a number of its own, other than its household's. */
  isOwn(cells: readonly Cell[], household: readonly Cell[]): boolean;
  /** Notes how a member is numbered. */
  note(cells: readonly Cell[], household: readonly Cell[]): void;
  /** Whether most members so far have no number of their own, so that numbers count households and not persons. */
  readonly countHouseholds: boolean;
}

export function memberNumbers({ at }: Pick<Layout, 'at'>): MemberNumbers {
  let [without, withOwn] = [0, 0];
  const isBelow: MemberNumbers['isBelow'] = (cells, household) => {
    const [, number] = below.exec(textOf(cells[at.no])) ?? [];
    return number !== undefined && Number(number) === Number(whole.exec(textOf(household[at.no]))?.[1]);
  };
  const isOwn: MemberNumbers['isOwn'] = (cells, household) => {
    const cell = cells[at.no];
    if (isBlank(cell) || isDitto(cell) || textOf(cell) === textOf(household[at.no])) return false;
    return !isBelow(cells, household);
  };
  return {
    isBelow,
    isOwn,
    note: (cells, household) => {
      if (isOwn(cells, household)) withOwn += 1;
      else without += 1;
    },
    get countHouseholds() {
      return without > withOwn;
    },
  };
}
