import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../../shared/batch/cells/rows.ts';
import { brief, checked, type Outcome } from '../sheets.ts';

const idsOf = ({ events }: Outcome) =>
  events.flatMap((event) =>
    event.is === 'household'
      ? [event.checked.household.head, ...event.checked.household.members].map(({ citizenId }) => citizenId)
      : [],
  );

/** A list with these columns of ids; the person is a woman of 1958. */
const listOf = (...labels: string[]) => {
  const titles = ['STT', 'Chủ hộ', 'Thành viên', 'Năm sinh', 'Giới tính', 'Thôn', 'B1', 'B2', ...labels];
  const head = (no: number, ...ids: Cell[]): Cell[] => [
    ...[no, 'Đặng Thị Nga', null, 1958, 'Nữ', 'Nà Pha', 100, 0, ...ids],
  ];
  const member = (...ids: Cell[]): Cell[] => [
    ...[null, null, 'Dương Thị Hoa', 1980, 'Nữ', null, null, null, ...ids],
  ];
  return { titles, head, member };
};

const card = '006158000439';
const former = '095012345';

describe('the former card and the citizen id in two columns', () => {
  test.each([
    ['CMND', 'CCCD'],
    ['Số CMND', 'Số CCCD'],
    ['CMND cũ', 'Căn cước công dân'],
    ['Chứng minh nhân dân', 'Số định danh cá nhân'],
    ['Số CMND (9 số)', 'Số CCCD (12 số)'],
  ])('%j and %j give the citizen id where there is one, for heads and members', async (old, now) => {
    const { titles, head, member } = listOf(old, now);
    const rows = [titles, head(1, former, card), member('095012346', null), member(null, null)];
    const outcome = await checked([...rows, head(2, '095012347', null)]);
    expect(outcome.findings).toEqual([]);
    expect(idsOf(outcome)).toEqual([card, '095012346', undefined, '095012347']);
  });

  test('may stand under one label, with the days of issue beside them', async () => {
    const rows = [
      ['STT', 'Chủ hộ', 'Năm sinh', 'Giới tính', 'Thôn', 'Khẩu', 'B1', 'B2', 'CMND', null, 'CCCD', null],
      [null, null, null, null, null, null, null, null, 'Số', 'Ngày cấp', 'Số', 'Ngày cấp'],
      [1, 'Đặng Thị Nga', 1958, 'Nữ', 'Nà Pha', 2, 100, 0, former, '01/02/2009', card, '01/02/2021'],
      [2, 'Dương Thị Hoa', 1980, 'Nữ', 'Nà Pha', 2, 100, 0, '095012346', '01/02/2009', null, null],
    ];
    const outcome = await checked(rows);
    expect(outcome.findings.map(brief)).toEqual(['W102 2J', 'W102 2L']);
    expect(idsOf(outcome)).toEqual([card, '095012346']);
  });

  test('may have changed places on a row', async () => {
    const { titles, head } = listOf('CMND', 'CCCD');
    expect(idsOf(await checked([titles, head(1, card, former)]))).toEqual([card]);
  });

  test('are named each by its own column, and never shown whole', async () => {
    const { titles, head } = listOf('CMND', 'CCCD');
    const rows = [head(1, '12345', null), head(2, null, '6158000439'), head(3, former, '12345')];
    const { findings } = await checked([titles, ...rows, head(4, '7654321', null)]);
    expect(findings.map((each) => [brief(each), each.value])).toEqual([
      ['E205 2I', '1***5'],
      ['W207 3J', '6158***439'],
      ['E205 4J', '1***5'],
      ['W207 5I', '7*****1'],
    ]);
  });

  test('make a household stand twice by either', async () => {
    const { titles, head, member } = listOf('CMND', 'CCCD');
    const rows = [
      head(1, former, null),
      head(2, former, null),
      head(3, null, card),
      member(null, '006180000439'),
    ];
    const { findings } = await checked([titles, ...rows, head(4, null, null), member(null, '006180000439')]);
    expect(findings.map(brief)).toEqual(['E301 2I', 'E301 3I', 'E302 5J', 'E302 7J']);
  });

  test('are one column where there is no other', async () => {
    const { titles, head } = listOf('Số CMND');
    expect(idsOf(await checked([titles, head(1, card)]))).toEqual([card]);
  });

  test.each([
    ['Số định danh', 'Số định danh'],
    ['CCCD', 'Số định danh'],
    ['CMND', 'CMND'],
    ['CCCD', 'CCCD'],
  ])('are one column where %j and %j say the same', async (one, other) => {
    const { titles, head } = listOf(one, other);
    const rows = [head(1, former, card), head(2, null, '006158000440'), head(3, '095012346', null)];
    const outcome = await checked([titles, ...rows, head(4, '095012347', '095 012 347')]);
    expect(outcome.findings).toEqual([]);
    expect(idsOf(outcome)).toEqual([card, '006158000440', '095012346', '095012347']);
  });

  test('contradict each other where they say two ids of one kind', async () => {
    const { titles, head } = listOf('CCCD', 'Số định danh');
    const { findings, totals } = await checked([titles, head(1, card, '006158000440'), head(2, null, null)]);
    expect(findings.map((each) => [brief(each), each.params?.problem])).toEqual([['E208 2I', 'twoValues']]);
    expect(totals).toMatchObject({ accepted: 1, rejected: 1 });
  });
});
