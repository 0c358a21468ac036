import { nameOf, personOf, pick, two, villages } from '../made-up-people.ts';

// The lists that wards send on the last day, a row for each household. All people are invented.

const labels = [
  'STT',
  'Mã hộ',
  'Họ và tên chủ hộ',
  'Ngày sinh',
  'Giới tính',
  'Số CCCD/CMND',
  'Thôn',
  'Số nhân khẩu',
  'Điểm B1',
  'Điểm B2',
];

/** The list of ward `index`; no two people of all lists share an id. */
export function listOf(ward: string, index: number, households: number): Uint8Array {
  const lines = [labels.join(',')];
  for (let i = 1; i <= households; i += 1) {
    const { day, male, id } = personOf(i);
    // Four digits of the ward in place of those of the province and the year keep the ids apart.
    const own = `0${two(10 + (index % 80))}${id.slice(3, 4)}${id.slice(4, 6)}${two(Math.floor(index / 80))}${String(i % 10_000).padStart(4, '0')}`;
    const cells = [i, `${ward}-${i}`, nameOf(i), day, male ? 'Nam' : 'Nữ', own];
    lines.push([...cells, pick(villages, i), 1 + (i % 7), 100 + (i % 120), 10 * (i % 12)].join(','));
  }
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}
