import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { vn2022 } from '../../shared/standards/vn-2022.ts';
import { nameOf, peoples, personOf, pick, two, villages } from '../made-up-people.ts';

// The files of a province: a list for each ward, a row for each person, no cell in quotes, so that the floor can cut them
// at commas. All people are invented, and a number always gives the same ones.

/** The province that the goal is set for: 499,800 households in 170 wards, 3.88 people each. */
export const householdsOfWard = 2_940;
/** More than any household has, so that no two share an id. */
const numbersOfHousehold = 4;

const indicators = vn2022.indicators.map(({ label }) => label);

/** The columns in the order of the file. */
export const labels: readonly string[] = [
  'STT hộ',
  'Mã hộ',
  'Họ và tên chủ hộ',
  'Họ và tên thành viên',
  'Quan hệ với chủ hộ',
  'Ngày tháng năm sinh',
  'Giới tính',
  'Số CCCD/CMND',
  'Dân tộc',
  'Mã xã',
  'Thôn',
  'Khu vực',
  'Số nhân khẩu',
  'Thu nhập bình quân',
  'Điểm B1',
  'Điểm B2',
  ...indicators,
  'Không có khả năng lao động',
  'Có người có công',
  'Nguyên nhân',
  'Phân loại sau rà soát',
  'Ghi chú',
];

/** 3.88 on the average. */
const peopleOf = (n: number): number => (n % 25 < 3 ? 3 : 4);

/** From the relation to the ethnicity. Serial numbers have six digits, so that each million has a province of its own. */
function personCells(n: number, relation: string): string[] {
  const { day, male, id } = personOf(n % 1_000_000);
  const own = `0${two(61 + Math.floor(n / 1_000_000))}${id.slice(3)}`;
  return [relation, day, male ? 'Nam' : 'Nữ', own, pick(peoples, n >> 3)];
}

const blank = labels.slice(9).map(() => '');

const memberRow = (n: number): string[] => ['', '', '', nameOf(n), ...personCells(n, 'Con'), ...blank];

function headRow(n: number, code: string, ward: string): string[] {
  const deprived = indicators.map((_, i) => ((n * 7 + i * 5) % 13 < n % 5 ? 'x' : ''));
  const points = deprived.filter(Boolean).length * 10;
  const b1 = 100 + (n % 120);
  const head = numbersOfHousehold * n;
  return [
    ...[String(n), code, nameOf(head), '', ...personCells(head, 'Chủ hộ')],
    ...[ward, pick(villages, n >> 4), 'Nông thôn', String(peopleOf(n))],
    ...[`${1 + (n % 3)}.${two(n % 100)}0.000`, String(b1), String(points)],
    ...deprived,
    n % 19 === 0 ? 'x' : '',
    n % 23 === 0 ? 'x' : '',
    b1 > 140 ? '' : `${1 + (n % 8)};2`,
    b1 > 140 ? 'Không' : points >= 30 ? 'Hộ nghèo' : 'Hộ cận nghèo',
    n % 10 === 0 ? 'Hộ mới tách và có trẻ nhỏ' : '',
  ];
}

function* linesOf(ward: string, index: number): Generator<string> {
  yield `${labels.join(',')}\n`;
  for (let i = 0; i < householdsOfWard; i += 1) {
    const n = index * householdsOfWard + i;
    let lines = `${headRow(n, `${ward}-${i + 1}`, ward).join(',')}\n`;
    for (let member = 1; member < peopleOf(n); member += 1)
      lines += `${memberRow(numbersOfHousehold * n + member).join(',')}\n`;
    yield lines;
  }
}

/** Where a ward's list is. */
export const fileOf = (folder: string, ward: string): string => join(folder, `${ward}.csv`);

/** Writes the lists of some wards. */
export async function writeProvince(folder: string, wards: readonly string[]): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const [index, ward] of wards.entries()) {
    await pipeline(Readable.from(linesOf(ward, index)), createWriteStream(fileOf(folder, ward)));
  }
}
