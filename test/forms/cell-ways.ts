import type { Class } from '../../shared/household.ts';
import type { Ways, Written } from './written.ts';

/** The two kinds of files, in which cells can be different things. */
export type FileKind = 'csv' | 'xlsx';

const absent = ['-', '--', '0', '.', 'không', 'ko', 'k', 'chưa có', 'Không có', 'NaN', 'null'] as const;

const only = (file: FileKind, kind: FileKind, ...ways: Written[]): Written[] => (file === kind ? ways : []);

/** Days from the spreadsheet's epoch. */
const serialOf = (day: string): number => Date.parse(day) / 86_400_000 + 25_569;
const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

export function birthWays(birth: string, file: FileKind): Ways {
  const [year = '', month, day] = birth.split('-');
  if (!month || !day)
    return [year, Number(year), `${year}.0`, `00/00/${year}`, `/${year}`, ...only(file, 'csv', `="${year}"`)];
  const [d, m] = [String(Number(day)), String(Number(month))];
  return [
    `${day}/${month}/${year}`,
    ...[`${d}/${m}/${year}`, `${day}-${month}-${year}`, `${day}.${month}.${year}`, birth],
    ...[`${birth}T00:00:00`, `${year}/${month}/${day}`, ` ${day} / ${month} / ${year}`],
    `${dayBefore(birth)}T17:00:00.000Z`,
    ...only(file, 'xlsx', { value: serialOf(birth), format: 'dd/mm/yyyy' }, serialOf(birth)),
  ];
}

export function idWays(id: string | undefined, file: FileKind): Ways {
  if (id === undefined) return ['', ...absent];
  const groups = id.match(/.{3}/g) ?? [];
  const quoted = only(file, 'csv', `="${id}"`);
  const numbers = only(file, 'xlsx', Number(id), { value: Number(id), format: '0'.repeat(id.length) });
  return [id, ` ${id} `, groups.join(' '), groups.join('.'), `'${id}`, `${id}.0`, ...quoted, ...numbers];
}

export function codeWays(code: string | undefined, file: FileKind): Ways {
  if (code === undefined) return ['', ...absent];
  const quoted = only(file, 'csv', `="${code}"`);
  if (!/^\d+$/.test(code)) return [code, ` ${code}`, `'${code}`, ...quoted];
  const zeros = only(file, 'xlsx', { value: Number(code), format: '0'.repeat(code.length) });
  const number = code.startsWith('0') ? [] : [Number(code), `${code}.0`];
  return [code, ` ${code}`, `'${code}`, ...quoted, ...zeros, ...number];
}

const sexes = {
  male: ['Nam', 'nam', 'NAM', 'Trai', 'Nam giới', ' Nam '],
  female: ['Nữ', 'nữ', 'NỮ', 'Nu', 'Gái', 'Nữ giới'],
} as const;
export const sexWays = (sex: 'male' | 'female'): Ways => sexes[sex];

const yes = [
  'x',
  'X',
  '×',
  'х',
  '✓',
  '✔',
  '√',
  'v',
  'V',
  '☑',
  'Có',
  'có',
  'co',
  'c',
  '1',
  1,
  '1.0',
  'TRUE',
  'yes',
  'y',
] as const;
const no = ['', 0, '0', '0.0', 'không', 'Khong', 'ko', 'k', 'FALSE', 'no', '-', '–', '--'] as const;
export const markWays = (marked: boolean): Ways => (marked ? [...yes, 'đúng', 'ü', 'þ'] : no);

const classWords = {
  poor: [
    'Hộ nghèo',
    'nghèo',
    'HN',
    'Nghèo mới',
    'nghèo cũ',
    'Hộ tái nghèo',
    'Nghèo phát sinh',
    'ho ngheo',
    'Hộ nghèo.',
  ],
  'near-poor': ['Hộ cận nghèo', 'Cận nghèo', 'HCN', 'CN', 'cận nghèo mới', 'Hộ cận nghèo (mới)', 'can ngheo'],
  other: [
    'Không',
    'KN',
    'Hộ không nghèo',
    'không nghèo',
    'Hộ bình thường',
    'MSTB',
    'Hộ có mức sống trung bình',
    'Thoát cận nghèo',
  ],
} as const;
export const statedWays = (value: Class): Ways => [...classWords[value], '', '-'] as unknown as Ways;
export const previousWays = (value: Class): Ways =>
  value === 'other' ? [...classWords.other, '', '-'] : classWords[value];

const grouped = (amount: number, by: string): string => String(amount).replace(/(?<=\d)(?=(?:\d{3})+$)/g, by);

/** An income, in thousands where the list says so. */
export const moneyWays = (amount: number): Ways => [
  amount,
  ...[String(amount), grouped(amount, '.'), grouped(amount, ','), grouped(amount, ' ')],
];
export const dongWays = (amount: number): Ways =>
  [
    ...moneyWays(amount),
    ...[`${grouped(amount, '.')} đ`, `${grouped(amount, '.')} đồng`, `${grouped(amount, ',')}đ/người`],
  ] as unknown as Ways;

export const countWays = (count: number): Ways => [count, String(count), ` ${count}`, `${count}.0`];
export const pointWays = (points: number): Ways => [points, String(points), `${points} điểm`, `${points}.0`];

export const causeWays = (causes: readonly number[]): Ways =>
  causes.length === 1
    ? [String(causes[0]), causes[0] ?? null]
    : [causes.join(';'), causes.join(', '), causes.join('; ')];

/** A text with other spaces or another order of accents; it reads the same. */
export const textWays = (text: string): Ways => [
  text,
  ` ${text} `,
  text.replace(' ', '  '),
  text.replace(' ', '\u00a0'),
  text.normalize('NFD'),
];

const elsewhere: Readonly<Record<string, readonly string[]>> = {
  'Nà Pha': ['Thôn Nà Pha', 'na pha'],
  'Khuổi Hoà': ['Khuổi Hòa', 'KHUỔI HOÀ'],
  'Tổ 3': ['TDP 3', 'Tổ dân phố số 3', 'Tổ 03'],
};
export const villageWays = (village: string): Ways => [
  village,
  village.toUpperCase(),
  ...(elsewhere[village] ?? []),
];
