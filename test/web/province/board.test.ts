import { describe, expect, test } from 'vitest';
import { standingWards } from '../../../web/province/board/standing-wards.ts';
import { summariseWards } from '../../../web/province/board/summarise-wards.ts';
import { filterWards, isFiltering, noFilter } from '../../../web/province/board/ward-filter.ts';
import { groupWards, letterOf, sortWards } from '../../../web/province/board/ward-groups.ts';
import { boardLine } from './board-line.ts';

const namesOf = (wards: readonly { readonly name: string }[]) => wards.map(({ name }) => name);

const late = boardLine({ name: 'Xã Đồng Lạc', stage: 'training', overdue: true, district: '01', poor: 3 });
const done = boardLine({ name: 'Phường Ân Thi', stage: 'recorded', district: '02', poor: 4, nearPoor: 1 });
const other = boardLine({ name: 'Thị trấn Bằng Lũng', district: '01', before: { poor: 5, nearPoor: 2 } });
const wards = [late, done, other];

describe('the summary of a board', () => {
  test('adds up the households that a further standard cannot classify', () => {
    const unknown = [{ 'vn-2027': 3 }, { 'vn-2027': 2, rieng: 1 }, undefined];
    const lines = unknown.map((each) =>
      boardLine({ name: 'Xã Thử', households: 9, ...(each && { unknown: each }) }),
    );
    expect(summariseWards(lines).unknown).toEqual({ 'vn-2027': 5, rieng: 1 });
    expect(summariseWards([boardLine({ name: 'Xã Thử', households: 9 })]).unknown).toEqual({});
  });
});

describe('the wards of a board', () => {
  test('are late for nothing once the campaign is closed', () => {
    const overdue = { ...late, dueOn: '2019-10-04' };
    const boardIn = (status: 'running' | 'closed') => ({ campaign: { status }, wards: [overdue] }) as never;
    expect(standingWards(boardIn('running'))).toEqual([overdue]);
    expect(standingWards(boardIn('closed'))).toEqual([{ ...late, overdue: false }]);
  });
});

describe('the filter of a board', () => {
  test('finds a ward by a part of its name without accents', () => {
    expect(filterWards(wards, { ...noFilter, text: ' dong lac ' })).toEqual([late]);
    expect(filterWards(wards, { ...noFilter, text: 'ÂN THI' })).toEqual([done]);
  });

  test('joins stage, district and overdue', () => {
    expect(filterWards(wards, { ...noFilter, district: '01' })).toEqual([late, other]);
    expect(filterWards(wards, { ...noFilter, district: '01', stage: 'survey' })).toEqual([other]);
    expect(filterWards(wards, { ...noFilter, onlyOverdue: true })).toEqual([late]);
  });

  test('knows whether it leaves anything out', () => {
    expect(isFiltering(noFilter)).toBe(false);
    expect(isFiltering({ ...noFilter, text: ' ' })).toBe(false);
    expect(isFiltering({ ...noFilter, stage: 'posting' })).toBe(true);
  });
});

describe('the groups of a board', () => {
  test('are the districts in the order of their names, without those that have no ward', () => {
    const districts = [
      { code: '02', name: 'Ba Bể' },
      { code: '01', name: 'Chợ Đồn' },
      { code: '03', name: 'Ngân Sơn' },
    ];
    const groups = groupWards(sortWards(wards), { districts }, 3);
    expect(groups.map(({ name, wards: members }) => [name, namesOf(members)])).toEqual([
      ['Ba Bể', ['Phường Ân Thi']],
      ['Chợ Đồn', ['Thị trấn Bằng Lũng', 'Xã Đồng Lạc']],
    ]);
  });

  test('are one without a name where few wards have no district', () => {
    expect(groupWards(wards, { districts: [] }, 3)).toEqual([{ key: '', name: '', wards }]);
  });

  test('are letters where many wards have no district, whatever the filter leaves of them', () => {
    const groups = groupWards(sortWards(wards), { districts: [] }, 170);
    expect(groups.map(({ name }) => name)).toEqual(['A', 'B', 'Đ']);
  });

  test('keep wards whose district is not known', () => {
    const groups = groupWards([other], { districts: [{ code: '09', name: 'Khác' }] }, 1);
    expect(groups.flatMap(({ wards: members }) => members)).toEqual([other]);
  });

  test('sort numbered wards by their number and others without the kind of ward', () => {
    const numbered = ['Phường 10', 'Phường 2', 'Xã An Phú'].map((name) => boardLine({ name }));
    expect(namesOf(sortWards(numbered))).toEqual(['Phường 2', 'Phường 10', 'Xã An Phú']);
  });

  test.each([
    ['Xã Ức Kỳ', 'U'],
    ['Xã Đông Hà', 'Đ'],
    ['Phường 12', '0–9'],
    ['Đặc khu Côn Đảo', 'C'],
  ])('put %s under %s', (name, letter) => expect(letterOf(name)).toBe(letter));
});

test('the summary of a board adds its wards up, and compares classes where there are households alone', () => {
  const empty = boardLine({ name: 'Xã Tân Lập', households: 0, before: { poor: 9, nearPoor: 9 } });
  expect(summariseWards([...wards.map((ward) => ({ ...ward, households: 10 })), empty])).toMatchObject({
    total: 4,
    byStage: { training: 1, survey: 2, vetting: 0, posting: 0, approval: 0, recorded: 1 },
    overdue: 1,
    surveyed: 3,
    poor: 7,
    nearPoor: 1,
    before: { poor: 5, nearPoor: 2 },
  });
});
