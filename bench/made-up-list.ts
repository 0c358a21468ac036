import { vn2022 } from '../shared/standards/vn-2022.ts';
import { families, nameOf, peoples, personOf, pick, two, villages } from './made-up-people.ts';

/** No errors, one wrong cell in every hundredth row, or an error in every cell that can have one. */
export type Wrongness = 'clean' | 'one in a hundred' | 'all';

export const indicators = vn2022.indicators.map(({ label }) => label);

/** The 45 columns of the made-up list: format 1 with the twelve indicators of 2022, and ten columns of a ward's own. */
export const madeUpHeader: readonly string[] = [
  'STT hộ',
  'Mã hộ',
  'Họ và tên chủ hộ',
  'Quan hệ với chủ hộ',
  'Ngày tháng năm sinh',
  'Giới tính',
  'Số CCCD/CMND',
  'Dân tộc',
  'Tỉnh',
  'Huyện',
  'Xã',
  'Mã xã',
  'Thôn',
  'Địa chỉ',
  'Khu vực',
  'Số nhân khẩu',
  'Thu nhập bình quân',
  'Điểm B1',
  'Điểm B2',
  ...indicators,
  'Không có khả năng lao động',
  'Có người có công',
  'Nguyên nhân',
  'Phân loại đầu kỳ',
  'Phân loại sau rà soát',
  'Ghi chú',
  'Số điện thoại',
  'Số thẻ',
  'Ngày rà soát',
  'Người rà soát',
  'Số quyết định',
  'Ngày quyết định',
  'Dân tộc tại chỗ',
  'Tọa độ',
];

/** The same with a 46th column, for the list with a row per person. */
export const familyHeader: readonly string[] = [...madeUpHeader, 'Họ và tên thành viên'];

export const notes = [
  'Hộ mới tách, có trẻ nhỏ',
  'Nhà "tạm", cần sửa',
  'Đã chuyển đến\ntừ xã bên',
  ...Array.from({ length: 7 }, () => ''),
];

/** The context in which the made-up lists are checked. */
export const madeUpContext = {
  wardCode: '02029',
  setting: 'rural',
  villages: villages.map((name) => ({ name })),
  standards: [vn2022],
  today: '2025-12-01',
} as const;

/** Household `n` (from 1) as texts; a third of them are poor or near-poor. All people are invented. */
function madeUpRow(n: number): string[] {
  const { day, male, id } = personOf(n * 4);
  const deprived = indicators.map((_, i) => ((n * 7 + i * 5) % 13 < n % 5 ? 'x' : ''));
  const points = deprived.filter(Boolean).length * 10;
  const b1 = 100 + (n % 120);
  const stated = b1 > 140 ? 'Không' : points >= 30 ? 'Hộ nghèo' : 'Hộ cận nghèo';
  return [
    String(n),
    `02029-${n}`,
    nameOf(n),
    'Chủ hộ',
    day,
    male ? 'Nam' : 'Nữ',
    id,
    pick(peoples, n),
    'Bắc Kạn',
    'Chợ Đồn',
    'Xã Đồng Lạc',
    '02029',
    pick(villages, n),
    n % 3 === 0 ? `Số ${n % 90}, tổ 2` : '',
    'Nông thôn',
    String(1 + (n % 7)),
    `${1 + (n % 3)}.${two(n % 100)}0.000`,
    String(b1),
    String(points),
    ...deprived,
    n % 19 === 0 ? 'x' : '',
    n % 23 === 0 ? 'x' : '',
    b1 > 140 ? '' : `${1 + (n % 8)};2`,
    n % 5 === 0 ? 'Hộ nghèo' : 'Không',
    stated,
    pick(notes, n),
    n % 4 === 0 ? `0912${id.slice(6)}` : '',
    ...['', '15/11/2025', pick(families, n >> 3), '', '', n % 4 === 0 ? 'x' : '', ''],
  ];
}

/** A wrong value for each column that can be wrong. */
const wrong: Readonly<Record<string, string>> = {
  'Họ và tên chủ hộ': '',
  'Ngày tháng năm sinh': '31/02/1980',
  'Giới tính': 'Khác',
  'Số CCCD/CMND': '12345',
  Thôn: '',
  'Khu vực': 'Miền núi',
  'Số nhân khẩu': 'bốn',
  'Thu nhập bình quân': 'không rõ',
  'Điểm B1': '999',
  'Điểm B2': '33',
  ...Object.fromEntries(indicators.map((label) => [label, '?'])),
  'Không có khả năng lao động': '?',
  'Có người có công': '?',
  'Nguyên nhân': '12',
  'Phân loại đầu kỳ': 'Khá',
  'Phân loại sau rà soát': 'Giàu',
};

/** Of the wrong wards none has most rows, so that each row is told apart. */
const wrongRow = (row: readonly string[], n: number): string[] =>
  row.map((value, i) => {
    const label = madeUpHeader[i] ?? '';
    return label === 'Mã xã' ? String(90_000 + (n % 7)) : (wrong[label] ?? value);
  });

/** The rows of a made-up list below its header. */
export function* madeUpRows(households: number, wrongness: Wrongness): Generator<string[]> {
  for (let n = 1; n <= households; n += 1) {
    const row = madeUpRow(n);
    if (wrongness === 'all') yield wrongRow(row, n);
    else if (wrongness === 'one in a hundred' && n % 100 === 0)
      yield row.with(madeUpHeader.indexOf('Điểm B1'), 'không rõ');
    else yield row;
  }
}

/** Person `n` as a member's row of the 46 columns. */
function memberRow(n: number): string[] {
  const { day, male, id } = personOf(n);
  const person = ['', '', '', male ? 'Con trai' : 'Con gái', day, male ? 'Nam' : 'Nữ', id, pick(peoples, n)];
  return [...person, ...madeUpHeader.slice(person.length).map(() => ''), nameOf(n)];
}

/** The rows of a clean list of families of four: the head's row with the household, then one per member. */
export function* familyRows(families: number): Generator<string[]> {
  for (let n = 1; n <= families; n += 1) {
    yield [...madeUpRow(n).with(madeUpHeader.indexOf('Số nhân khẩu'), '4'), ''];
    for (const member of [1, 2, 3]) yield memberRow(n * 4 + member);
  }
}
