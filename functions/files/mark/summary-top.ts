import type { BatchTotals } from '../../../shared/batch/check.ts';
import type { Corrections } from '../../../shared/batch/corrections/correction.ts';
import { summarySheet } from '../../../shared/batch/header/find-list.ts';
import { totalOf } from '../../../shared/batch/report.ts';
import type { FindingsSpool } from '../findings-spool.ts';
import type { Styles } from '../xlsx/patch/styles.ts';
import { textCell } from '../xlsx/write/cells.ts';
import type { SharedTexts } from '../xlsx/write/shared-texts.ts';
import { mostComments } from './comments.ts';
import { type LeftOut, leftOutNote } from './left-out.ts';
import { mostLinks, type Writing } from './table.ts';

/** What a file is marked with. */
export interface Marking {
  readonly spool: FindingsSpool;
  readonly totals: BatchTotals;
  /** What was corrected on the page beside the file. */
  readonly corrections?: Corrections | undefined;
}

/** What is found out only while the sheets are written. */
export interface Noticed {
  cappedComments: boolean;
  readonly leftOut: Set<LeftOut>;
}

/** What the summary is made from. */
export interface Summary extends Marking {
  /** The names of the tabs, by the names of the sheets in findings. */
  readonly tabs: ReadonlyMap<string, string>;
  readonly styles: Styles;
  readonly texts: SharedTexts;
  readonly noticed: Noticed;
}

const sumsOf = (totals: BatchTotals): readonly (readonly [string, number, string, number])[] => {
  const { rows, households, accepted, rejected, people, classes } = totals;
  return [
    ['Dòng dữ liệu', rows, 'Hộ nghèo', classes.poor.households],
    ['Số hộ', households, 'Hộ cận nghèo', classes['near-poor'].households],
    ['Hộ hợp lệ', accepted, 'Hộ không nghèo', classes.other.households],
    ['Hộ có lỗi', rejected, 'Nhân khẩu của hộ hợp lệ', people],
  ];
};

/** The row of the table's header, below title, sums, legend and what is left out. */
export const headerRow = 7;

const legend = [
  'Ô màu đỏ: lỗi; hộ chưa ghi vào danh sách được cho đến khi sửa xong.',
  'Ô màu vàng: cảnh báo; hộ vẫn hợp lệ, hãy kiểm tra lại.',
  'Sửa các ô màu trong danh sách rồi nộp lại chính tệp này; trang tính này được bỏ qua.',
];

const inDigits = (count: number): string => count.toLocaleString('vi-VN');

/** Notes on what was left out because of the limits of spreadsheets. */
function notesOf({ spool, noticed, corrections }: Summary, sheets: number): string {
  const total = totalOf(spool.tallies);
  const notes = [
    corrections &&
      `Ô màu xanh: đã sửa trên trang (${inDigits(corrections.cells.length)} ô sửa, ${inDigits(corrections.rows.length)} dòng bỏ); ai sửa, khi nào xem ở bình luận.`,
    noticed.cappedComments &&
      `Bình luận chỉ có ở ${inDigits(mostComments)} ô sai đầu tiên của mỗi trang tính; các ô sau chỉ tô màu.`,
    total > mostLinks && `Chỉ ${inDigits(mostLinks)} dòng đầu có liên kết tới ô.`,
    sheets > 1 && `Danh sách lỗi tiếp ở trang tính “${summarySheet} (2)”.`,
    total > mostLinks && 'Xóa trang tính này trước khi nộp lại để tệp nhỏ hơn.',
  ];
  return notes.filter(Boolean).join(' ');
}

/** Title, sums, legend and notes: what stands above the table on the first sheet; `sheets` counts those of the summary. */
export function topRows(summary: Summary, sheets: number, { texts, styles }: Writing): string {
  const sums = sumsOf(summary.totals).map(([label, value, other, otherValue], i) => {
    const row = i + 2;
    const style = [styles.error, styles.warning][i] ?? styles.note;
    const cells = [
      texts.cell(`A${row}`, styles.label, label),
      `<c r="C${row}" s="${styles.sum}"><v>${value}</v></c>`,
      texts.cell(`D${row}`, styles.label, other),
      `<c r="G${row}" s="${styles.sum}"><v>${otherValue}</v></c>`,
      texts.cell(`H${row}`, style, legend[i] ?? notesOf(summary, sheets)),
    ];
    return `<row r="${row}" ht="18" customHeight="1">${cells.join('')}</row>`;
  });
  const title = texts.cell('A1', styles.title, summarySheet.toUpperCase());
  return `<row r="1" ht="28" customHeight="1">${title}</row>${sums.join('')}${leftOutRow(summary, styles)}`;
}

/** Below the sums, what the marked workbook leaves out; a thin row where that is nothing. */
function leftOutRow({ noticed }: Summary, styles: Writing['styles']): string {
  const note = leftOutNote(noticed.leftOut);
  if (note === '') return '<row r="6" ht="6" customHeight="1"/>';
  const lines = Math.ceil(note.length / charactersPerLine);
  // Not shared: the next marking leaves nothing out, and would not need the text.
  return `<row r="6" ht="${lines * 15 + 3}" customHeight="1">${textCell('A6', styles.warning, note)}</row>`;
}

/** As wide as the table is, with room for wide letters. */
const charactersPerLine = 240;

/** The merged cells of the rows above the table. */
export const topMerges = [
  'A1:K1',
  'A6:K6',
  ...[2, 3, 4, 5].flatMap((row) => [`A${row}:B${row}`, `D${row}:F${row}`, `H${row}:K${row}`]),
];
