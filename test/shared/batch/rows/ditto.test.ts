import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../../shared/batch/cells/rows.ts';
import { isDitto } from '../../../../shared/batch/rows/ditto.ts';
import { brief, checked, type Outcome, ward } from '../sheets.ts';

const householdsOf = ({ events }: Outcome) =>
  events.flatMap((event) => (event.is === 'household' ? [event.checked.household] : []));

describe('a ditto mark', () => {
  test.each([
    'nt',
    'NT',
    'n.t',
    '-nt-',
    '- nt -',
    '"nt"',
    '"',
    '""',
    '”',
    '〃',
    "''",
    '//',
    'Như trên',
    '-như trên-',
  ])('is %j', (text) => {
    expect(isDitto(text)).toBe(true);
  });

  test.each(['', '-', '–', 'Nà Pha', 'Nt 3', 'ntn', '/', 'x', '1', 'Không', '...', 0, null, true])(
    'is not %j',
    (cell) => {
      expect(isDitto(cell)).toBe(false);
    },
  );
});

describe('ditto marks in a list', () => {
  const titles = [
    ...['STT', 'Chủ hộ', 'Thành viên', 'Quan hệ', 'Năm sinh', 'Giới tính', 'Dân tộc', 'Thôn', 'B1', 'B2'],
    'Phân loại đầu kỳ',
  ];
  const head = (no: number, ...rest: Cell[]): Cell[] => [
    ...[no, 'Đặng Thị Nga', null, 'Chủ hộ', 1950 + no, 'Nữ', ...rest],
  ];
  const member = (relation: Cell, people: Cell): Cell[] => [
    ...[null, null, 'Dương Thị Hoa', relation, 1990, 'Nữ', people],
  ];

  test('stand for the village, the people, the relation and the class above', async () => {
    const rows = [
      head(1, 'Tày', 'Na Pha', 100, 0, 'Hộ nghèo'),
      member('Con', '"'),
      member('nt', '"'),
      head(2, 'nt', '-nt-', 100, 0, '//'),
      head(3, 'nt', 'Như trên', 100, 0, '//'),
    ];
    const outcome = await checked([titles, ...rows]);
    expect(outcome.findings.map(brief)).toEqual(['W210 2H']);
    const one = { village: 'Nà Pha', previous: 'poor', head: { ethnicity: 'Tày' } };
    expect(householdsOf(outcome)).toMatchObject([one, one, one]);
    expect(householdsOf(outcome)[0]).toMatchObject({
      members: [
        { relation: 'Con', ethnicity: 'Tày' },
        { relation: 'Con', ethnicity: 'Tày' },
      ],
    });
  });

  test('leave the village to its group where none is written above', async () => {
    const rows = [['Thôn Nà Pha'], head(1, 'Tày', null, 100, 0), head(2, 'Tày', 'nt', 100, 0)];
    const outcome = await checked([titles, ...rows], { ...ward, villages: [] });
    expect(householdsOf(outcome).map(({ village }) => village)).toEqual(['Thôn Nà Pha', 'Thôn Nà Pha']);
  });

  test('stand for the group below which they are, and no village above it', async () => {
    const rows = [
      head(1, 'Tày', 'Nà Pha', 100, 0),
      ['Thôn Phố Mới'],
      head(2, 'Tày', '"', 100, 0),
      head(3, 'Tày', 'nt', 100, 0),
      head(4, 'Tày', 'Tổng Khắt', 100, 0),
      head(5, 'Tày', '"', 100, 0),
    ];
    expect(householdsOf(await checked([titles, ...rows])).map(({ village }) => village)).toEqual([
      ...['Nà Pha', 'Phố Mới', 'Phố Mới', 'Tổng Khắt', 'Tổng Khắt'],
    ]);
  });

  test('are no scores', async () => {
    const { findings } = await checked([
      titles,
      head(1, 'Tày', 'Nà Pha', 100, 0),
      head(2, 'Tày', 'nt', 'nt', '"'),
    ]);
    expect(findings.map(brief)).toEqual(['E202 3I', 'E202 3J']);
  });

  test('have nothing to stand for on the first row', async () => {
    const { findings } = await checked([titles, head(1, 'Tày', 'nt', 100, 0)]);
    expect(findings.map(brief)).toEqual(['W211 2H']);
  });
});
