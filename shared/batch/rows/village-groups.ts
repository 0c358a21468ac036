import { latinTest } from '../../i18n/latin-pattern.ts';
import { isBlank, textOf } from '../cells/cell-text.ts';
import type { Cell, Row } from '../cells/rows.ts';
import type { Finding } from '../findings/findings.ts';
import { shownValue } from '../findings/mask.ts';
import { columnLetter } from '../header/columns.ts';
import type { Layout } from '../header/layout.ts';
import { isGroupNumber, namesVillage } from '../header/non-data-rows.ts';
import {
  isListedIn,
  type Village,
  type VillageMatch,
  villageMatcher,
  warningParams,
} from '../header/villages.ts';
import { groupName } from './group-row.ts';
import { rowClassifier } from './row-kind.ts';
import { villagesIn } from './village-in.ts';

/** Groups inside a village, which do not end it: `Hộ cận nghèo`, `Danh sách bổ sung`, `Trang 2/5`. */
const isInnerGroup = latinTest(/^(hộ|danh sách|nhóm|loại|diện|tổng|cộng|trang|đơn vị tính)(?!\p{L})/iu);

/** The title of a table, which may name the village of its list. */
const isListTitle = latinTest(/^danh sách(?!\p{L})/iu);

/** The column of a group's label: the first text that is more than a number. */
const labelColumn = (cells: readonly Cell[]): number =>
  cells.findIndex((cell) => {
    const text = textOf(cell);
    return text !== '' && typeof cell === 'string' && !/^\d*[.)]?$/.test(text) && !isGroupNumber(text);
  });

/** Gives households the village of the group row above them, where their own row names none. */
export interface VillageGroups {
  /** Enters the group of a row. One that may be a village, but is not a known one, ends the village before it. */
  enter(row: Row): void;
  /** A household's first row with its village. */
  withVillage(row: Row): Row;
}

/** `report` receives W210 or W211 of a group row once, when the first household takes its village from it. */
export function villageGroups(
  layout: Layout,
  villages: readonly Village[],
  report: (finding: Finding) => void,
): VillageGroups {
  const villageOf = villageMatcher(villages);
  const isListed = isListedIn(villages);
  let current: string | undefined;
  /** Whether no household below the group row names its own village yet. */
  let isNearest = false;
  let unreported: Finding | undefined;
  return {
    enter(row) {
      const column = labelColumn(row.cells);
      const value = textOf(row.cells[column]);
      const name = (isListTitle(value) && villageInTitle(value, isListed)) || groupName(value);
      const match = namesVillage(name) || isListed(name) ? villageOf(name) : undefined;
      if (column < 0 || (!match && isInnerGroup(name))) return;
      unreported = match && groupFinding(layout, row.number, column, value, match);
      current = match?.former ?? match?.name;
      isNearest = true;
    },
    withVillage(row) {
      const isNamed = !isBlank(row.cells[layout.at.village]);
      // A ditto mark below a group row repeats the group, not the household above it.
      const isOwn = isNamed && row.village === undefined;
      if (isOwn) isNearest = false;
      if (current === undefined || isOwn || (isNamed && !isNearest)) return row;
      if (unreported) report(unreported);
      unreported = undefined;
      return { ...row, village: current };
    },
  };
}

/** The one listed village that a title names; where there is none or several, all the names that it has. */
function villageInTitle(title: string, isListed: (text: string) => boolean): string {
  const names = villagesIn(title);
  const [listed, another] = names.filter(isListed);
  return listed === undefined || another !== undefined ? names.join(', ') : listed;
}

function groupFinding(
  { sheet, headerOf }: Layout,
  row: number,
  column: number,
  value: string,
  match: VillageMatch,
): Finding | undefined {
  if (!match.warning) return undefined;
  const params = warningParams(match);
  return {
    code: match.warning,
    sheet,
    row,
    column: columnLetter(column),
    label: headerOf('village').label,
    key: 'village',
    value: shownValue(value),
    ...(params && { params }),
  };
}

/** Whether the first group of a list names a village, so that the list needs no village column. */
export function opensWithVillage(
  rows: readonly Row[],
  layout: Layout,
  villages: readonly Village[],
): boolean {
  const isListed = isListedIn(villages);
  const kindOf = rowClassifier(layout, isListed);
  for (const { cells } of rows) {
    const kind = kindOf(cells);
    const name = kind === 'group' ? groupName(textOf(cells[labelColumn(cells)])) : '';
    if (kind === 'household' || kind === 'member') return false;
    if (namesVillage(name) || isListed(name)) return true;
  }
  return false;
}
