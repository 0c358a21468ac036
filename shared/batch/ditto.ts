import type { Layout } from './layout.ts';
import type { Cell, Row } from './rows.ts';
import { withTaken } from './taken.ts';

/** Never what a household or a person has alone, such as a score or a name. */
const ofHouseholds = ['village', 'wardCode', 'setting', 'previous', 'stated', 'ethnicity'] as const;
const ofPersons = ['ethnicity', 'relation'] as const;

const marks = /^(?:[-–\s"“”.]*(?:n\.?t|như trên)[-–\s"“”.]*|["“”″〃]+|''?|,,|\/\/)$/iu;

/** Longer texts are no marks, and most others show it by their first letter. */
const longest = 14;
const [upperN, lowerN] = [78, 110];
const isOtherLetter = (code: number): boolean =>
  code >= 65 && code < 0x2000 && code !== upperN && code !== lowerN;

/** Whether a cell says no more than that the one above it holds here too: `nt`, `-nt-`, `"`, `//`, `Như trên`. */
export function isDitto(cell: Cell | undefined): boolean {
  if (typeof cell !== 'string' || cell.length > longest || isOtherLetter(cell.charCodeAt(0))) return false;
  return marks.test(cell);
}

interface Column {
  readonly key: string;
  readonly index: number;
}

const isMarked = ({ cells }: Row, columns: readonly Column[]): boolean => {
  for (const { index } of columns) if (isDitto(cells[index])) return true;
  return false;
};

/** Gives the rows of a list, in their order, what their ditto marks stand for. */
export function dittoMarks({ at }: Layout): (row: Row, who: 'household' | 'member') => Row {
  const columnsOf = (keys: readonly (keyof typeof at)[]): Column[] =>
    keys.map((key) => ({ key, index: at[key] })).filter(({ index }) => index >= 0);
  const columns = { household: columnsOf(ofHouseholds), member: columnsOf(ofPersons) };
  const above: { household: Row | undefined; member: Row | undefined } = {
    household: undefined,
    member: undefined,
  };
  return (row, who) => {
    const { cells } = above[who] ?? { cells: [] };
    const taken = isMarked(row, columns[who])
      ? columns[who]
          .filter(({ index }) => isDitto(row.cells[index]) && index < cells.length)
          .map((column) => ({ ...column, value: cells[column.index] ?? null }))
      : [];
    const given = taken.length > 0 ? withTaken(row, taken) : row;
    above.member = given;
    if (who === 'household') above.household = given;
    return given;
  };
}
