import type { Row } from '../cells/rows.ts';
import { parseYesNo } from '../cells/words.ts';
import { type CellReader, readCell } from './cell-reader.ts';
import { yesNo } from './read-scores.ts';

/** The ids of the designations that are marked, in their order; undefined where none is. */
export function readDesignations(reader: CellReader, row: Row): string[] | undefined {
  let marked: string[] | undefined;
  for (const { id, key } of reader.layout.designations)
    if (readCell(reader, row, key, parseYesNo, yesNo)) marked = marked ? [...marked, id] : [id];
  return marked;
}
