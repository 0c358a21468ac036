import type { Random } from './random.ts';

export interface Person {
  readonly name: string;
  /** dd/mm/yyyy */
  readonly birth: string;
  readonly sex: 'Nam' | 'Nữ';
  /** 12 digits, of the structure of real ones with a serial that begins with 9; empty below 14 years. */
  readonly id: string;
  readonly relation: string;
}

interface Origin {
  readonly random: Random;
  /** The three digits of the province where ids were given. */
  readonly idPrefix: string;
  readonly year: number;
  readonly ethnicity: string;
}

const families: Readonly<Record<string, readonly string[]>> = {
  Kinh: ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Huỳnh', 'Võ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương', 'Lý'],
  Hoa: ['Lâm', 'Trương', 'Quách', 'La', 'Lưu', 'Châu', 'Mã', 'Tăng'],
  'Ê Đê': ['Niê', 'Mlô', 'Êban', 'Kbuôr', 'Byă', 'Ayŭn'],
  Tày: ['Nông', 'Hoàng', 'Ma', 'Lường', 'Triệu'],
};
const middles = {
  Nam: ['Văn', 'Hữu', 'Quốc', 'Minh', 'Đức', 'Thanh', 'Công', 'Ngọc'],
  Nữ: ['Thị', 'Thị Thu', 'Thị Kim', 'Thị Ngọc', 'Thị Mỹ', 'Thị Hồng', 'Ngọc'],
} as const;
const givens = {
  Nam: [
    'An',
    'Bình',
    'Cường',
    'Dũng',
    'Hải',
    'Hùng',
    'Khánh',
    'Lâm',
    'Long',
    'Nam',
    'Phúc',
    'Quang',
    'Sơn',
    'Tâm',
  ],
  Nữ: [
    'Ánh',
    'Chi',
    'Dung',
    'Hạnh',
    'Hoa',
    'Hương',
    'Lan',
    'Liên',
    'Mai',
    'Nga',
    'Phương',
    'Thảo',
    'Trang',
    'Yến',
  ],
} as const;

let serial = 0;
/** Ids begin anew with each folder. */
export const beginIds = (): void => {
  serial = 0;
};

const two = (number: number): string => String(number).padStart(2, '0');

/** An invented person: names are random combinations. */
function person(
  { random, idPrefix, year, ethnicity }: Origin,
  { sex, born, relation }: Pick<Person, 'sex' | 'relation'> & { readonly born: number },
): Person {
  const family = random.pick(families[ethnicity] ?? families.Kinh!);
  const name = `${family} ${random.pick(middles[sex])} ${random.pick(givens[sex])}`;
  const birth = `${two(random.between(1, 28))}/${two(random.between(1, 9))}/${born}`;
  const century = (born >= 2000 ? 2 : 0) + (sex === 'Nam' ? 0 : 1);
  serial += 1;
  const id = `${idPrefix}${century}${two(born % 100)}9${String(serial).padStart(5, '0')}`;
  return { name, birth, sex, relation, id: year - born < 14 ? '' : id };
}

/** A family of so many people, its head first. */
export function family(origin: Origin, people: number): Person[] {
  const { random, year } = origin;
  const sex = random.chance(55) ? 'Nam' : 'Nữ';
  const born = random.between(year - 78, year - 28);
  const all = [person(origin, { sex, born, relation: 'Chủ hộ' })];
  if (people > 1 && random.chance(75)) {
    const other = sex === 'Nam' ? 'Nữ' : 'Nam';
    const relation = sex === 'Nam' ? 'Vợ' : 'Chồng';
    all.push(person(origin, { sex: other, born: born + random.between(-4, 4), relation }));
  }
  while (all.length < people) {
    const child = Math.min(year - 1, born + random.between(21, 42));
    const grandchild = child + 22 < year && random.chance(25);
    const childSex = random.chance(50) ? 'Nam' : 'Nữ';
    const of = grandchild
      ? { born: Math.min(year - 1, child + 22), relation: 'Cháu' }
      : { born: child, relation: 'Con' };
    all.push(person(origin, { sex: childSex, ...of }));
  }
  return all;
}
