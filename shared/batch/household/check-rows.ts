import { fold } from '../../names.ts';
import { isBlank, textOf } from '../cells/cell-text.ts';
import type { Row } from '../cells/rows.ts';
import { columnLetter } from '../header/columns.ts';
import type { Layout } from '../header/layout.ts';
import { ownValues } from '../rows/own-values.ts';
import { isHead, isMemberRelation } from '../rows/relations.ts';
import { wholeRowAt } from '../rows/whole-row.ts';
import { addFinding, type CellReader } from './cell-reader.ts';
import type { HouseholdRows } from './read-household.ts';

/**
 * Reports (E212) a row whose values are in the wrong columns: one of delimited text that has too many cells, or one
 * whose values all stand in one cell.
 */
export function checkRowWidth({ layout, findings, household }: CellReader, { number, cells }: Row): void {
  const { sheet, width = cells.length } = layout;
  const whole = wholeRowAt(cells);
  if (whole >= 0) {
    const params = { problem: 'wholeRow' };
    findings.push({ code: 'E212', sheet, row: number, column: columnLetter(whole), params, household });
  }
  if (cells.length <= width) return;
  const params = { cells: cells.length, columns: width };
  findings.push({ code: 'E212', sheet, row: number, column: columnLetter(width), params, household });
}

/**
 * A check of a household's members against its first row: a member with a code, village, score or class of its own
 * (E208) may be the head of another household.
 */
export function memberCheck(layout: Layout): (reader: CellReader, rows: HouseholdRows) => void {
  const ownValue = ownValues(layout);
  const where = layout.headByRelation ? 'relation' : layout.at.member >= 0 ? 'member' : 'head';
  return (reader, rows) => {
    const first = rows[0];
    for (const row of rows) {
      const key = row === first ? undefined : ownValue(row.cells, first.cells);
      if (!key) continue;
      const own = { own: layout.headerOf(key).label, problem: 'ownValue' };
      addFinding(reader, 'E208', row, where, own);
    }
  };
}

/**
 * Reports a first row that may be no head's: in one column of names its relation is a member's (E208), unknown
 * (W230), or lacks the mark of a head (E201); in two columns it names another person as well (E208).
 */
export function checkHead(reader: CellReader, row: Row): void {
  const { at, headByRelation, headByMark } = reader.layout;
  const { cells } = row;
  if (headByRelation) {
    const relation = cells[at.relation] ?? null;
    if (isHead(relation)) return;
    if (isBlank(relation)) {
      if (headByMark) addFinding(reader, 'E201', row, 'relation');
      return;
    }
    if (isMemberRelation(relation)) addFinding(reader, 'E208', row, 'relation', { problem: 'notHead' });
    else addFinding(reader, 'W230', row, 'relation');
    return;
  }
  if (at.member < 0 || isBlank(cells[at.member]) || isBlank(cells[at.head])) return;
  if (fold(textOf(cells[at.member])) !== fold(textOf(cells[at.head])))
    addFinding(reader, 'E208', row, 'member', { problem: 'twoNames' });
}
