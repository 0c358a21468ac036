import { writeXlsx } from 'hucre/xlsx';

type Value = string | number | null;

interface Part {
  readonly name: string;
  readonly rows: Value[][];
  readonly merges: string[];
}

const titles = (title: string, width: number): Value[][] => [
  ['UBND XÃ ĐỒNG LẠC', ...Array<null>(width - 2).fill(null), 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
  ['BAN CHỈ ĐẠO RÀ SOÁT', ...Array<null>(width - 2).fill(null), 'Độc lập - Tự do - Hạnh phúc'],
  [title],
  ['(Kèm theo Quyết định của Chủ tịch UBND xã)'],
];

const upper: Value[] = [
  ...['STT', 'STT hộ', 'Họ và tên', null, 'Quan hệ với chủ hộ', 'Ngày tháng năm sinh', 'Giới tính'],
  ...['Số CCCD/CMND', 'Địa chỉ', null, null, null, null, null, 'Dân tộc', 'Phân loại hộ', 'Quyết định', null],
  ...['Điểm', null, 'Đặc điểm', null, null, 'Nguyên nhân nghèo', 'Ghi chú', 'Tuổi', 'Số khẩu'],
];
const lower: Value[] = [
  ...[null, null, 'Chủ hộ', 'Thành viên', null, '(dd/mm/yyyy)', '(Nam/Nữ)', null],
  ...['Tỉnh', 'Huyện', 'Mã huyện', 'Xã', 'Mã xã', 'Thôn, bản, tổ dân phố', null, null, 'Số', 'Ngày'],
  ...['B1', 'B2', 'DTTS', 'KCKNLĐ', 'CCCM', null, null, null, null],
];

const person = (no: [Value, Value], name: string, relation: string, own: Value[]): Value[] => [
  ...no,
  ...(relation === 'Chủ hộ' ? [name, null] : [null, name]),
  relation,
  ...own,
];
const home: Value[] = ['Bắc Kạn', 'Chợ Đồn', '064', 'Đồng Lạc', '02029', 'Nà Pha', 'Tày'];
const result = (stated: string, b1: number, people: number): Value[] => [
  ...[stated, '12/QĐ-UBND', '20/12/2019', b1, 30, 'x', null, null, '2;3', null, 60, people],
];

const poor: Part = {
  name: 'Hộ nghèo, cận nghèo',
  rows: [
    ...titles('DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO SAU KHI RÀ SOÁT', 27),
    upper,
    lower,
    lower.map((_, i) => i + 1),
    [
      ...person([1, 1], 'Đặng Thị Nga', 'Chủ hộ', ['24/05/1958', 'Nữ', '006158000123', ...home]),
      ...result('Hộ nghèo', 110, 2),
    ],
    person([2, null], 'Dương Đình Đạt', 'Con', ['05/04/1986', 'Nam', '006086000456', ...home]),
    [
      ...person([3, 2], 'Bàn Văn Đồng', 'Chủ hộ', ['1961', 'Nam', null, ...home]),
      ...result('Hộ nghèo', 145, 1),
    ],
    ['Tổng cộng: 2 hộ, 3 khẩu'],
    [null, null, 'NGƯỜI LẬP BIỂU', ...Array<null>(16).fill(null), 'CHỦ TỊCH'],
  ],
  merges: ['C5:D5', 'I5:N5', 'Q5:R5', 'S5:T5', 'U5:W5', 'A5:A6', 'B5:B6', 'A3:AA3'],
};

const escaped = (name: string, title: string): Part => ({
  name,
  rows: [
    ...titles(title, 16),
    [],
    [],
    [
      ...['STT', 'STT hộ', 'Họ và tên', 'Quan hệ với chủ hộ', 'Giới tính', 'Ngày sinh', 'CCCD', 'Dân tộc'],
      ...['Địa chỉ', 'Điểm', null, 'Ghi chú', null, null, 'Tuổi', 'Số khẩu'],
    ],
    [...Array<null>(9).fill(null), 'B1', 'B2'],
    Array.from({ length: 16 }, (_, i) => `(${i + 1})`),
    [
      1,
      1,
      'Lý Thị Mỵ',
      'Chủ hộ',
      'Nữ',
      '12/03/1970',
      null,
      'Dao',
      'Nà Pha',
      160,
      10,
      null,
      null,
      null,
      49,
      1,
    ],
  ],
  merges: ['J7:K7', 'A3:P3'],
});

/** The workbook of three sheets in which communes hand in their lists: poor and near-poor, and two of escaped households. */
export const threeSheets = (): Promise<Uint8Array> =>
  writeXlsx({
    sheets: [
      poor,
      escaped('Hộ thoát nghèo', 'DANH SÁCH HỘ THOÁT NGHÈO SAU KHI RÀ SOÁT'),
      escaped('Hộ thoát cận nghèo', 'DANH SÁCH HỘ THOÁT CẬN NGHÈO SAU KHI RÀ SOÁT'),
    ].map(({ name, rows, merges }) => ({ name, rows, merges: merges.map(rangeOf) })),
  });

const placeOf = (name: string): [row: number, column: number] => {
  const [, letters = '', row] = /^([A-Z]+)(\d+)$/.exec(name)!;
  return [Number(row) - 1, [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1];
};

function rangeOf(range: string) {
  const [from, to] = range.split(':') as [string, string];
  const [startRow, startCol] = placeOf(from);
  const [endRow, endCol] = placeOf(to);
  return { startRow, startCol, endRow, endCol };
}
