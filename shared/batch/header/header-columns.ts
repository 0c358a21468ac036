import { type ColumnPart, withParts } from './column-parts.ts';
import type { ColumnKey } from './columns.ts';
import type { StatedPeriod } from './income-period.ts';
import { type Label, type Labels, withNote } from './labels.ts';

/** A column with a header: its index (0 is A), the header's text as in the file, and its key where it is known. */
export interface HeaderColumn {
  readonly index: number;
  /** The lowest text, preceded by the group above it where only both together identify the column. */
  readonly label: string;
  readonly key: ColumnKey | undefined;
  /** The lowest label, and those above it, the nearest first. */
  readonly leaf: Label;
  readonly groups: readonly Label[];
  /** What the column is of the one that its key names, where several columns make it up. */
  readonly part?: ColumnPart;
  /** Dong per unit, where its label states a unit of money. */
  readonly unit?: number;
  /** Of an income, the period that its label states. */
  readonly period?: StatedPeriod;
  /** The column (0 is A) that its values are joined into. */
  readonly joinedInto?: number;
}

/** The labels of one row by column index; undefined where a cell has no letter or digit. */
export type LabelRow = readonly (Label | undefined)[];

/** The labels of one column from the top, one per row; a note in brackets is joined to the label above it. */
function labelsIn(block: readonly LabelRow[], index: number): (Label | undefined)[] {
  const labels = block.map((row) => row[index]);
  let last = -1;
  for (const [row, label] of labels.entries()) {
    const above = labels[last];
    if (label && label.bare === '' && above) {
      labels[last] = withNote(above, label);
      labels[row] = undefined;
    } else if (label) last = row;
  }
  return labels;
}

/** A group and its label may name a column that the label alone does not: `Năm sinh` over `Nam`. */
function nameOf(label: Label, groups: readonly Label[], labels: Labels): Named {
  for (const group of groups) {
    const key = labels.joined(group, label);
    if (key !== undefined)
      return { label: `${group.text} ${label.text}`, key, ...periodOf(key, label, group) };
  }
  return { label: label.text, key: label.key, ...periodOf(label.key, label) };
}

type Named = Pick<HeaderColumn, 'label' | 'key' | 'period'>;

function periodOf(key: ColumnKey | undefined, ...labels: readonly Label[]): Pick<HeaderColumn, 'period'> {
  const period = labels.find((each) => each.period !== undefined)?.period;
  return key === 'income' && period !== undefined ? { period } : {};
}

/** The labelled columns of a block of rows. A label of a higher row groups the columns up to the next one in its row. */
export function headerColumns(block: readonly LabelRow[], labels: Labels): HeaderColumn[] {
  const width = Math.max(0, ...block.map((row) => row.length));
  const above: (Label | undefined)[] = block.map(() => undefined);
  const found: HeaderColumn[] = [];
  for (let index = 0; index < width; index += 1) {
    if (block.every((row) => row[index] === undefined)) continue;
    const own = labelsIn(block, index);
    const lowest = own.findLastIndex((label) => label !== undefined);
    for (const [row, label] of own.entries()) if (label) above[row] = row < lowest ? label : undefined;
    const leaf = own[lowest];
    if (!leaf) continue;
    const groups = above
      .slice(0, lowest)
      .filter((group) => group !== undefined)
      .toReversed();
    const unit = [leaf, ...groups].find((each) => each.unit !== undefined)?.unit;
    found.push({ index, ...nameOf(leaf, groups, labels), leaf, groups, ...(unit !== undefined && { unit }) });
  }
  return withParts(found);
}
