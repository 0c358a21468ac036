import type { CellStyle, CellValue, WriteSheet } from 'hucre/xlsx';
import type { BatchTotals } from '../../shared/batch/check.ts';
import { summarySheet } from '../../shared/batch/find-list.ts';
import { describeFinding, type Finding } from '../../shared/batch/findings.ts';
import { neutral } from './neutral.ts';

const fill = (rgb: string): CellStyle => ({ fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb } } });

/** How a wrong cell looks. */
export const marks: Readonly<Record<'error' | 'warning', CellStyle>> = {
  error: fill('FFC7CE'),
  warning: fill('FFEB9C'),
};

const heading: CellStyle = { font: { bold: true } };
const title: CellStyle = { font: { bold: true, size: 14 } };

const tableHead = [
  'Mã',
  'Mức',
  'Trang',
  'Dòng',
  'Cột',
  'Tên cột',
  'Giá trị',
  'Nội dung',
  'Cách sửa',
  'In English',
];
const widths = [8, 10, 18, 8, 8, 26, 22, 60, 50, 60];
const severities = { error: 'Lỗi', warning: 'Cảnh báo' } as const;

function tableRow(finding: Finding): CellValue[] {
  const text = describeFinding(finding);
  const { code, severity, sheet, row, column, label, value, message, cure, messageEn, cureEn } = text;
  return [
    code,
    severities[severity],
    neutral(sheet),
    row,
    column,
    neutral(label),
    neutral(value),
    neutral(message),
    cure,
    neutral(`${messageEn} ${cureEn}`),
  ];
}

/** The first sheet of a marked workbook: counts, legend, and every finding in a table. */
export function summaryOf(findings: readonly Finding[], totals: BatchTotals): WriteSheet {
  const { rows, households, accepted, rejected, people, classes } = totals;
  const counts: CellValue[][] = [
    ['KẾT QUẢ KIỂM TRA'],
    [],
    ['Dòng dữ liệu', rows],
    ['Số hộ', households],
    ['Hộ được ghi nhận', accepted],
    ['Hộ bị trả lại', rejected],
    ['Nhân khẩu của hộ được ghi nhận', people],
    ['Hộ nghèo', classes.poor.households],
    ['Hộ cận nghèo', classes['near-poor'].households],
    ['Hộ không nghèo', classes.other.households],
    [],
    ['Ô màu đỏ', 'Lỗi: hộ bị trả lại cho đến khi sửa xong.'],
    ['Ô màu vàng', 'Cảnh báo: hộ vẫn được ghi nhận; hãy kiểm tra.'],
    ['Sửa các ô màu trong danh sách rồi nộp lại chính tệp này; trang này được bỏ qua.'],
    [],
  ];
  const head = counts.length;
  const cells = new Map<string, { style: CellStyle }>([
    ['0,0', { style: title }],
    ['11,0', { style: marks.error }],
    ['12,0', { style: marks.warning }],
    ...tableHead.map((_, column) => [`${head},${column}`, { style: heading }] as const),
  ]);
  return {
    name: summarySheet,
    columns: widths.map((width) => ({ width })),
    rows: [...counts, tableHead, ...findings.map(tableRow)],
    cells,
  };
}
