import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell, Row } from '../../../../shared/batch/cells/rows.ts';
import { findHeader } from '../../../../shared/batch/header/header.ts';
import { labelsOf } from '../../../../shared/batch/header/labels.ts';
import { type Layout, layoutOf } from '../../../../shared/batch/header/layout.ts';
import { carefulReader, type HouseholdRows } from '../../../../shared/batch/household/read-household.ts';
import { plainHousehold } from '../../../../shared/batch/plain/plain-household.ts';
import { plainList } from '../../../../shared/batch/plain/plain-list.ts';
import { standardNamed } from '../../../../shared/standards/index.ts';
import { cases } from '../../../scale.ts';
import { ward } from '../sheets.ts';

const id = (digits: string): string => `006${digits}`;

/** Cells by label: the usual ones first, then those that need a closer look. */
const usual: Readonly<Record<string, readonly Cell[]>> = {
  'STT hộ': ['1', 1],
  'Mã hộ': ['02029-7', 'H012', '100', 7, 'HN.01/2', null],
  'Họ và tên chủ hộ': ['Dương Đình Đạt', 'ĐẶNG THỊ NGA', "Y' Blô"],
  'Quan hệ với chủ hộ': ['Chủ hộ', null, 'Vợ/chồng'],
  'Ngày tháng năm sinh': ['12/05/1969', '1969-05-12', '12-5-1969', '1969', 1969, '25335', 25_335],
  'Giới tính': ['Nam', 'Nữ'],
  'Số CCCD/CMND': [id('069012345'), id('169012345'), '012345678', 123_456_789, '-', 'không', null],
  'Dân tộc': ['Tày', 'Kinh', null],
  'Mã xã': ['02029', null],
  Thôn: ['Nà Pha', 'Phố Mới'],
  'Khu vực': ['Nông thôn', 'Thành thị', null],
  'Số nhân khẩu': ['3', 2, '1', null],
  'Thu nhập bình quân': ['1.500.000', '1,500,000', 650_000, null],
  'Điểm B1': ['110', 130, '151', null],
  'Điểm B2': ['20', 30, '0', null],
  'Không có khả năng lao động': ['x', null],
  'Có người có công': ['x', 'Không', null],
  'Nguyên nhân': ['1;2', '4', null],
  'Hộ khó khăn': ['x', 'Không', null],
  'Nhu cầu hỗ trợ': ['BHYT; vay vốn', 'Nhà ở', null],
  'Phân loại đầu kỳ': ['Hộ nghèo', 'Không', null],
  'Phân loại sau rà soát': ['Hộ nghèo', 'Hộ cận nghèo', 'Không', null],
  'Ghi chú': ['Đi làm xa', null],
};

const odd: readonly Cell[] = [
  '',
  ' ',
  '-',
  '0',
  'x',
  'không',
  '?',
  'Nguy?n',
  'NguyÃªn',
  '#REF!',
  '#CALC!',
  '2,029E+12',
  '31/02/1980',
  '12/25/1980',
  '1969',
  '00/00/1959',
  '  /  /1959',
  '1969/05/12',
  '12/05/1905',
  '02032',
  '02029-7',
  '01969',
  '3/1959',
  '1e5',
  '38012345678',
  '7.0',
  '="0123"',
  'TRUE',
  true,
  Number.NaN,
  12_345_678_901,
  -1,
  "'Nam",
  ' Bản  Lạ ',
  '\u202eBản Lạ\u202c',
  'Bản\u200b Lạ',
  'Thoát nghèo',
  'a'.repeat(400),
];

const standards = [standardNamed('vn-2016')];
const designations = [{ id: 'kho-khan', labels: ['Hộ khó khăn'] }];
const marks = standards.flatMap(({ indicators }) => indicators.map(({ label }) => label));

