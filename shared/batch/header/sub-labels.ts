import type { LabelRow } from './header-columns.ts';
import { isGroupNumber, namesVillage } from './non-data-rows.ts';

/** Whether a text may be a lower label; the text of a group row may not. */
const isLabel = (text: string): boolean => !namesVillage(text) && !isGroupNumber(text);

/** The runs of filled cells in a row, each as the index of its first cell and the one after its last. */
function* runsOf(row: LabelRow): Generator<readonly [from: number, to: number]> {
  let from = -1;
  for (let index = 0; index <= row.length; index += 1) {
    if (row[index] && from < 0) from = index;
    if (row[index] || from < 0) continue;
    yield [from, index];
    from = -1;
  }
}

/**
 * Whether a row below labels is part of the header: it divides some of them (`Số`, `Ngày cấp` below `CCCD`), or has
 * only notes in brackets. A data row has values below labels that are not divided.
 */
export function areSubLabels(row: LabelRow, block: readonly LabelRow[]): boolean {
  const isLabelled = (index: number): boolean => block.some((above) => above[index] !== undefined);
  const labels = row.filter((label) => label !== undefined);
  if (labels.length === 0 || !labels.every(({ text }) => isLabel(text))) return false;
  if (labels.every(({ bare }) => bare === '')) return true;
  return runsOf(row).every(([from, to]) => {
    const divides = (index: number): boolean => index + 1 < to && !isLabelled(index + 1);
    return Array.from({ length: to - from }, (_, i) => from + i).every((index) =>
      isLabelled(index) ? divides(index) || row[index]?.bare === '' : index > from,
    );
  });
}
