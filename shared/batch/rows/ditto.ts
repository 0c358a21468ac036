import type { Cell, Row } from '../cells/rows.ts';
import type { Layout } from '../header/layout.ts';
import { type InheritedColumn, inheritableKeys, inheritValues } from './inherited-values.ts';

/** What a person may have in common with the one above; never a name, a birth or an id. */
const keysOfPersons = ['ethnicity', 'relation'] as const;

const dittoMark = /^(?:[-–\s"“”.]*(?:n\.?t|như trên)[-–\s"“”.]*|["“”″〃]+|''?|,,|\/\/)$/iu;

/** Longer texts are no ditto marks. */
const maxLength = 14;
const [n, t, h, dot] = [110, 116, 104, 46];
const lowerCase = (code: number): number => code | 32;

/** Excludes most texts by their first characters: the test runs for every row. */
function isNoDitto(text: string): boolean {
  const first = text.charCodeAt(0);
  if (lowerCase(first) !== n) return first > 47 && first < 0x2000;
  const second = lowerCase(text.charCodeAt(1));
  return second !== t && second !== h && second !== dot;
}

/** Whether a cell repeats the one above it by a ditto mark: `nt`, `-nt-`, `"`, `//`, `Như trên`. */
export const isDitto = (cell: Cell | undefined): boolean =>
  typeof cell === 'string' && cell.length <= maxLength && !isNoDitto(cell) && dittoMark.test(cell);

function hasDitto({ cells }: Row, columns: readonly InheritedColumn[]): boolean {
  for (const { index } of columns) if (isDitto(cells[index])) return true;
  return false;
}

/** Replaces the ditto marks of a list's rows, given in order, by the values that they repeat. */
export function dittoMarks({ at }: Layout): (row: Row, kind: 'household' | 'member') => Row {
  const columnsOf = (keys: readonly (keyof typeof at)[]): InheritedColumn[] =>
    keys.map((key) => ({ key, index: at[key] })).filter(({ index }) => index >= 0);
  const ofHouseholds = columnsOf(inheritableKeys);
  const ofPersons = columnsOf(keysOfPersons);
  let household: Row | undefined;
  let person: Row | undefined;

  const replaceMarks = (row: Row, columns: readonly InheritedColumn[], above: Row | undefined): Row => {
    if (!above || !hasDitto(row, columns)) return row;
    const marked = columns.filter(({ index }) => isDitto(row.cells[index]));
    return inheritValues(
      row,
      marked.map((column) => ({ ...column, value: above.cells[column.index] ?? null })),
    );
  };

  return (row, kind) => {
    if (kind === 'member') person = replaceMarks(row, ofPersons, person);
    else person = household = replaceMarks(row, ofHouseholds, household);
    return person;
  };
}
