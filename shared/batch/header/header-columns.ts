import type { ColumnKey } from './columns.ts';
import { type Label, type Labels, withNote } from './labels.ts';

/** A column under a header: where it stands (0 is A), its text as the file has it, and its key if it is known. */
export interface HeaderColumn {
  readonly index: number;
  /** The lowest text, with the group above it where only both together say what the column is. */
  readonly label: string;
  readonly key: ColumnKey | undefined;
}

/** The labels of one row by column; undefined where a cell has no letter or digit. */
export type LabelRow = readonly (Label | undefined)[];

/** The labels of one column from the top, one for each row; a note in brackets belongs to the label above it. */
function labelsIn(block: readonly LabelRow[], index: number): (Label | undefined)[] {
  const labels = block.map((row) => row[index]);
  let last = -1;
  for (const [row, label] of labels.entries()) {
    if (label && label.bare === '' && last >= 0) {
      labels[last] = withNote(labels[last]!, label);
      labels[row] = undefined;
    } else if (label) last = row;
  }
  return labels;
}

/** A group with its label may name a column that the label alone does not: `Năm sinh` over `Nam`. */
function nameOf(label: Label, groups: readonly Label[], labels: Labels): Omit<HeaderColumn, 'index'> {
  for (const group of groups) {
    const key = labels.joined(group, label);
    if (key !== undefined) return { label: `${group.text} ${label.text}`, key };
  }
  return { label: label.text, key: label.key };
}

/** The labelled columns of a block of rows. In each row a merged label stands over the columns that have labels below. */
export function headerColumns(block: readonly LabelRow[], labels: Labels): HeaderColumn[] {
  const width = Math.max(0, ...block.map((row) => row.length));
  const over: (Label | undefined)[] = block.map(() => undefined);
  const found: HeaderColumn[] = [];
  for (let index = 0; index < width; index += 1) {
    const own = labelsIn(block, index);
    const lowest = own.findLastIndex((label) => label !== undefined);
    for (const [row, label] of own.entries()) if (label) over[row] = row < lowest ? label : undefined;
    if (lowest < 0) continue;
    const groups = over.slice(0, lowest).filter((label) => label !== undefined);
    found.push({ index, ...nameOf(own[lowest]!, groups.toReversed(), labels) });
  }
  return found;
}
