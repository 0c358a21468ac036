import { unaccented } from '../../shared/batch/cells/unaccented.ts';
import type { Column } from './columns.ts';
import type { Form } from './form.ts';
import type { Line } from './written.ts';

const letters: Readonly<Record<Form['letters'], (label: string) => string>> = {
  'as they are': (label) => label,
  upper: (label) => label.toUpperCase(),
  'without accents': unaccented,
};

/** The ordinal before the label of a column. */
const ordinal = (form: Form, index: number): string =>
  form.ordinals.replace('1', String(index + 1)).replace('A', String.fromCharCode(65 + (index % 26)));

/** A label as the form has it. A lower label keeps its plain form. */
const dressed = (label: string, form: Form, index: number): string =>
  `${ordinal(form, index)}${letters[form.letters](label)}${form.stars ? ' (*)' : ''}`;

/** The name of a cell, such as `B3`; both count from 0. */
export const cellName = (column: number, row: number): string =>
  `${column < 26 ? '' : String.fromCharCode(64 + Math.floor(column / 26))}${String.fromCharCode(65 + (column % 26))}${row + 1}`;

interface Header {
  readonly lines: readonly Line[];
  readonly merges: readonly string[];
}

/** The header's lines from the given row on; a second line and merged cells where some columns have a group. */
export function headerOf(columns: readonly Column[], form: Form, row: number): Header {
  const { left } = form;
  const indent = Array<null>(left).fill(null);
  const isDivided = columns.some(({ group }) => group !== undefined);
  const isFirst = (index: number) =>
    columns[index]?.group !== columns[index - 1]?.group || !columns[index]?.group;
  const upper = columns.map(({ group, label }, i) => (isFirst(i) ? dressed(group ?? label, form, i) : null));
  const lower = columns.map(({ group, label }) => (group ? letters[form.letters](label) : null));
  const numbers = columns.map((_, i) => i + 1);
  const lines = [
    { cells: [...indent, ...upper] },
    ...(isDivided ? [{ cells: [...indent, ...lower] }] : []),
    ...(form.numbered ? [{ cells: [...indent, ...numbers] }] : []),
  ];
  if (!isDivided) return { lines, merges: [] };
  const merges = columns.flatMap(({ group }, i) => {
    if (!isFirst(i)) return [];
    if (!group) return [`${cellName(left + i, row)}:${cellName(left + i, row + 1)}`];
    const next = columns.findIndex((column, at) => at > i && column.group !== group);
    const last = (next < 0 ? columns.length : next) - 1;
    return last > i ? [`${cellName(left + i, row)}:${cellName(left + last, row)}`] : [];
  });
  return { lines, merges };
}
