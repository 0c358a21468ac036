import fc from 'fast-check';
import {
  classOf,
  indicatorsOf,
  type ListKind,
  type Person,
  type Surveyed,
  type TrueList,
  villages,
} from './truth.ts';

const families = ['Nguyễn', 'Hoàng', 'Nông', 'Triệu', 'Bàn', 'Đặng', 'Lường', 'Vi', 'Chu', 'Lộc', 'Tổng'];
const middles = ['Thị', 'Văn', 'Đức', 'Thị Thu', 'Quang', 'Hữu', 'Tòn', 'A'];
const given = [
  'Dung',
  'Hà',
  'Tiến',
  'Bích',
  'Khuyên',
  'Thạnh',
  'Hoà',
  'Khoè',
  'Ngọc',
  'Ký',
  'Nam',
  'Ệ',
  'Tổ',
];

const two = (number: number): string => String(number).padStart(2, '0');

const birth = fc
  .record({
    year: fc.integer({ min: 1932, max: 2015 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    isWhole: fc.boolean(),
  })
  .map(({ year, month, day, isWhole }) => (isWhole ? `${year}-${two(month)}-${two(day)}` : String(year)));

/** An id that agrees with sex and birth; `serial` makes it one person's. */
function idOf(
  kind: 'none' | 'nine' | 'twelve',
  { birth, sex }: Pick<Person, 'birth' | 'sex'>,
  serial: number,
) {
  if (kind === 'none') return undefined;
  if (kind === 'nine') return `0${String(95_000_000 + serial * 7)}`;
  const century = birth >= '2000' ? 2 : 0;
  return `0${two(1 + (serial % 60))}${century + (sex === 'male' ? 0 : 1)}${birth.slice(2, 4)}${String(serial).padStart(6, '0')}`;
}

type Numbered<T> = (serial: number) => T;

const person: fc.Arbitrary<Numbered<Person>> = fc
  .record({
    family: fc.constantFrom(...families),
    middle: fc.constantFrom(...middles),
    given: fc.constantFrom(...given),
    birth,
    sex: fc.constantFrom('male' as const, 'female' as const),
    id: fc.constantFrom('none' as const, 'twelve' as const, 'nine' as const),
    ethnicity: fc.constantFrom('Tày', 'Nùng', 'Dao', 'Kinh'),
  })
  .map(({ family, middle, given, id, ...own }) => (serial) => ({
    ...own,
    name: `${family} ${middle} ${given}`,
    citizenId: idOf(id, own, serial),
  }));

/** Codes of the kinds that wards use; they do not look like ids. */
const codes = {
  none: () => undefined,
  letters: (n: number) => `HD${String(n).padStart(3, '0')}`,
  ward: (n: number) => `02029-${n}`,
  digits: (n: number) => String(2_029_000_100 + n),
  zeros: (n: number) => `02029${String(n).padStart(5, '0')}`,
} as const;

const scores = {
  b1: fc.integer({ min: 40, max: 260 }),
  income: fc.integer({ min: 100, max: 2_600 }).map((thousands) => thousands * 1_000),
} as const;

/** The numbers of a household's members stay below this, so that every person has a serial of their own. */
const mostPeople = 5;

const household = (kind: ListKind): fc.Arbitrary<Numbered<Surveyed>> =>
  fc
    .record({
      code: fc.constantFrom(...Object.values(codes)),
      people: fc.array(person, { minLength: 1, maxLength: kind.hasMembers ? mostPeople : 1 }),
      size: fc.integer({ min: 1, max: 9 }),
      village: fc.constantFrom(...villages.map(({ name }) => name)),
      score: scores[kind.measure],
      deprived: fc.subarray([...indicatorsOf[kind.standard]]),
      previous: fc.constantFrom('other' as const, 'poor' as const, 'near-poor' as const),
      merit: fc.boolean(),
      causes: fc.subarray([1, 2, 3, 4, 5, 6, 7, 8], { maxLength: 3 }),
      note: fc.constantFrom(undefined, 'Hộ mới tách', 'Nhà "tạm", cần sửa; đã báo', 'Chuyển đến từ xã bên'),
    })
    .map(({ code, people, size, ...own }) => (n) => {
      const persons = people.map((each, i) => each(n * mostPeople + i));
      return { ...own, code: code(n), people: persons, size: kind.hasMembers ? persons.length : size };
    });

const kinds: fc.Arbitrary<ListKind> = fc.record({
  standard: fc.constantFrom('vn-2016' as const, 'vn-2022' as const),
  measure: fc.constantFrom('b1' as const, 'income' as const),
  hasMembers: fc.boolean(),
  hasIndicators: fc.boolean(),
});

/**
 * Lists in the order of their villages, as wards keep them. No two heads have the same name and year of birth: where only
 * the year is written, they might be one person.
 */
export const lists: fc.Arbitrary<TrueList> = kinds.chain((kind) =>
  fc.array(household(kind), { minLength: 1, maxLength: 8 }).map((drawn) => {
    const order = (name: string): number => villages.findIndex((village) => village.name === name);
    const households = drawn
      .map((each, i) => each(i + 1))
      .map((each) => ({ ...each, class: classOf(kind, each) }))
      .sort((one, other) => order(one.village) - order(other.village));
    const heads = new Set<string>();
    const isNew = ({ people: [head] }: Surveyed): boolean => {
      const known = `${head?.name} ${head?.birth.slice(0, 4)}`;
      return !heads.has(known) && !!heads.add(known);
    };
    return { ...kind, households: households.filter(isNew) };
  }),
);
