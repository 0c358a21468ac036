import type { Cell, CellValue, WriteSheet } from 'hucre/xlsx';
import { columnLetter } from '../../../shared/batch/header/columns.ts';
import type { TemplateColumn } from './columns.ts';
import { styles } from './styles.ts';
import { escapedText } from './values.ts';
import { meanings, steps } from './words.ts';

export const guideSheet = 'Hướng dẫn';

/** Widths of the columns, in characters. */
const widths = [30, 64, 11, 16, 64, 3, 28] as const;
/** The ward's villages are in the last column, under a heading in the first row. */
const villageColumn = widths.length - 1;

/** The range from which the drop-down of villages takes its names. */
export function villageRange(villages: readonly string[]): string | undefined {
  const letter = columnLetter(villageColumn);
  return villages.length > 0 ? `'${guideSheet}'!$${letter}$2:$${letter}$${villages.length + 1}` : undefined;
}

/** How to fill in the list: Vietnamese first, English beside it. */
export function guideOf(columns: readonly TemplateColumn[], villages: readonly string[]): WriteSheet {
  const parts = [stepsPart, columnsPart(columns), codesPart];
  const rows = parts.flatMap((part) => [...part, []]);
  const heads = parts.map((_, i) => parts.slice(0, i).reduce((row, part) => row + part.length + 1, 0));
  return {
    name: guideSheet,
    columns: widths.map((width) => ({ width })),
    rows: withVillages(rows, villages),
    rowDefs: new Map(rows.map((row, i) => [i, { height: heightOf(row) }])),
    cells: looks(withVillages(rows, villages), heads),
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

type Part = readonly (readonly CellValue[])[];

const stepsPart: Part = [
  ['HƯỚNG DẪN ĐIỀN DANH SÁCH', null, null, null, 'In English'],
  ...steps.map(({ vi, en }, i) => [`Bước ${i + 1}`, vi, null, null, en]),
];

const columnsPart = (columns: readonly TemplateColumn[]): Part => [
  ['Cột', 'Cách ghi', 'Bắt buộc', 'Ví dụ', 'What to write'],
  ...columns.map(({ label, required, what: { vi, en }, example }) => [
    escapedText(label),
    escapedText(vi),
    required ? 'x' : null,
    example || null,
    escapedText(en),
  ]),
];

const codesPart: Part = [
  ['Mã lỗi', 'Khi nộp, hệ thống báo', null, null, 'What a finding means'],
  ...meanings.map(([codes, { vi, en }]) => [codes, vi, null, null, en]),
];

/** The height of a row, in points: programs disagree on the height of a row that has none. */
function heightOf(row: readonly CellValue[]): number {
  const lines = row.map((cell, i) => Math.ceil(String(cell ?? '').length / (widths[i] ?? 1)));
  return 16 * Math.max(1, ...lines);
}

function withVillages(rows: Part, villages: readonly string[]): CellValue[][] {
  const names = villages.length > 0 ? ['Thôn của xã', ...villages.map(escapedText)] : [];
  return Array.from({ length: Math.max(rows.length, names.length) }, (_, i) => {
    const row = rows[i] ?? [];
    const name = names[i];
    const gap: null[] = Array(villageColumn - row.length).fill(null);
    return name === undefined ? [...row] : [...row, ...gap, name];
  });
}

function looks(rows: Part, heads: readonly number[]): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  for (const [row, values] of rows.entries())
    for (const [column, value] of values.entries())
      if (heads.includes(row) || value !== null)
        cells.set(`${row},${column}`, { style: heads.includes(row) ? styles.heading : styles.wrapped });
  return cells;
}
