import type { Need } from '../../support/needs.ts';
import { isNone } from '../cells/absent.ts';
import { parseNeeds } from '../cells/needs.ts';
import { type Row, uncalculated } from '../cells/rows.ts';
import { shownValue } from '../findings/mask.ts';
import { addFinding, type CellReader } from './cell-reader.ts';

/** The needs that a cell names, undefined where it names none; unknown words are a warning (W232). */
export function readNeeds(reader: CellReader, row: Row): Need[] | undefined {
  const cell = row.cells[reader.layout.at.needs];
  if (cell === undefined || isNone(cell)) return undefined;
  if (cell === uncalculated) return addFinding(reader, 'W221', row, 'needs');
  const { needs, unknown } = parseNeeds(cell);
  if (unknown.length > 0) addFinding(reader, 'W232', row, 'needs', { words: shownValue(unknown.join('; ')) });
  return needs.length > 0 ? [...needs] : undefined;
}
