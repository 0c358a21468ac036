import { describe, expect, test } from 'vitest';
import type { Cell, MergedAcross } from '../../../../shared/batch/cells/rows.ts';
import { brief, checked, type Outcome } from '../sheets.ts';

const labels = [
  'STT',
  'Mã hộ',
  null,
  'Thôn',
  'Chủ hộ',
  null,
  'Ngày sinh',
  null,
  null,
  'Giới tính',
  'Nhân khẩu',
];
const titles: Cell[] = [...labels, 'B1', 'B2'];
/** A household with one person: the cells of code, name and birth in their two or three columns. */
const household = (no: number, code: Cell[], name: Cell[], birth: Cell[]): Cell[] => [
  ...[no, ...code, 'Nà Pha', ...name, ...birth, 'Nữ', 1, 100, 0],
];
const plain = (no: number) => household(no, [`H${no}`, null], ['Lý Thị Sa', null], [1960, null, null]);

const across = (...merges: readonly (readonly [from: number, to: number])[]) => ({
  mergesAcross: async (): Promise<MergedAcross[]> => merges.map(([from, to]) => ({ row: 1, from, to })),
});
const accepted = ({ events }: Outcome) =>
  events.flatMap((event) => {
    if (event.is !== 'household') return [];
    const { code, head } = event.checked.household;
    return [[code, head.name, head.birth]];
  });

describe('a label merged over several columns', () => {
  const merged = across([1, 2], [4, 5], [6, 8]);

  test('takes what stands in any of them, and joins names and births', async () => {
    const outcome = await checked(
      [
        titles,
        household(1, [null, 'H1'], ['Lý Thị', 'Sa'], [15, 3, 1959]),
        household(2, ['H2', null], [null, 'Bàn Thị Mùi'], [null, null, 1971]),
        titles,
        household(3, ['H3', null], ['Pao', null], ['15/03/1985', null, null]),
      ],
      undefined,
      merged,
    );
    expect(outcome.findings).toEqual([]);
    expect(accepted(outcome)).toEqual([
      ['H1', 'Lý Thị Sa', '1959-03-15'],
      ['H2', 'Bàn Thị Mùi', '1971'],
      ['H3', 'Pao', '1985-03-15'],
    ]);
  });

  test('does not join a code that stands in both', async () => {
    const rows = [titles, household(1, ['02029', 'R1'], ['Lý Thị Sa', null], [1960, null, null]), plain(2)];
    const { findings } = await checked(rows, undefined, merged);
    expect(findings.map(brief)).toEqual(['E208 2B']);
  });

  test('of an unknown column is told once, by its label', async () => {
    const rows = [
      [...titles, 'Đã kiểm tra', null],
      [...plain(1), 'rồi', 'rồi'],
    ];
    const { findings } = await checked(rows, undefined, across([13, 14]));
    expect(findings.map(brief)).toEqual(['W102 1N']);
  });
});

describe('a column without a label', () => {
  test('that holds data is told', async () => {
    const rows = [titles, plain(1), household(2, ['H2', null], ['Lý Thị', 'Sa'], [1960, null, null])];
    const outcome = await checked(rows);
    expect(outcome.findings.map(brief)).toEqual(['W106 1F']);
    expect(outcome.totals.accepted).toBe(2);
  });

  test('is told where it stands right of all others, and not where it counts the rows', async () => {
    const shifted = [titles, plain(1), plain(2)].map((cells, i) => [i === 0 ? null : i - 1, ...cells]);
    const rows = shifted.map((cells, i) => (i === 0 ? cells : [...cells, 'Bàn Văn A']));
    expect((await checked(rows)).findings.map(brief)).toEqual(['W106 1O']);
  });

  test('is read as that to its left, with a warning, where that is empty though it ought not to be', async () => {
    const rows = [1, 2].map((no) =>
      household(no, [null, `H${no}`], [null, `Lý Thị ${no}`], [1960, null, null]),
    );
    const outcome = await checked([titles, ...rows]);
    expect(outcome.findings.map(brief)).toEqual(['W109 1C', 'W109 1F']);
    expect(accepted(outcome)).toEqual([
      ['H1', 'Lý Thị 1', '1960'],
      ['H2', 'Lý Thị 2', '1960'],
    ]);
  });

  test('does no harm where only notes, groups and totals stand in it', async () => {
    const noted = ['Thôn Nà Pha', null, null, null, null, null, null, null];
    const rows = [titles, noted, plain(1), [null, null, 'Cộng: 1 hộ']];
    expect((await checked(rows)).findings).toEqual([]);
  });
});
