import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../../shared/batch/cells/rows.ts';
import type { HouseholdRecord } from '../../../../shared/records.ts';
import { cases } from '../../../scale.ts';
import { committed, compared, head, type Values } from './later-file.ts';

const ids = { his: '006058000001', hers: '006159000002' } as const;

/** What a list may leave out, with values of each; the code of a household stays the same. */
const optional: Readonly<Record<string, readonly Cell[]>> = {
  'Mã hộ': ['H1'],
  CCCD: [ids.his, '006058000009', null],
  'Dân tộc': ['Tày', 'Nùng', null],
  'Quan hệ': ['Chủ hộ', null],
  'Khu vực': ['Thành thị', 'Nông thôn', null],
  'Không có khả năng lao động': ['x', 'không', null],
  'Có người có công': ['x', null],
  'Nguyên nhân': ['1; 3', '8', null],
  'Hộ khó khăn': ['x', null],
  'Hộ đơn thân': ['x', null],
  'Nhu cầu hỗ trợ': ['BHYT; vay vốn', 'bò giống; việc làm', 'xe lăn', null],
  'Phân loại đầu kỳ': ['Hộ nghèo', 'Không', 'chưa rõ', null],
  // One word that is none in two columns is enough to tell whose a warning is.
  'Phân loại': ['Hộ nghèo', 'Hộ cận nghèo'],
  'Ghi chú': ['Đi làm xa', null],
};

const someValues = fc.record(
  Object.fromEntries(Object.entries(optional).map(([label, values]) => [label, fc.constantFrom(...values)])),
);
const scores = fc.record({ B1: fc.constantFrom('100', '130', '160'), B2: fc.constantFrom('0', '40') });

const withoutOrigin = ({ recorded, ...record }: HouseholdRecord) => {
  const { batch: _, row: __, warnings, ...facts } = recorded!;
  return JSON.parse(JSON.stringify({ ...record, recorded: { ...facts, warnings: warnings.toSorted() } }));
};

describe('a later file', () => {
  test('records what the whole list would, had it the columns that are left out as they were', async () => {
    const subset = fc.subarray(Object.keys(optional));
    await fc.assert(
      fc.asyncProperty(someValues, someValues, scores, subset, async (before, now, scored, given) => {
        // Without a code an id that changes makes another household.
        fc.pre(
          given.includes('Mã hộ') ||
            !given.includes('CCCD') ||
            !before.CCCD ||
            !now.CCCD ||
            before.CCCD === now.CCCD,
        );
        const earlier = await committed([], [head(before)]);
        const later: Values = Object.fromEntries(given.map((label) => [label, now[label] ?? null]));
        const [kept, ...others] = await committed(earlier, [head({ ...scored, ...later })]);
        const [whole] = await committed([], [head({ ...before, ...scored, ...later })]);
        expect(others).toEqual([]);
        expect(withoutOrigin(kept!)).toEqual(withoutOrigin(whole!));
        const again = await compared([kept!], [head({ ...scored, ...later })]);
        expect(again.preview).toMatchObject({ new: 0, changed: 0, unchanged: 1, missing: 0 });
      }),
      cases(300),
    );
  });

  test('changes nothing where it says the same of less', async () => {
    const first = head({
      'Mã hộ': 'H1',
      CCCD: '06058000001',
      'Phân loại': 'Hộ cận nghèo',
      'Nhu cầu hỗ trợ': 'xe lăn',
    });
    const records = await committed([], [first]);
    expect(records[0]?.recorded?.warnings.toSorted()).toEqual(['W207', 'W232', 'W401']);
    expect((await compared(records, [head()])).preview).toMatchObject({ unchanged: 1, changed: 0, new: 0 });
  });

  test('empties what it has an empty cell for', async () => {
    const records = await committed(
      [],
      [head({ 'Mã hộ': 'H1', 'Nguyên nhân': '3', 'Hộ khó khăn': 'x', 'Ghi chú': 'A' })],
    );
    const rows = [head({ 'Mã hộ': 'H1', 'Nguyên nhân': null, 'Hộ khó khăn': null })];
    const [record] = await committed(records, rows);
    expect(record?.recorded?.household).toMatchObject({
      causes: undefined,
      designations: undefined,
      note: 'A',
    });
  });

  test('never mixes scores', async () => {
    const first = head({ 'Mã hộ': 'H1', 'Thu nhập bình quân': '900.000', B2: '30' });
    const [record] = await committed(await committed([], [first]), [head({ 'Mã hộ': 'H1' })]);
    expect(record?.recorded?.household.scores).toMatchObject({ b1: 100, b2: 0, income: undefined });
  });

  test('leaves the setting with the village, and the result follows it', async () => {
    const urban = await committed([], [head({ 'Mã hộ': 'H1', 'Khu vực': 'Thành thị', B1: '130' })]);
    const [stays] = await committed(urban, [head({ 'Mã hộ': 'H1', B1: '135' })]);
    expect(stays?.recorded).toMatchObject({
      household: { setting: 'urban' },
      results: { 'vn-2016': { class: 'poor' } },
    });
    const [moved] = await committed(urban, [head({ 'Mã hộ': 'H1', B1: '135', Thôn: 'Tổng Khắt' })]);
    expect(moved?.recorded?.household.setting).toBe('rural');
  });
});

