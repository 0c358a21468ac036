import { writeXlsx } from 'hucre/xlsx';
import type { Class } from '../../shared/household.ts';
import { vn2016 } from '../../shared/standards/vn-2016.ts';
import type { Home } from './homes.ts';
import type { Person } from './people.ts';

type Cell = string | number | null;
/** A column of a survey list: what the household's row says, and what a member's row says. */
interface Column {
  readonly label: string;
  readonly of: (home: Home, index: number) => Cell;
  readonly ofMember?: (member: Person, home: Home) => Cell;
}

const classes: Readonly<Record<Class, string>> = {
  poor: 'Hộ nghèo',
  'near-poor': 'Hộ cận nghèo',
  other: 'Không',
};
const headOf = ({ people: [head] }: Home): Person => head!;
const mark = (isMarked: boolean | undefined): Cell => (isMarked ? 'x' : null);

const first: readonly Column[] = [
  { label: 'STT', of: (_, index) => index + 1 },
  { label: 'Mã hộ', of: ({ code }) => code },
  { label: 'Tổ dân phố', of: ({ village }) => village },
  { label: 'Chủ hộ', of: (home) => headOf(home).name },
];
const members: readonly Column[] = [
  { label: 'Thành viên', of: () => null, ofMember: ({ name }) => name },
  { label: 'Quan hệ', of: () => 'Chủ hộ', ofMember: ({ relation }) => relation },
];
const person: readonly Column[] = [
  { label: 'Ngày sinh', of: (home) => headOf(home).birth, ofMember: ({ birth }) => birth },
  { label: 'Giới tính', of: (home) => headOf(home).sex, ofMember: ({ sex }) => sex },
  { label: 'CCCD', of: (home) => headOf(home).id || null, ofMember: ({ id }) => id || null },
  { label: 'Dân tộc', of: ({ ethnicity }) => ethnicity, ofMember: (_, { ethnicity }) => ethnicity },
  { label: 'Nhân khẩu', of: ({ people }) => people.length },
];
const results: readonly Column[] = [
  { label: 'Có người có công', of: ({ merit }) => mark(merit) },
  { label: 'Phân loại trước rà soát', of: ({ before }) => (before ? classes[before] : null) },
  { label: 'Kết quả rà soát', of: ({ after }) => classes[after ?? 'other'] },
];

/** The columns of a list under the standard of 2016–2020, with a row for each member. */
export const columns2016: readonly Column[] = [
  ...first,
  ...members,
  ...person,
  { label: 'Điểm B1', of: ({ scores }) => scores.b1 ?? null },
  { label: 'Điểm B2', of: ({ scores }) => scores.b2 },
  ...vn2016.indicators.map(({ label }) => ({
    label,
    of: ({ scores }: Home) => mark(scores.deprived.includes(label)),
  })),
  ...results,
];

/** The columns of a list under the city's standard, one row for a household. */
export const columnsOfCity: readonly Column[] = [
  ...first,
  ...person,
  { label: 'Thu nhập bình quân/người/năm', of: ({ scores }) => scores.income ?? null },
  { label: 'Điểm B2', of: ({ scores }) => scores.b2 },
  ...results,
];

export const needsColumn: Column = { label: 'Nhu cầu hỗ trợ', of: ({ needs }) => needs ?? null };
export const designationColumn = (label: string): Column => ({
  label,
  of: ({ designated }) => mark(designated),
});
export const withMembers = (columns: readonly Column[]): Column[] => [
  ...columns.slice(0, first.length),
  ...members,
  ...columns.slice(first.length),
];

const rowsOf = (homes: readonly Home[], columns: readonly Column[]): Cell[][] => {
  const hasMembers = columns.some(({ label }) => label === 'Thành viên');
  return homes.flatMap((home, index) => [
    columns.map(({ of }) => of(home, index)),
    ...(hasMembers ? home.people.slice(1) : []).map((member) =>
      columns.map(({ ofMember }) => ofMember?.(member, home) ?? null),
    ),
  ]);
};

const quoted = (cell: Cell): string => {
  const text = cell === null ? '' : String(cell);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
export const csv = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('');

/** A survey list as CSV. */
export const surveyCsv = (homes: readonly Home[], columns: readonly Column[]): string =>
  csv([columns.map(({ label }) => label), ...rowsOf(homes, columns)]);

/** The same as communes hand it in: titles, a header with a merged label above the scores, a row of column numbers. */
export function surveyXlsx(
  homes: readonly Home[],
  columns: readonly Column[],
  ward: string,
): Promise<Uint8Array> {
  const width = columns.length;
  const from = columns.findIndex(({ label }) => label.startsWith('Điểm') || label.startsWith('Thu nhập'));
  const to = columns.findIndex(({ label }) => label === 'Điểm B2');
  const isScore = (index: number): boolean => from <= index && index <= to;
  const upper = columns.map(({ label }, index) =>
    index === from ? 'Điểm, thu nhập' : isScore(index) ? null : label,
  );
  const lower = columns.map(({ label }, index) => (isScore(index) ? label : null));
  const wide = (text: string): Cell[] => [text, ...Array<null>(width - 1).fill(null)];
  const rows: Cell[][] = [
    wide(`UBND ${ward.toUpperCase()}`),
    wide('DANH SÁCH HỘ ĐƯỢC RÀ SOÁT'),
    wide('(Số liệu giả định, mọi tên người đều do máy đặt)'),
    upper,
    lower,
    columns.map((_, index) => index + 1),
    ...rowsOf(homes, columns),
    wide(`Tổng cộng: ${homes.length} hộ`),
  ];
  const range = (startRow: number, startCol: number, endRow: number, endCol: number) => ({
    ...{ startRow, startCol, endRow, endCol },
  });
  const merges = [
    ...[0, 1, 2].map((row) => range(row, 0, row, width - 1)),
    range(3, from, 3, to),
    ...columns.flatMap((_, index) => (isScore(index) ? [] : [range(3, index, 4, index)])),
  ];
  return writeXlsx({ sheets: [{ name: 'Danh sách', rows, merges }] });
}

/** `opening.csv`. */
export function openingCsv(homes: readonly Home[]): string {
  const header = 'Mã hộ,Chủ hộ,Ngày sinh,Giới tính,CCCD,Mã xã,Thôn,Số nhân khẩu,Phân loại,Năm thoát'.split(
    ',',
  );
  const listed = homes.flatMap((home): Cell[][] => {
    const { code, ward, village, people, before, escapedIn } = home;
    if (!before) return [];
    const { name, birth, sex, id } = headOf(home);
    return [[code, name, birth, sex, id, ward, village, people.length, classes[before], escapedIn ?? null]];
  });
  return csv([header, ...listed]);
}
