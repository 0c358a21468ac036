import { indicators, madeUpContext, notes } from './made-up-list.ts';
import { nameOf, peoples, personOf, pick, serialOf } from './made-up-people.ts';

// A list as wards write it: a title above, labels over two rows, villages as group rows, a row per person with the
// relation to the head, values in all the forms that people use, a total and notes below.

/** A label, and those below it where it is over several columns. */
type Label = readonly [label: string, ...below: readonly string[]];

const labels: readonly Label[] = [
  ['STT'],
  ['Mã hộ'],
  ['Họ và tên'],
  ['Quan hệ với chủ hộ'],
  ['Ngày, tháng, năm sinh'],
  ['Giới tính'],
  ['Số CCCD/CMND'],
  ['Dân tộc'],
  ['Số nhân khẩu'],
  ['Thu nhập bình quân'],
  ['Điểm', 'B1', 'B2'],
  ['Thiếu hụt dịch vụ xã hội cơ bản', ...indicators],
  ['Đặc điểm hộ', 'Không có khả năng lao động', 'Có người có công'],
  ['Nguyên nhân'],
  ['Phân loại', 'Đầu kỳ', 'Sau rà soát'],
  ['Ghi chú'],
];

const upper = labels.flatMap(([label, ...below]) => [label, ...below.slice(1).map(() => '')]);
const lower = labels.flatMap(([, ...below]) => (below.length > 0 ? below : ['']));

const rowOf = (cells: Readonly<Record<number, string>>): string[] => upper.map((_, i) => cells[i] ?? '');

/** The rows above the list: whose it is, its title, and the labels, each in the first of the cells that are merged. */
export const wardHeaders: readonly (readonly string[])[] = [
  rowOf({ 0: 'ỦY BAN NHÂN DÂN XÃ ĐỒNG LẠC', 9: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM' }),
  rowOf({ 9: 'Độc lập - Tự do - Hạnh phúc' }),
  rowOf({ 0: 'DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO NĂM 2025' }),
  rowOf({ 0: '(Kèm theo Báo cáo số 15/BC-UBND ngày 15/11/2025)' }),
  upper,
  lower,
];

const villageNames = [
  'Thôn Nà Pha',
  'Thôn Cốc Lùng',
  'Thôn Bản Tràng',
  'Thôn Khuổi Vùa',
  'Xóm Nà Lẹng',
  'Tổ dân phố số 3',
  "Buôn Ea T'Ling",
];

/** The context in which the list is checked. */
export const wardContext = { ...madeUpContext, villages: villageNames.map((name) => ({ name })) };

const groupNumbers = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'];
const groupSize = 40;

const yes = ['x', 'X', '✓', '1', 'Có', 'v'];
const classes = {
  poor: ['Hộ nghèo', 'Nghèo', 'HN', 'hộ nghèo'],
  'near-poor': ['Hộ cận nghèo', 'Cận nghèo', 'HCN'],
  other: ['Không', 'Không nghèo'],
} as const;

/** A day as people write it: in full, without zeros, the year alone, with hyphens, or as a spreadsheet's number. */
function writtenDay(day: string, n: number): string {
  const year = day.slice(6);
  const short = `${Number(day.slice(0, 2))}/${Number(day.slice(3, 5))}/${year}`;
  return pick([day, short, year, day.replaceAll('/', '-'), String(serialOf(day)), day], n);
}

/** An amount with its thousands separated by dots or commas, or not at all. */
const writtenIncome = (n: number): string =>
  [1 + (n % 3), 100 + ((n * 10) % 900), '000'].join(pick(['.', ',', ''], n >> 1));

/** The cells of person `n`, up to the people it belongs to. */
function personCells(n: number, name: string, relation: string, id: string): string[] {
  const { day, male } = personOf(n);
  return [name, relation, writtenDay(day, n), male ? 'Nam' : 'Nữ', id, pick(peoples, n >> 3)];
}

/** The number of a household's head among all people, after which its members follow; every second head is a woman. */
const headOf = (household: number): number => 8 * household + (household % 2);
/** Four on the average. */
const peopleOf = (household: number): number => pick([5, 3, 6, 2], household);

/** The first row of household `n` (from 1): the number, the household's values and its head. */
function headRow(n: number): string[] {
  const person = headOf(n);
  const mark = (i: number): string => pick(yes, n + i);
  const deprived = indicators.map((_, i) => (n * 7 + i * 5) % 13 < n % 5);
  const points = deprived.filter(Boolean).length * 10;
  const b1 = 100 + (n % 120);
  const stated = b1 > 140 ? 'other' : points >= 30 ? 'poor' : 'near-poor';
  const name = n % 7 === 0 ? nameOf(person).toUpperCase() : nameOf(person);
  return [
    String(n),
    `02029-${n}`,
    ...personCells(person, name, 'Chủ hộ', personOf(person).id),
    String(peopleOf(n)),
    writtenIncome(n),
    String(b1),
    String(points),
    ...deprived.map((is, i) => (is ? mark(i) : n % 11 === 0 ? '0' : '')),
    n % 19 === 0 ? mark(1) : '',
    n % 23 === 0 ? mark(2) : '',
    stated === 'other' ? '' : `${1 + (n % 8)};2`,
    n % 5 === 0 ? pick(classes.poor, n >> 1) : n % 5 === 1 ? pick(classes.other, n >> 1) : '',
    pick(classes[stated], n >> 2),
    pick(notes, n),
  ];
}

/** A member's row, blank where the household has its values. Some members have no id, and some a dash for it. */
function memberRow(person: number): string[] {
  const { male, id } = personOf(person);
  const relation = male ? pick(['Con trai', 'Chồng', 'Cháu'], person) : pick(['Vợ', 'Con gái', 'Mẹ'], person);
  const own = person % 5 === 0 ? '' : person % 9 === 0 ? '-' : id;
  const cells = ['', '', ...personCells(person, nameOf(person), relation, own)];
  return [...cells, ...upper.slice(cells.length).map(() => '')];
}

const footers = (households: number): string[][] => [
  rowOf({ 0: 'Tổng cộng', 8: String(4 * households) }),
  rowOf({ 0: 'Ghi chú: Cột thiếu hụt đánh dấu x nếu hộ thiếu hụt chỉ số đó.' }),
  rowOf({ 2: 'NGƯỜI LẬP BIỂU', 20: 'TM. ỦY BAN NHÂN DÂN' }),
];

/** The rows below the labels: a group every forty households, a row per person, and what stands below the list. */
export function* wardRows(households: number): Generator<string[]> {
  for (let n = 1; n <= households; n += 1) {
    const group = Math.floor((n - 1) / groupSize);
    if ((n - 1) % groupSize === 0)
      yield rowOf({ 0: pick(groupNumbers, group), 2: pick(villageNames, group) });
    yield headRow(n);
    for (let member = 1; member < peopleOf(n); member += 1) yield memberRow(headOf(n) + member);
  }
  yield* footers(households);
}
