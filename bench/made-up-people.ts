// People of the made-up lists: all are invented, and a number always gives the same person.

export const families = ['Nguyễn', 'Hoàng', 'Nông', 'Triệu', 'Bàn', 'Đặng', 'Lường', 'Vi', 'Chu', 'Lộc'];
const middles = ['Thị', 'Văn', 'Đức', 'Thị Thu', 'Quang', 'Hữu'];
const given = ['Dung', 'Hà', 'Tiến', 'Bích', 'Khuyên', 'Thạnh', 'Đẹp', 'Ệ', 'Trường', 'Ngọc', 'Sơn'];
export const peoples = ['Kinh', 'Tày', 'Nùng', 'Dao', 'Mông'];
export const villages = [
  'Nà Pha',
  'Cốc Lùng',
  'Bản Tràng',
  'Khuổi Vùa',
  'Nà Lẹng',
  'Tổ dân phố số 3',
  "Ea T'Ling",
];

export const pick = <T>(from: readonly T[], n: number): T => from[n % from.length]!;
export const two = (n: number): string => String(n).padStart(2, '0');
const dayOf = (n: number): string => `${two(1 + (n % 28))}/${two(1 + (n % 12))}/${1930 + (n % 70)}`;
export const nameOf = (n: number): string =>
  `${pick(families, n)} ${pick(middles, n >> 1)} ${pick(given, n >> 2)}`;

/** Person `n` (below 1,000,000) of a list, with a unique and consistent id. A household has up to four persons. */
export function personOf(n: number): { day: string; male: boolean; id: string } {
  const [day, male] = [dayOf(n), (n + (n >> 2)) % 2 === 0];
  const century = Number(day.slice(6)) >= 2000 ? 2 : 0;
  const serial = String(n).padStart(6, '0');
  return { day, male, id: `0${two(1 + (n % 60))}${century + (male ? 0 : 1)}${day.slice(8)}${serial}` };
}

/** The serial number of `dd/mm/yyyy` in the 1900 date system of spreadsheets. */
export const serialOf = (day: string): number =>
  Date.UTC(Number(day.slice(6)), Number(day.slice(3, 5)) - 1, Number(day.slice(0, 2))) / 86_400_000 + 25_569;
