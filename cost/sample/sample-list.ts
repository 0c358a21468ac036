import { vn2022 } from '../../shared/standards/vn-2022.ts';
import { pick, seededRandom } from './random.ts';

/** The villages of a sample ward. */
export const villages = [
  'Thôn 1',
  'Thôn 2',
  'Thôn 3',
  'Thôn 4',
  'Thôn 5',
  'Thôn 6',
  'Thôn 7',
  'Thôn 8',
] as const;

/** One household in 33 has a wrong cell when it is first sent. */
const wrongOneIn = 33;

const families = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Lý',
  'Nông',
  'Triệu',
  'Đặng',
  'Bàn',
  'Sầm',
  'Vi',
] as const;
const middles = ['Văn', 'Thị', 'Đức', 'Minh', 'Thu', 'Ngọc', 'Quang', 'Hữu', 'Thanh', 'Kim'] as const;
const given = [
  'An',
  'Bình',
  'Cường',
  'Dung',
  'Hạnh',
  'Khánh',
  'Lan',
  'Nga',
  'Phúc',
  'Quyên',
  'Sơn',
  'Thảo',
  'Tú',
] as const;
const peoples = ['Kinh', 'Tày', 'Nùng', 'Dao', 'Mông', 'Thái'] as const;
const relations = ['Vợ', 'Chồng', 'Con', 'Con', 'Con', 'Cháu', 'Mẹ', 'Bố'] as const;
const notes = ['', '', '', '', '', '', '', 'Mới tách hộ', 'Có người đi làm xa', 'Nhà tạm'] as const;

const header = [
  'STT',
  'Mã hộ',
  'Thôn',
  'Chủ hộ',
  'Thành viên',
  'Quan hệ',
  'Ngày sinh',
  'Giới tính',
  'CCCD',
  'Dân tộc',
  'Nhân khẩu',
  'Điểm B1',
  ...vn2022.indicators.map(({ label }) => label),
  'Ghi chú',
].join(',');

const two = (number: number): string => String(number).padStart(2, '0');

/** A citizen id that matches sex and year of birth and is unique in the campaign. */
function citizenId(person: number, household: number, born: number, isFemale: boolean): string {
  const century = (born < 2000 ? 0 : 2) + (isFemale ? 1 : 0);
  return `${String(person + 1).padStart(3, '0')}${century}${two(born % 100)}${String(household).padStart(6, '0')}`;
}

export interface SampleHousehold {
  /** Within the ward. */
  readonly number: number;
  readonly code: string;
  readonly village: string;
  readonly isWrong: boolean;
  readonly people: readonly string[];
  readonly scores: string;
}

/** A household of three or four people; the same `ward` and `number` always give the same one. */
export function sampleHousehold(ward: number, number: number): SampleHousehold {
  const next = seededRandom(ward * 100_003 + number);
  const one = (ward % 50) * 20_000 + number;
  const people = Array.from({ length: number % 2 === 0 ? 3 : 4 }, (_, person) => {
    const isFemale = next() < 0.5;
    const born = person === 0 ? 1950 + Math.floor(next() * 45) : 1985 + Math.floor(next() * 35);
    const day = `${two(1 + Math.floor(next() * 28))}/${two(1 + Math.floor(next() * 12))}/${born}`;
    const name = `${pick(families, next)} ${pick(middles, next)} ${pick(given, next)}`;
    const who = person === 0 ? [name, '', 'Chủ hộ'] : ['', name, pick(relations, next)];
    const sex = isFemale ? 'Nữ' : 'Nam';
    return [...who, day, sex, citizenId(person, one, born, isFemale), pick(peoples, next)].join(',');
  });
  const marks = vn2022.indicators.map(() => (next() < 0.25 ? 'x' : ''));
  return {
    number,
    people,
    code: `${ward}-${two(number)}`,
    village: villages[number % villages.length] ?? villages[0],
    isWrong: number % wrongOneIn === wrongOneIn - 1,
    scores: [80 + Math.floor(next() * 120), ...marks, pick(notes, next)].join(','),
  };
}

export interface ListOptions {
  /** With the wrong cells of the first file; otherwise corrected. */
  readonly wrong?: boolean;
  /** With other points. */
  readonly again?: boolean;
}

/** A survey file in CSV. */
export function sampleList(
  households: readonly SampleHousehold[],
  { wrong, again }: ListOptions = {},
): string {
  const lines = households.flatMap(({ code, village, isWrong, people, scores }, place) => {
    const [points, ...marks] = scores.split(',');
    const b1 = wrong && isWrong ? 'không rõ' : again ? Number(points) - 1 : points;
    const [head, ...members] = people;
    const empty = ','.repeat(marks.length + 1);
    return [
      `${place + 1},${code},${village},${head},${people.length},${b1},${marks.join(',')}`,
      ...members.map((member) => `,,,${member},${empty}`),
    ];
  });
  return `${[header, ...lines].join('\r\n')}\r\n`;
}
