import { isBlank, textOf } from '../cells/cell-text.ts';
import type { Row, Sheet } from '../cells/rows.ts';
import { FileRejected } from '../findings/file-rejected.ts';
import type { Header } from './header.ts';
import type { Labels } from './labels.ts';

/** One label elsewhere may be a group's; columns that changed places are two at least. */
const fewest = 2;

/** Refuses (E105) a header printed again that has its columns in other places: values would be taken for others. */
export function repeatedHeader({ name }: Sheet, { columns }: Header, labels: Labels): (row: Row) => void {
  const places = new Map(columns.map(({ label, index }) => [labels.read(label).key, index] as const));
  return ({ number, cells }) => {
    const moved = cells.filter((cell, index) => {
      const key = isBlank(cell) ? undefined : labels.read(textOf(cell)).key;
      return key !== undefined && (places.get(key) ?? index) !== index;
    });
    if (moved.length >= fewest) throw new FileRejected({ code: 'E105', sheet: name, row: number });
  };
}
