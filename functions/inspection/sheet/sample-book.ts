import { type CellStyle, type CellValue, writeXlsx } from 'hucre/xlsx';
import { dayOf, vietnameseDay } from '../../../shared/calendar.ts';
import { type Campaign, standardsOf, type Ward } from '../../../shared/campaign.ts';
import { words } from '../../../shared/i18n/words.ts';
import type { Sampled } from '../../../shared/inspection/draw.ts';
import type { Inspection } from '../../../shared/inspection/inspection.ts';
import { officialOf } from '../../../shared/standards/official.ts';
import type { Standard } from '../../../shared/standards/standard.ts';
import { escapeFormula } from '../../files/escape-formula.ts';

interface SampleFor {
  readonly campaign: Campaign;
  readonly ward: Ward;
  readonly inspection: Inspection;
  readonly sample: readonly Sampled[];
}

interface Column {
  readonly label: string;
  readonly width: number;
  readonly value: (sampled: Sampled) => CellValue;
}

const sheetName = 'Phiếu kiểm tra';
/** Counted from 1, as in its print titles. */
const headerRow = 5;

const font = { name: 'Times New Roman', size: 12 } as const;
const line = { style: 'thin', color: { rgb: '6F7C77' } } as const;
const border = { top: line, right: line, bottom: line, left: line };
const styles = {
  title: { font: { ...font, bold: true, size: 14 } },
  subtitle: { font },
  label: {
    font: { ...font, bold: true },
    border,
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  },
  cell: { font, border, alignment: { vertical: 'center', wrapText: true } },
} as const satisfies Record<string, CellStyle>;

/**
 * The sheet of a ward's sample as XLSX bytes: who lives where, and empty columns for what is found. What was recorded
 * stands in it only where the inspection is not blind.
 */
export function sampleBook(given: SampleFor): Promise<Uint8Array> {
  const { campaign, inspection, sample } = given;
  const official = officialOf(standardsOf(campaign));
  const columns = [...whoAndWhere, ...(inspection.blind ? [] : recordedBy(official)), ...toFill(official)];
  const lines = [
    ...titlesOf(given).map((title, i) => [{ value: title, style: i === 0 ? styles.title : styles.subtitle }]),
    [],
    ['STT', ...columns.map(({ label }) => label)].map((value) => ({ value, style: styles.label })),
    ...sample.map((sampled, i) =>
      [i + 1, ...columns.map(({ value }) => value(sampled))].map((value) => ({ value, style: styles.cell })),
    ),
  ];
  const cells = lines.flatMap((cells, row) =>
    cells.map((cell, column) => [`${row},${column}`, cell] as const),
  );
  return writeXlsx({
    sheets: [
      {
        name: sheetName,
        columns: [{ width: 6 }, ...columns.map(({ width }) => ({ width }))],
        rows: lines.map(() => []),
        cells: new Map(cells),
        // Room to write by hand, in points.
        rowDefs: new Map(sample.map((_, i) => [headerRow + i, { height: 34 }])),
        freezePane: { rows: headerRow },
        pageSetup: {
          paperSize: 'a4',
          orientation: 'landscape',
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
        },
      },
    ],
    // Not by the library's page setup, which forgets the quotes around the sheet's name.
    namedRanges: [
      { name: '_xlnm.Print_Titles', scope: sheetName, range: `'${sheetName}'!$${headerRow}:$${headerRow}` },
    ],
  });
}

const titlesOf = ({ campaign, ward, inspection: { number, at, seed }, sample }: SampleFor): string[] => [
  `PHIẾU KIỂM TRA HỘ · CUỘC KIỂM TRA ${number}`,
  escapeFormula(`${ward.name} (${ward.code}) · ${campaign.title}`),
  `Mẫu ngẫu nhiên ${sample.length} hộ, rút ngày ${vietnameseDay(dayOf(new Date(at)))}, số gieo ${seed}. Không thay hộ trong mẫu bằng hộ khác.`,
];

const text = (value: string | undefined): CellValue => (value === undefined ? null : escapeFormula(value));

const whoAndWhere: readonly Column[] = [
  { label: 'Mã hộ', width: 14, value: ({ recorded }) => text(recorded.household.code) },
  { label: 'Chủ hộ', width: 26, value: ({ recorded }) => text(recorded.household.head.name) },
  { label: 'Năm sinh', width: 10, value: ({ recorded }) => text(recorded.household.head.birth?.slice(0, 4)) },
  { label: 'Thôn, tổ', width: 22, value: ({ recorded }) => text(recorded.household.village) },
  { label: 'Số nhân khẩu', width: 10, value: ({ recorded }) => recorded.household.people },
];

const recordedBy = ({ id }: Standard): readonly Column[] => [
  { label: 'Đã ghi: kết quả', width: 14, value: (sampled) => words[sampled.class].vi },
  {
    label: 'Đã ghi: điểm B1 hoặc thu nhập',
    width: 16,
    value: ({ recorded }) => recorded.results[id]?.measure ?? null,
  },
  { label: 'Đã ghi: điểm B2', width: 10, value: ({ recorded }) => recorded.results[id]?.points ?? null },
];

const empty = (): CellValue => null;

/** What inspectors write by hand: the measures that the standard has lines for, and what else there is to say. */
function toFill({ lines, incomePer }: Standard): readonly Column[] {
  const income = `Thấy: thu nhập (đồng/người/${incomePer === 'year' ? 'năm' : 'tháng'})`;
  return [
    ...(lines.b1 ? [{ label: 'Thấy: điểm B1', width: 11, value: empty }] : []),
    ...(lines.income ? [{ label: income, width: 18, value: empty }] : []),
    { label: 'Thấy: điểm B2', width: 11, value: empty },
    { label: 'Không gặp (lý do)', width: 18, value: empty },
    { label: 'Ghi chú', width: 22, value: empty },
    { label: 'Người kiểm tra ký', width: 16, value: empty },
  ];
}
