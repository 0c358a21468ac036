import { describe, expect, test } from 'vitest';
import { columnIndex, columnLetter } from '../../../../shared/batch/header/columns.ts';
import { findHeader } from '../../../../shared/batch/header/header.ts';
import { columnLookup, labelsOf } from '../../../../shared/batch/header/labels.ts';
import { standardNamed } from '../../../../shared/standards/index.ts';
import { brief, checked, header, household, numbered, ward } from '../sheets.ts';

const standards = [standardNamed('vn-2016')];
const lookup = columnLookup(standards);
const labels = labelsOf(standards);

describe('a label', () => {
  test.each([
    ['HỌ VÀ TÊN CHỦ HỘ', 'head'],
    ['Họ và\ntên  chủ hộ', 'head'],
    ['Ho va ten chu ho', 'head'],
    ['Chủ hộ (3)', 'head'],
    ['Thu nhập bình quân (đồng/người/tháng)', 'income'],
    ['Điểm B1', 'b1'],
    ['Ấp', 'village'],
    ['Thôn/tổ', 'village'],
    ['BHYT', 'insurance'],
    ['Phân loại đầu kỳ', 'previous'],
    ['Phân loại', 'stated'],
  ])('%j names %s', (label, key) => {
    expect(lookup(label)).toBe(key);
  });

  const others = ['Xã', 'Huyện', 'Họ tên và quan hệ', 'Chủ hộ cũ', ''];
  test.each(others)('%j names no column', (label) => {
    expect(lookup(label)).toBeUndefined();
  });

  test('stands under letters', () => {
    expect([0, 25, 26, 31, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AF', 'ZZ', 'AAA']);
    expect(['A', 'AF', 'AAA'].map(columnIndex)).toEqual([0, 31, 702]);
  });
});

describe('a header', () => {
  const keysOf = (rows: Parameters<typeof numbered>[0]) => {
    const found = findHeader(numbered(rows), labels);
    return found && { row: found.row, lastRow: found.lastRow, keys: found.columns.map(({ key }) => key) };
  };

  test('is found below titles, with a row of column numbers', () => {
    const rows = [
      ['DANH SÁCH HỘ NGHÈO'],
      [],
      ['STT', 'Chủ hộ', 'Thôn'],
      ['(1)', '(2)', '(3)'],
      [1, 'Đặng Thị Nga', 'Nà Pha'],
    ];
    expect(keysOf(rows)).toEqual({ row: 3, lastRow: 4, keys: ['no', 'head', 'village'] });
  });

  test('of two rows has the lower labels, and the upper where nothing stands below', () => {
    const rows = [
      ['STT hộ', 'Họ tên', null, 'Kết quả', null],
      [null, 'Chủ hộ', 'Thành viên', 'Phân loại đầu kỳ', 'Phân loại sau rà soát'],
    ];
    expect(keysOf(rows)?.keys).toEqual(['no', 'head', 'member', 'previous', 'stated']);
  });

  test('joins a group label with the label below it', () => {
    const rows = [
      ['STT', 'Chủ hộ', 'Phân loại', null, 'Điểm', null],
      [null, null, 'đầu kỳ', 'sau rà soát', 'B1', 'B2'],
    ];
    expect(keysOf(rows)?.keys).toEqual(['no', 'head', 'previous', 'stated', 'b1', 'b2']);
  });

  test('is not mixed with a title right above it', () => {
    const rows = [['UBND XÃ ĐỒNG LẠC'], [null, 'STT', 'Chủ hộ', 'Thôn']];
    expect(keysOf(rows)).toEqual({ row: 2, lastRow: 2, keys: ['no', 'head', 'village'] });
  });

  test('never takes a row of data for labels', () => {
    const rows = [
      ['STT', 'Họ tên', 'QH', 'Thôn', 'Ngày sinh'],
      [1, 'Đặng Thị Nga', 'Chủ hộ', 'Thôn', '1958'],
    ];
    expect(keysOf(rows)).toMatchObject({ row: 1, lastRow: 1 });
  });

  test('is not seen in a table of another kind', () => {
    expect(
      keysOf([
        ['Thôn', 'Số hộ'],
        ['Nà Pha', 12],
      ]),
    ).toBeUndefined();
  });
});

describe('the columns of a file', () => {
  const without = (...labels: string[]) => {
    const keep = header.map((label, i) => ({ label, i })).filter(({ label }) => !labels.includes(label));
    return [keep.map(({ label }) => label), keep.map(({ i }) => household(1)[i]!)];
  };

  test('that are required are missed by name, and the file is rejected', async () => {
    const { findings, totals } = await checked(without('Giới tính', 'B1', 'Nhân khẩu', 'Thành viên'));
    expect(findings.map(({ code, label }) => `${code} ${label}`)).toEqual([
      'E101 Giới tính',
      'E101 Số nhân khẩu',
      'E101 B1',
    ]);
    expect(totals).toMatchObject({ fileRejected: true, households: 0 });
  });

  test('need no number of people beside member rows', async () => {
    const { findings, totals } = await checked(without('Nhân khẩu'));
    expect(findings).toEqual([]);
    expect(totals).toMatchObject({ accepted: 1, people: 1 });
  });

  test('that stand twice are named by letter', async () => {
    const { findings } = await checked([[...header, 'Họ và tên chủ hộ'], household(1)]);
    expect(findings).toMatchObject([{ code: 'E103', column: 'M', params: { other: 'C' } }]);
  });

  test('of which some indicators are missing need b2', async () => {
    const labels = standardNamed('vn-2016').indicators.map(({ label }) => label);
    const partly = [...header.filter((label) => label !== 'B2'), ...labels.slice(1)];
    const { findings } = await checked([partly, household(1)]);
    expect(findings.map(({ code, label }) => `${code} ${label}`)).toEqual([`E101 ${labels[0]}`]);
    const withB2 = await checked([[...header, ...labels.slice(1)], household(1)]);
    expect(withB2.totals.accepted).toBe(1);
  });

  test('that are unknown are kept aside with a warning', async () => {
    const { findings, totals } = await checked([[...header, 'Xã'], household(1)]);
    expect(findings.map(brief)).toEqual(['W102 1M']);
    expect(totals.accepted).toBe(1);
  });

  test('are all missing in a table that is no list', async () => {
    const { findings, totals } = await checked([
      ['Tên hàng', 'Giá'],
      ['Gạo', 20000],
    ]);
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['E101']));
    expect(totals.fileRejected).toBe(true);
  });

  test('may have the labels of a campaign, beside those of the format', async () => {
    const labels = { head: ['Người đại diện hộ'], village: ['Điểm dân cư số'] };
    const own = header.map((label) => (label === 'Chủ hộ' ? '3. NGUOI DAI DIEN HO (*)' : label));
    const { findings, totals } = await checked([own, household(1)], { ...ward, labels });
    expect(findings).toEqual([]);
    expect(totals.accepted).toBe(1);
    expect((await checked([own, household(1)])).totals.fileRejected).toBe(true);
  });

  test('without rows below are an empty list', async () => {
    expect((await checked([header])).findings.map(({ code }) => code)).toEqual(['E004']);
  });
});
