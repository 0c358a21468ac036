import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../../shared/batch/cells/rows.ts';
import { findHeader } from '../../../../shared/batch/header/header.ts';
import { columnLookup, labelsOf } from '../../../../shared/batch/header/labels.ts';
import { standardNamed } from '../../../../shared/standards/index.ts';
import { numbered } from '../sheets.ts';

const standards = [standardNamed('vn-2022')];
const lookup = columnLookup(standards);
const labels = labelsOf(standards);

const found = (rows: Cell[][]) => {
  const header = findHeader(numbered(rows), labels);
  return header && { rows: [header.row, header.lastRow], keys: header.columns.map(({ key }) => key ?? '?') };
};

describe('a header of an official list', () => {
  test('has titles, a motto and a date line above it', () => {
    const rows = [
      ['UBND HUYỆN CHỢ ĐỒN', null, null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      ['UBND XÃ ĐỒNG LẠC', null, null, 'Độc lập - Tự do - Hạnh phúc'],
      [null, null, null, 'Đồng Lạc, ngày 20 tháng 10 năm 2019'],
      ['DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO THEO THÔN'],
      ['Thôn:', 'Nà Pha', 'Khu vực:', 'Nông thôn'],
      [],
      ['STT', 'Họ tên chủ hộ', 'Ngày, tháng, năm sinh', 'Giới tính', 'Thôn, bản', 'Tổng số khẩu'],
      ['1', '2', '3', '4', '5', '6=7+8'],
    ];
    expect(found(rows)).toEqual({
      rows: [7, 8],
      keys: ['no', 'head', 'birth', 'sex', 'village', 'people'],
    });
  });

  test('may be four rows high, with groups in groups', () => {
    const rows = [
      ['STT', 'Thông tin chung', null, null, null, null, 'Kết quả rà soát', null, null],
      [null, 'Chủ hộ', null, null, 'Nơi ở', null, 'Điểm', null, 'Phân loại'],
      [null, 'Họ và tên', 'Năm sinh', null, 'Thôn/bản/TDP', 'Mã xã', 'B1', 'B2', null],
      [null, null, 'Nam', 'Nữ', null, null, null, null, '(sau rà soát)'],
      ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)', '(9)'],
    ];
    expect(found(rows)).toEqual({
      rows: [4, 5],
      keys: ['no', 'head', 'birthMale', 'birthFemale', 'village', 'wardCode', 'b1', 'b2', 'stated'],
    });
  });

  test('has labels in brackets below or beside labels', () => {
    const rows = [
      [
        'STT (hộ)',
        'Họ và tên chủ hộ',
        'Giới tính',
        'Ngày sinh',
        'Tổng điểm B1',
        'B2 (điểm)',
        'Thu nhập bình quân',
      ],
      [null, '(viết in hoa)', '(Nam/Nữ)', '(dd/mm/yyyy)', null, null, '(đồng/người/tháng)'],
    ];
    expect(found(rows)?.keys).toEqual(['no', 'head', 'sex', 'birth', 'b1', 'b2', 'income']);
  });

  test('numbers households and persons', () => {
    const rows = [['STT', 'STT hộ', 'Họ và tên', 'Quan hệ với chủ hộ', 'Ngày sinh']];
    expect(found(rows)?.keys).toEqual(['order', 'no', 'name', 'relation', 'birth']);
  });

  test('may have its labels in any order, and others among them', () => {
    const rows = [
      ['DTTS', 'Thôn', 'Số CCCD/ĐDCN/CMND', 'Địa chỉ', 'Chủ hộ', 'KCKNLĐ', 'CCCM', 'Quyết định số'],
    ];
    expect(found(rows)?.keys).toEqual([
      ...['?', 'village', 'citizenId', '?', 'head', 'noLabour', 'merit', '?'],
    ]);
  });

  test('takes a synonym beside the column itself for another column', () => {
    const rows = [['STT', 'TT', 'Chủ hộ', 'Thôn', 'Tổ', 'Nhân khẩu', 'Số khẩu']];
    expect(found(rows)?.keys).toEqual(['no', '?', 'head', 'village', '?', 'people', '?']);
  });

  test('means the last of several years, and another column by those before', () => {
    const classes = ['Phân loại cuối năm 2024', 'Phân loại cuối năm 2025', 'Phân loại đầu năm 2025'];
    expect(found([['STT', 'Chủ hộ', 'Thôn', ...classes]])?.keys.slice(3)).toEqual([
      ...['?', 'stated', 'previous'],
    ]);
  });

  test('is not raised by a group of villages right below it', () => {
    const rows = [
      ['TT', 'Chủ hộ', 'Năm sinh', 'Giới tính'],
      ['Thôn Nà Pha'],
      ['Thôn', 'Nà Bay'],
      [1, 'Bàn Văn Đồng', 1980, 'Nam'],
    ];
    expect(found(rows)?.rows).toEqual([1, 1]);
  });

  test('may stand in row 40, and no deeper', () => {
    const labels = ['TT', 'Chủ hộ', 'Năm sinh', 'Giới tính'];
    const under = (rows: number): Cell[][] => [
      ...Array<Cell[]>(rows).fill(['Ghi chép']),
      labels,
      ['1', '2', '3', '4'],
    ];
    expect(found(under(39))?.rows).toEqual([40, 41]);
    expect(found(under(40))).toBeUndefined();
  });
});

