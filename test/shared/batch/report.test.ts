import { describe, expect, test } from 'vitest';
import type { AcceptedHousehold } from '../../../shared/batch/accepted-household.ts';
import { describeFinding } from '../../../shared/batch/findings/describe-finding.ts';
import type { Finding } from '../../../shared/batch/findings/findings.ts';
import { emptyBatchTotals } from '../../../shared/batch/household/check-items.ts';
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
    const { fileRejected: _, ...sums } = totals;
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
