import type { Cell, Row } from '../cells/rows.ts';
import type { Layout } from '../header/layout.ts';
import { commonKeys, type TakenColumn, withTaken } from './inherited-values.ts';

/** What a person may have in common with the one above: never a name, a birth or an id. */
const ofPersons = ['ethnicity', 'relation'] as const;

const marks = /^(?:[-–\s"“”.]*(?:n\.?t|như trên)[-–\s"“”.]*|["“”″〃]+|''?|,,|\/\/)$/iu;

/** Longer texts are no marks, and most others show it by their first letters: asked of every row. */
const longest = 14;
const [n, t, h, dot] = [110, 116, 104, 46];
const inSmall = (code: number): number => code | 32;

function isOther(text: string): boolean {
  const first = text.charCodeAt(0);
  if (inSmall(first) !== n) return first > 47 && first < 0x2000;
  const second = inSmall(text.charCodeAt(1));
  return second !== t && second !== h && second !== dot;
}

/** Whether a cell says no more than that the one above it holds here too: `nt`, `-nt-`, `"`, `//`, `Như trên`. */
export const isDitto = (cell: Cell | undefined): boolean =>
  typeof cell === 'string' && cell.length <= longest && !isOther(cell) && marks.test(cell);

function hasDitto({ cells }: Row, columns: readonly TakenColumn[]): boolean {
  for (const { index } of columns) if (isDitto(cells[index])) return true;
  return false;
}

/** Gives the rows of a list, in their order, what their ditto marks stand for. */
export function dittoMarks({ at }: Layout): (row: Row, who: 'household' | 'member') => Row {
  const columnsOf = (keys: readonly (keyof typeof at)[]): TakenColumn[] =>
    keys.map((key) => ({ key, index: at[key] })).filter(({ index }) => index >= 0);
  const [households, persons] = [columnsOf(commonKeys), columnsOf(ofPersons)];
  let household: Row | undefined;
  let person: Row | undefined;

  const given = (row: Row, columns: readonly TakenColumn[], above: Row | undefined): Row => {
    if (!above || !hasDitto(row, columns)) return row;
    const marked = columns.filter(({ index }) => isDitto(row.cells[index]));
    return withTaken(
      row,
      marked.map((column) => ({ ...column, value: above.cells[column.index] ?? null })),
    );
  };

  return (row, who) => {
    if (who === 'member') person = given(row, persons, person);
    else person = household = given(row, households, household);
    return person;
  };
}