describe('a group', () => {
  test('stands over the columns that have labels below it, and no further', () => {
    const rows = [
      ['Chủ hộ', 'Phân loại', null, 'Thôn', null, 'B1'],
      [null, 'đầu kỳ', 'cuối kỳ', null, 'sau rà soát', null],
    ];
    expect(found(rows)?.keys).toEqual(['head', 'previous', 'stated', 'village', '?', 'b1']);
  });

  test('may be what the label alone does not say', () => {
    const rows = [
      ['Chủ hộ', 'Nhân khẩu', null, 'Đầu năm', 'Cuối năm', 'B1'],
      [null, 'Tổng số', 'Nữ', 'Phân loại', 'Phân loại', null],
    ];
    expect(found(rows)?.keys).toEqual(['head', 'people', '?', 'previous', 'stated', 'b1']);
  });
});

describe('a unit', () => {
  const income = (label: string, title = 'DANH SÁCH') => {
    const header = findHeader(numbered([[title], ['Chủ hộ', 'Thôn', 'B2', label]]), labels);
    const [money] = header?.joined ?? [];
    return [header?.columns.at(-1)?.key, money?.how === 'money' ? money.unit : 1];
  };

  test.each([
    ['Thu nhập bình quân', 1],
    ['Thu nhập bình quân (đồng)', 1],
    ['Thu nhập bình quân đầu người/tháng (đồng)', 1],
    ['Thu nhập bình quân (1.000 đồng)', 1_000],
    ['Thu nhập bình quân (nghìn\nđồng)', 1_000],
    ['Thu nhập bình quân (1000đ)', 1_000],
    ['Thu nhập bình quân, ĐVT: nghìn đồng', 1_000],
    ['Thu nhập bình quân đầu người/tháng (ngàn đồng)', 1_000],
    ['Thu nhập bình quân (triệu đồng/tháng)', 1_000_000],
    ['Thu nhập bình quân (1.000 đồng/năm)', 1_000],
    ['5. THU NHAP BINH QUAN (TRIEU DONG)', 1_000_000],
  ])('of %j is read', (label, unit) => {
    expect(income(label)).toEqual(['income', unit]);
  });

  test.each([
    ['Đơn vị tính: 1.000 đồng', 1_000],
    ['ĐVT: nghìn đồng', 1_000],
    ['(Đơn vị: triệu đồng)', 1_000_000],
    ['ĐVT: đồng', 1],
    ['Ngân sách 1.000 đồng', 1],
  ])('of a title %j counts', (title, unit) => {
    expect(income('Thu nhập bình quân', title)).toEqual(['income', unit]);
  });

  test('of a label counts before that of a title', () => {
    expect(income('Thu nhập bình quân (đồng)', 'ĐVT: 1.000 đồng')).toEqual(['income', 1]);
  });
});

describe('a label that puts names in a row', () => {
  test.each([
    ['Thôn, bản', 'village'],
    ['Thôn/bản/TDP', 'village'],
    ['Thôn (bản)', 'village'],
    ['Khóm, ấp', 'village'],
    ['Khu phố', 'village'],
    ['Tên thôn', 'village'],
    ['Số CCCD/CMND', 'citizenId'],
    ['CMND hoặc CCCD', 'citizenId'],
    ['Số thẻ căn cước', 'citizenId'],
    ['Mã định danh cá nhân', 'citizenId'],
    ['Số CCCD/Mã định danh', 'citizenId'],
    ['Mã định danh', undefined],
    ['Ngày sinh/Năm sinh', 'birth'],
    ['Phân loại hộ cuối năm 2025', 'stated'],
    ['Phân loại đầu năm 2025', 'previous'],
    ['Phân loại hộ năm 2024', undefined],
    ['Địa chỉ (thôn)', 'village'],
    ['Nơi ở: thôn/bản', 'village'],
    ['Địa chỉ', undefined],
    ['Thôn đặc biệt khó khăn', undefined],
    ['Tổ trưởng', undefined],
    ['Khu vực', 'setting'],
    ['Số thẻ BHYT', undefined],
  ])('such as %j names %s', (label, key) => {
    expect(lookup(label)).toBe(key);
  });
});

describe('a row that divides labels', () => {
  const labels = ['STT', 'Chủ hộ', 'Năm sinh', 'CCCD', null, null, 'Thôn', 'Thu nhập bình quân'];
  const household = [1, 'Bàn Văn Đồng', 1980, '006080000439', '01/02/2021', 'Công an', 'Nà Pha', 900_000];

  test.each<Cell[]>([
    [null, null, null, 'Số', 'Ngày cấp', 'Nơi cấp'],
    [null, null, null, 'Số thẻ', 'Ngày cấp', 'Nơi cấp'],
    [null, null, '(ngày/tháng/năm)', null, null, null, null, '(đồng)'],
  ])('is no data, though it names no other column: %j', (...row) => {
    const header = found([labels, row, household]);
    expect(header?.rows).toEqual([2, 2]);
    expect(header?.keys.filter((key) => key !== '?')).toEqual([
      ...['no', 'head', 'birth', 'citizenId', 'village', 'income'],
    ]);
  });

  test('may have the number of an id in it', () => {
    const rows = [
      ['Chủ hộ', 'Năm sinh', null, 'Số CCCD/CMND', null, null],
      [null, 'Nam', 'Nữ', 'Ngày cấp', 'Nơi cấp', 'Số'],
    ];
    expect(found(rows)?.keys).toEqual(['head', 'birthMale', 'birthFemale', '?', '?', 'citizenId']);
  });

  test('is not one that groups households, or has something below labels that are whole', () => {
    const rows: Cell[][] = [
      ['Thôn Nà Pha'],
      [null, null, null, 'Thôn Nà Pha', 'Khu A'],
      ['I', 'Nà Pha'],
      [null, 'Bàn Văn Đồng', null, 'chưa có', 'chưa có'],
      [null, 'Bàn Văn Đồng', 'không rõ', 'chưa có', 'chưa có'],
    ];
    for (const row of rows) expect(found([labels, row, household])?.rows).toEqual([1, 1]);
  });
});