/** The layout of a list with the usual columns, perhaps with everyone's names in one, and what else is asked for. */
function layoutWith(
  more: readonly string[],
  names = 'Họ và tên chủ hộ',
): { layout: Layout; labels: string[] } {
  const own = Object.keys(usual).map((label) => (label === 'Họ và tên chủ hộ' ? names : label));
  const labels = [...own, ...more];
  const found = findHeader([{ number: 1, cells: labels }], labelsOf(standards, {}, designations));
  if (!found) throw new Error('The labels make no header.');
  const sheet = { name: 'Danh sách', hidden: false, async *rows() {} };
  return { layout: layoutOf(sheet, found, standards), labels };
}

const cellOf = (label: string) => {
  const known = usual[label === 'Họ và tên' ? 'Họ và tên chủ hộ' : label];
  const cells = known ?? (label === 'Họ và tên thành viên' ? [null] : [null, 'x', '0']);
  return fc.oneof({ weight: 80, arbitrary: fc.constantFrom(...cells) }, fc.constantFrom(...odd));
};

/** A household: its first row, and up to two members, whose cells are usual for members. */
function householdOf(labels: readonly string[]): fc.Arbitrary<HouseholdRows> {
  const first = fc.tuple(...labels.map(cellOf));
  const ofMember = (label: string) => {
    if (label === 'Họ và tên thành viên') return fc.constantFrom<Cell>('Lý Văn Sơn', 'Nguy?n', null);
    const isPersons = [
      'Họ và tên',
      'Quan hệ với chủ hộ',
      'Ngày tháng năm sinh',
      'Giới tính',
      'Số CCCD/CMND',
    ].includes(label);
    return isPersons
      ? cellOf(label)
      : fc.oneof({ weight: 60, arbitrary: fc.constant(null) }, fc.constantFrom(...odd));
  };
  const members = fc.array(fc.tuple(...labels.map(ofMember)), { maxLength: 2 });
  const more = fc.record(
    {
      village: fc.constantFrom('Nà Pha', 'Bản Lạ'),
      struck: fc.constant(true),
      mergedOver: fc.constant(['people']),
    },
    { requiredKeys: [] },
  );
  const given = fc.oneof({ weight: 9, arbitrary: fc.constant({}) }, more);
  const code = labels.indexOf('Mã hộ');
  return fc.tuple(first, members, given, fc.boolean()).map(([cells, others, about, repeatsCode]) => {
    const head: Row = { number: 2, cells, ...about };
    const below = others.map((each) => (repeatsCode ? each.with(code, cells[code] ?? null) : each));
    return [head, ...below.map((each, i) => ({ number: 3 + i, cells: each }))];
  });
}

describe.each([
  { list: 'of heads', more: marks },
  { list: 'without indicators', more: [] },
  { list: 'of a ward whose villages are not known', more: marks, villages: [] },
  { list: 'with members', more: [...marks, 'Họ và tên thành viên'] },
  { list: 'with all names in one column', more: marks, names: 'Họ và tên' },
])('a household of a list $list', ({ more, names, villages = ward.villages ?? [] }) => {
  const { layout, labels } = layoutWith(more, names);
  const context = { ...ward, villages, standards };
  const list = plainList(layout, context);
  const careful = carefulReader(layout, context, new Set());

  test('that is read as plain is what a closer look reads, without a finding', () => {
    if (!list) throw new Error('The list is not plain.');
    let plain = 0;
    const property = fc.property(householdOf(labels), (rows) => {
      const read = plainHousehold(list, rows);
      if (!read) return;
      plain += 1;
      expect(careful(rows)).toStrictEqual(read);
    });
    fc.assert(property, { numRuns: cases(10_000).numRuns });
    expect(plain).toBeGreaterThan(10);
  });
});

test('a list with births in two columns has no plain households', () => {
  const { layout } = layoutWith(marks);
  const at = { ...layout.at, birthMale: 4, birthFemale: 5 };
  expect(plainList({ ...layout, at }, { ...ward, standards })).toBeUndefined();
});
