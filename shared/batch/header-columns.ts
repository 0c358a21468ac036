import type { ColumnKey } from './columns.ts';
import { isNote, type Lookup, plainLabel } from './labels.ts';
import type { Row } from './rows.ts';
import { textOf } from './values.ts';

/** A column under a header: where it stands (0 is A), its text as the file has it, and its key if it is known. */
export interface HeaderColumn {
  readonly index: number;
  /** The lowest text, with the group above it where only both together say what the column is. */
  readonly label: string;
  readonly key: ColumnKey | undefined;
}

/** The texts of one column from the top, one for each row; a note in brackets belongs to the text above it. */
function textsOf(block: readonly Row[], index: number): string[] {
  const texts = block.map(({ cells }) => textOf(cells[index]));
  let last = -1;
  for (const [row, text] of texts.entries()) {
    if (plainLabel(text) === '') texts[row] = '';
    else if (last < 0 || !isNote(text)) last = row;
    else {
      texts[last] += ` ${text}`;
      texts[row] = '';
    }
  }
  return texts;
}

/** A group with its label may name a column that the label alone does not: `Năm sinh` over `Nam`. */
function nameOf(label: string, groups: readonly string[], lookup: Lookup): Omit<HeaderColumn, 'index'> {
  for (const group of groups) {
    const key = lookup(`${group} ${label}`) ?? lookup(`${label} ${group}`);
    if (key !== undefined) return { label: `${group} ${label}`, key };
  }
  return { label, key: lookup(label) };
}

/** The labelled columns of a block of rows. In each row a merged label stands over the columns that have labels below. */
export function headerColumns(block: readonly Row[], lookup: Lookup): HeaderColumn[] {
  const width = Math.max(0, ...block.map(({ cells }) => cells.length));
  const over: string[] = block.map(() => '');
  const found: HeaderColumn[] = [];
  for (let index = 0; index < width; index += 1) {
    const texts = textsOf(block, index);
    const lowest = texts.findLastIndex((text) => text !== '');
    for (const [row, text] of texts.entries()) if (text !== '') over[row] = row < lowest ? text : '';
    if (lowest < 0) continue;
    const groups = over.slice(0, lowest).filter((text) => text !== '');
    found.push({ index, ...nameOf(texts[lowest]!, groups.toReversed(), lookup) });
  }
  return found;
}
