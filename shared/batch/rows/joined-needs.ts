import { isBlank, textOf } from '../cells/cell-text.ts';
import type { Cell } from '../cells/rows.ts';
import { parseYesNo } from '../cells/words.ts';
import type { Labelled } from '../header/joined-columns.ts';

/** The needs whose columns are marked, in their labels' words; anything but a mark stands in brackets behind its need. */
export function markedNeeds(from: readonly Labelled[], cells: readonly Cell[]): Cell {
  const needs = from.flatMap(({ index, label }) => {
    const cell = cells[index] ?? null;
    if (isBlank(cell)) return [];
    const mark = parseYesNo(cell);
    if (mark === undefined) return [`${label} (${textOf(cell)})`];
    return mark ? [label] : [];
  });
  return needs.length > 0 ? needs.join('; ') : null;
}