describe('the members of a household', () => {
  const wife = { 'Thành viên': 'Lý Thị Thử', 'Ngày sinh': '01/02/1960', 'Giới tính': 'Nữ' };
  const first = [
    head({ 'Mã hộ': 'H1', CCCD: ids.his, 'Dân tộc': 'Tày' }),
    { ...wife, 'Quan hệ': 'Vợ', CCCD: ids.hers, 'Dân tộc': 'Nùng' },
  ];
  const personsOf = async (rows: readonly Values[]) => {
    const [record] = await committed(await committed([], first), rows);
    const { head: first_, members, people } = record!.recorded!.household;
    return { head: first_, members, people };
  };

  test('keep their ids, relation and ethnicity beside rows that have none', async () => {
    const child = { 'Thành viên': 'Dương Văn Con', 'Ngày sinh': '2010', 'Giới tính': 'Nam' };
    const rows = [
      head({ 'Mã hộ': 'H1', 'Số nhân khẩu': '3' }),
      child,
      { ...wife, 'Thành viên': 'Lý Thị Thử Hoa' },
    ];
    const { head: now, members } = await personsOf(rows);
    expect(now).toMatchObject({ citizenId: ids.his, ethnicity: 'Tày' });
    expect(members).toMatchObject([
      { name: 'Dương Văn Con', citizenId: undefined },
      { name: 'Lý Thị Thử Hoa', citizenId: ids.hers, relation: 'Vợ', ethnicity: 'Nùng' },
    ]);
  });

  test('who have no row any more have left', async () => {
    const rows = [head({ 'Mã hộ': 'H1', 'Số nhân khẩu': '1', 'Thành viên': null })];
    expect((await personsOf(rows)).members).toEqual([]);
  });

  test('stay in a list of heads, unless the head lives alone', async () => {
    expect((await personsOf([head({ 'Mã hộ': 'H1' })])).members).toMatchObject([{ citizenId: ids.hers }]);
    expect((await personsOf([head({ 'Mã hộ': 'H1', 'Số nhân khẩu': '1' })])).members).toEqual([]);
  });

  test('are one fewer where one of them is the head now', async () => {
    const widow = head({
      'Mã hộ': 'H1',
      'Chủ hộ': 'Lý Thị Thử',
      'Ngày sinh': '01/02/1960',
      'Giới tính': 'Nữ',
    });
    const { head: now, members } = await personsOf([widow]);
    expect(now).toMatchObject({ name: 'Lý Thị Thử', citizenId: ids.hers, ethnicity: 'Nùng' });
    expect(members).toEqual([]);
  });

  test('lend nothing to a head who is somebody else', async () => {
    const stranger = head({ 'Mã hộ': 'H1', 'Chủ hộ': 'Cầm Văn Lạ', 'Ngày sinh': '07/08/1971' });
    expect((await personsOf([stranger])).head).toMatchObject({ name: 'Cầm Văn Lạ', citizenId: undefined });
  });
});

describe('households of a file without codes or ids', () => {
  const other = { 'Chủ hộ': 'Dương Đình Đạt', 'Ngày sinh': '24/05/1958', STT: '2' };
  const keysOf = async (records: readonly HouseholdRecord[], rows: readonly Values[]) =>
    (await committed(records, rows)).map(({ key }) => key);

  test('are known by the head’s id, else by name, birth and village', async () => {
    const records = await committed([], [head({ 'Mã hộ': 'H1', CCCD: ids.his })]);
    expect(await keysOf(records, [head({ CCCD: ids.his, 'Chủ hộ': 'Dương Đạt' })])).toEqual(['H1']);
    expect(await keysOf(records, [head()])).toEqual(['H1']);
    const [byId] = await committed([], [head({ CCCD: ids.his })]);
    const [kept, ...more] = await committed([byId!], [head()]);
    expect([kept?.key, kept?.recorded?.household.head.citizenId, more]).toEqual([byId?.key, ids.his, []]);
  });

  test('are others where the ids differ, or two have that name', async () => {
    const records = await committed([], [head({ 'Mã hộ': 'H1', CCCD: ids.his })]);
    expect(await keysOf(records, [head({ CCCD: '006058000009' })])).toHaveLength(2);
    const twins = [head({ CCCD: ids.his }), head({ ...other, CCCD: null })];
    expect(await keysOf(records, twins)).toHaveLength(2);
    const both = await committed([], [head({ 'Mã hộ': 'H1' }), head({ ...other, 'Mã hộ': 'H2' })]);
    expect(await keysOf(both, [head()])).toHaveLength(3);
  });

  test('are rejected under the household that they are', async () => {
    const records = await committed([], [head({ 'Mã hộ': 'H1' })]);
    const [record] = await committed(records, [head({ B1: 'abc' })]);
    expect(record).toMatchObject({
      key: 'H1',
      recorded: { household: { code: 'H1' } },
      rejected: { codes: ['E202'] },
    });
  });
});
