import { isBlank, textOf } from '../cells/cell-text.ts';
import type { Cell, Row } from '../cells/rows.ts';
import type { Finding } from '../findings/findings.ts';
import { shown } from '../findings/mask.ts';
import { columnLetter } from '../header/columns.ts';
import type { Layout } from '../header/layout.ts';
import { isGroupNumber, namesVillage } from '../header/non-data-rows.ts';
import { type Village, villageMatcher, villageTeller, wordsOf } from '../header/villages.ts';
import { groupName } from './group-row.ts';
import { rowKinds } from './row-kind.ts';
import { villagesIn } from './village-in.ts';

/** What stands inside a village and does not end it: `Hộ cận nghèo`, `Danh sách bổ sung`, `Trang 2/5`. */
const innerGroup = /^(hộ|danh sách|nhóm|loại|diện|tổng|cộng|trang|đơn vị tính)(?!\p{L})/iu;

/** The title of a table, which may name the village of its list. */
const listed = /^danh sách(?!\p{L})/iu;

/** The column of a group's label: the first text that is more than a number. */
const labelColumn = (cells: readonly Cell[]): number =>
  cells.findIndex((cell) => {
    const text = textOf(cell);
    return text !== '' && typeof cell === 'string' && !/^\d*[.)]?$/.test(text) && !isGroupNumber(text);
  });

/** Gives households the village of the group's row above them, where their own row names none. */
export interface VillageGroups {
  /** Takes a group's row. One that may be a village, and is not known as one, ends the village before it. */
  enter(row: Row): void;
  /** A household's first row, with its village. */
  place(row: Row): Row;
}

/** `report` is given W210 and W211 of a group's row once, when the first household takes its village from it. */
export function villageGroups(
  layout: Layout,
  villages: readonly Village[],
  report: (finding: Finding) => void,
): VillageGroups {
  const villageOf = villageMatcher(villages);
  const isListed = villageTeller(villages);
  const inTitle = (title: string): string => {
    const named = villagesIn(title);
    const known = named.filter(isListed);
    return known.length === 1 ? known[0]! : named.join(', ');
  };
  let current: string | undefined;
  /** No household below the group's row has written its own village yet. */
  let isNearest = false;
  let unsaid: Finding | undefined;
  return {
    enter({ number, cells }) {
      const column = labelColumn(cells);
      const value = textOf(cells[column]);
      const name = (listed.test(value) && inTitle(value)) || groupName(value);
      const match = namesVillage(name) || isListed(name) ? villageOf(name) : undefined;
      if (column < 0 || (!match && innerGroup.test(name))) return;
      const place = { sheet: layout.sheet, row: number, column: columnLetter(column) };
      const { label } = layout.place('village');
      const params = match && wordsOf(match);
      unsaid = match?.warning && {
        ...{ code: match.warning, ...place, label, key: 'village', value: shown(value) },
        ...(params && { params }),
      };
      current = match?.name;
      isNearest = true;
    },
    place(row) {
      const isNamed = !isBlank(row.cells[layout.at.village]);
      // A ditto mark below a group's row repeats the group, not the household above it.
      const isOwn = isNamed && row.village === undefined;
      if (isOwn) isNearest = false;
      if (current === undefined || isOwn || (isNamed && !isNearest)) return row;
      if (unsaid) report(unsaid);
      unsaid = undefined;
      return { ...row, village: current };
    },
  };
}

/** Whether the first group of a list names a village, so that the list needs no column for it. */
export function opensWithVillage(
  rows: readonly Row[],
  layout: Layout,
  villages: readonly Village[],
): boolean {
  const isListed = villageTeller(villages);
  const kindOf = rowKinds(layout, isListed);
  for (const { cells } of rows) {
    const kind = kindOf(cells);
    const name = kind === 'group' ? groupName(textOf(cells[labelColumn(cells)])) : '';
    if (kind === 'household' || kind === 'member') return false;
    if (namesVillage(name) || isListed(name)) return true;
  }
  return false;
}
