import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../../shared/batch/cells/rows.ts';
import type { Standard } from '../../../../shared/standards/standard.ts';
import { vn2016 } from '../../../../shared/standards/vn-2016.ts';
import { vn2022 } from '../../../../shared/standards/vn-2022.ts';
import { checked, ward } from '../sheets.ts';

const byIncome: Standard = { ...vn2022, id: 'thu-nhap', lines: { income: vn2022.lines.income } };
const withoutPoints: Standard = {
  ...{ ...byIncome, id: 'khong-diem', indicators: [] },
  rules: [{ class: 'poor', upTo: 'T' }],
};

const fixed = ['Chủ hộ', 'Ngày sinh', 'Giới tính', 'Thôn', 'Nhân khẩu'];
const person = ['Đặng Thị Nga', 1958, 'Nữ', 'Nà Pha', 1];

async function read(scores: Readonly<Record<string, Cell>>, ...further: readonly Standard[]) {
  const rows = [
    [...fixed, ...Object.keys(scores)],
    [...person, ...Object.values(scores)],
  ];
  const { findings, events } = await checked(rows, { ...ward, standards: [vn2016, ...further] });
  const lacking = findings.filter(({ code }) => code === 'W110').map(({ params }) => params?.lacking);
  const results = events.flatMap((item) => (item.is === 'household' ? [item.checked.results] : []));
  return { lacking, standards: results.flatMap((each) => Object.keys(each)), findings };
}

describe('a list without a column that a further standard needs', () => {
  test('is told once, with the column, and its households have no class there', async () => {
    const { lacking, standards, findings } = await read({ B1: 110, B2: 30 }, byIncome);
    expect(lacking).toEqual(['thu-nhap: “Thu nhập bình quân”']);
    expect(standards).toEqual(['vn-2016']);
    expect(findings).toHaveLength(1);
  });

  test('is told of all further standards in one finding', async () => {
    const marks = Object.fromEntries(vn2016.indicators.map(({ label }) => [label, 'x']));
    const { lacking } = await read({ B1: 110, ...marks }, byIncome, vn2022);
    expect(lacking).toEqual([
      'thu-nhap: “Thu nhập bình quân”, “Việc làm”, “Người phụ thuộc”, “Dinh dưỡng”; vn-2022: “Việc làm”, “Người phụ thuộc”, “Dinh dưỡng”',
    ]);
  });

  test('is told nothing where all have what they need', async () => {
    const { lacking, standards } = await read({ B1: 110, B2: 30, 'Thu nhập bình quân': 700_000 }, byIncome);
    expect(lacking).toEqual([]);
    expect(standards).toEqual(['vn-2016', 'thu-nhap']);
  });

  test('needs no points for a standard without a rule of deprivation', async () => {
    const own = { ...ward, standards: [withoutPoints] };
    const rows = [
      [...fixed, 'Thu nhập bình quân'],
      [...person, 1_500_000],
    ];
    const { findings, events } = await checked(rows, own);
    expect(findings).toEqual([]);
    expect(events).toContainEqual(
      expect.objectContaining({
        checked: expect.objectContaining({
          results: { 'khong-diem': { class: 'poor', by: 'income', measure: 1_500_000 } },
        }),
      }),
    );
  });
});
