import { isBlank, textOf } from '../cells/cell-text.ts';
import type { Row, Sheet } from '../cells/rows.ts';
import { FileRejected } from '../findings/file-rejected.ts';
import type { Header } from './header.ts';
import type { Labels } from './labels.ts';

/** A single label in another column may be a group's; reordered columns are at least two. */
const minMoved = 2;

/** Rejects (E105) a repeated header that has its columns in another order: the values below it would be misread. */
export function repeatedHeader({ name }: Sheet, { columns }: Header, labels: Labels): (row: Row) => void {
  const indexes = Map.groupBy(columns, ({ label }) => labels.read(label).key);
  return ({ number, cells }) => {
    const moved = cells.filter((cell, index) => {
      const key = isBlank(cell) ? undefined : labels.read(textOf(cell)).key;
      const own = key === undefined ? undefined : indexes.get(key);
      return own !== undefined && !own.some((column) => column.index === index);
    });
    if (moved.length >= minMoved) throw new FileRejected({ code: 'E105', sheet: name, row: number });
  };
}
