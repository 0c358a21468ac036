import { describe, expect, test } from 'vitest';
import type { AcceptedHousehold } from '../../../shared/batch/accepted-household.ts';
import { emptyBatchTotals } from '../../../shared/batch/collect/check-items.ts';
import { describeFinding } from '../../../shared/batch/findings/describe-finding.ts';
import type { Finding } from '../../../shared/batch/findings/findings.ts';
import { hasErrors, reportJson, reportLines, tallying } from '../../../shared/batch/report.ts';

const totals = { ...emptyBatchTotals(false), rows: 3, households: 2, accepted: 1, rejected: 1, people: 4 };
const found: Finding[] = [
  { code: 'E201', sheet: 'Danh sách', row: 2, column: 'G', label: 'Giới tính' },
  { code: 'W207', row: 3, params: { restored: '00***' } },
];

const household: AcceptedHousehold = {
  sheet: null,
  row: 5,
  code: 'H001',
  head: 'Triệu Văn Páo',
  birth: '1959',
  village: 'Nà Pha',
  people: 4,
  class: 'poor',
};

const written = async (findings: Finding[][], accepted: AcceptedHousehold[][]) =>
  (await Array.fromAsync(reportJson('a.csv', totals, { findings, accepted }))).join('');

describe('the JSON of a report', () => {
  test.each<[Finding[][], AcceptedHousehold[][]]>([
    [[], []],
    [[[], []], [[household]]],
    [
      [[found[0]!], [], [found[1]!]],
      [[household], [], [household]],
    ],
    [[found], [[household, household]]],
  ])('is the same however what it lists comes', async (findings, accepted) => {
    const { fileRejected: _, columns: __, ...sums } = totals;
    const whole = {
      file: 'a.csv',
      ...sums,
      findings: findings.flat().map(describeFinding),
      acceptedHouseholds: accepted.flat(),
    };
    expect(await written(findings, accepted)).toBe(`${JSON.stringify(whole, null, 2)}\n`);
  });
});

describe('the report for a reader', () => {
  test('lists the first twenty places of a code and counts all', () => {
    const tally = tallying();
    for (let row = 1; row <= 50; row += 1) tally.add({ code: 'E201', row, column: 'A', label: 'Thôn' });
    const lines = reportLines('a.csv', totals, tally.tallies);
    expect(lines).toContain('LỖI E201 × 50');
    expect(lines.filter((line) => line.startsWith('  dòng'))).toHaveLength(20);
    expect(lines).toContain('  … và 30 chỗ khác / more');
  });

  test('puts errors before warnings, names their households, and gives each cure once', () => {
    const tally = tallying();
    const household = { row: 2, no: '1', code: 'H1', head: 'Triệu Văn Páo' };
    const birth: Finding = { code: 'E204', row: 2, column: 'D', label: 'Ngày sinh', value: '?', household };
    tally.add({ code: 'W207', row: 9, params: { restored: '00***' }, household: { row: 9 } });
    tally.add({ code: 'VillageNotOpen', row: 8, params: { village: 'Nà Pha' } });
    tally.add({ ...birth, value: '31/02/1959' });
    tally.add({ ...birth, row: 3 });
    tally.add({ ...birth, row: 5, household: { row: 5, head: 'Lò Văn Thử' } });
    tally.add({ ...birth, row: 4, params: { problem: 'twoDigitYear' } });
    const lines = reportLines('a.csv', totals, tally.tallies).slice(3);
    expect(lines.filter((line) => line.includes('×'))).toEqual([
      'LỖI E204 × 4',
      'Cảnh báo VillageNotOpen × 1',
      'Cảnh báo W207 × 1',
    ]);
    const places = lines.filter((line) => line.startsWith('  dòng')).map((line) => line.split(':')[0]);
    expect(places).toEqual([
      '  dòng 2 cột D “Ngày sinh”, hộ 1 (H1, Triệu Văn Páo)',
      '  dòng 3 cột D “Ngày sinh”, hộ 1 (H1, Triệu Văn Páo)',
      '  dòng 5 cột D “Ngày sinh”, hộ Lò Văn Thử',
      '  dòng 4 cột D “Ngày sinh”, hộ 1 (H1, Triệu Văn Páo)',
      '  dòng 8',
      '  dòng 9',
    ]);
    const cures = lines
      .slice(0, lines.indexOf('Cảnh báo VillageNotOpen × 1'))
      .filter((line) => line.includes('→'));
    expect(cures).toEqual([
      '  → Ghi ngày dạng dd/mm/yyyy, hoặc chỉ năm sinh (yyyy).',
      '  → Ghi năm đủ bốn chữ số, ví dụ 15/03/1959 hoặc 1959.',
    ]);
  });

  test('says how many households were passed over, where there are any', () => {
    const { tallies } = tallying();
    const lines = reportLines('a.csv', { ...totals, unsurveyed: 7 }, tallies);
    expect(lines.filter((line) => line.includes('Chưa rà soát'))).toEqual([
      '  7 hộ ghi “Chưa rà soát” được bỏ qua / households not surveyed yet, skipped',
    ]);
    expect(reportLines('a.csv', totals, tallies).join()).not.toContain('Chưa rà soát');
  });

  test('tells errors from warnings', () => {
    const [one, other] = [tallying(), tallying()];
    one.add({ code: 'W207' });
    other.add({ code: 'E201' });
    expect([hasErrors(one.tallies), hasErrors(other.tallies)]).toEqual([false, true]);
  });
});
