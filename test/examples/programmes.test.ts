import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSurveyFile } from '../../functions/files/open.ts';
import type { Report, ReportUnit, SupportSum } from '../../shared/reports/report.ts';
import { programmes } from './programmes.ts';
import { inWorkbook } from './quan-11.ts';

const root = join(import.meta.dirname, '../..');
const examples = join(root, 'examples');
const run = promisify(execFile);

/** The documents that the project began from, by the folder that plays each. */
const seeds = {
  'cho-don-2019': '004_06c7cf7618d27a34',
  'quan-11-2019': '000_7aaf083ad9fad1d3',
  'quan-11-2020': '001_14eb41643b1375bc',
  'buon-ma-thuot-2018': '002_5f90d3f3c03dbcb0',
  'dong-xuyen-2020': '003_cf2026fc10f2620c',
} as const;
type Programme = keyof typeof seeds;

/** What is read of the JSON of `simulate`. */
interface Result {
  readonly refused: readonly unknown[];
  readonly totals: { readonly missing: number; readonly findings: Readonly<Record<string, number>> };
  readonly audit: { readonly valid: boolean };
  readonly duplicates: readonly unknown[];
  readonly inspections?: readonly unknown[];
}

const province = ({ units }: Report): ReportUnit => units[0]!;
const wardsOf = ({ units }: Report): ReportUnit[] => units.filter(({ level }) => level === 'ward');
const supportOf = ({ support }: Report, programme: string): Partial<SupportSum> => {
  const { programme: _, ...sums } = support.find((each) => each.programme === programme)!;
  return Object.fromEntries(Object.entries(sums).filter(([, value]) => value !== 0 && value !== null));
};
const listed = (unit: ReportUnit, at: 'opening' | 'closing') =>
  unit[at].poor.households + unit[at]['near-poor'].households;

type Figure = readonly [what: string, of: (report: Report) => unknown, expected: unknown];

/** Every figure of a seed that can be counted, as the report gives it. */
const figures: Readonly<Record<Programme, readonly Figure[]>> = {
  'cho-don-2019': [
    ['21 communes and the town', (report) => wardsOf(report).length, 22],
    [
      'deprivations of the five dimensions',
      (report) => Object.keys(province(report).dimensions.poor),
      ['Y tế', 'Giáo dục', 'Nhà ở', 'Nước sạch và vệ sinh', 'Thông tin'],
    ],
    ['a result for each village', ({ units }) => units.some(({ level }) => level === 'village'), true],
    ['in time', ({ status }) => status, 'official'],
  ],
  'quan-11-2019': [
    ['16 wards', (report) => wardsOf(report).length, 16],
    ['a fall of 1 % a year', ({ goals }) => goals, [{ class: 'both', fall: 1, value: '1.04', met: true }]],
    ['nobody falls back', (report) => relapsed(province(report)), 0],
    [
      'no household of people of merit is left in either class',
      (report) => [province(report).groups.poor.merit, province(report).groups['near-poor'].merit],
      [0, 0],
    ],
    ['every household was reviewed', (report) => missing(province(report)), 0],
  ],
  'quan-11-2020': [
    ['43 poor at the start', (report) => province(report).opening.poor.households, 43],
    ['0,07 %', (report) => province(report).rates.opening.poor, '0.07'],
    ['655 near-poor at the start', (report) => province(report).opening['near-poor'].households, 655],
    ['1,10 %', (report) => province(report).rates.opening['near-poor'], '1.10'],
    [
      'poor below 0,5 %, near-poor below 1,5 %',
      ({ goals }) => goals.map(({ value: _, ...goal }) => goal),
      [
        { class: 'poor', below: 0.5, met: true },
        { class: 'near-poor', below: 1.5, met: true },
      ],
    ],
    ['no poor household is left', (report) => province(report).closing.poor.households, 0],
    [
      'the fund’s loans',
      (report) => supportOf(report, 'Vay vốn Quỹ Xóa đói giảm nghèo'),
      { unit: 'hộ', households: 245, money: 9_968_000_000 },
    ],
    [
      'the bank’s loans',
      (report) => supportOf(report, 'Vay vốn Ngân hàng Chính sách xã hội'),
      { unit: 'hộ', households: 1_257, money: 60_807_000_000 },
    ],
    [
      '208 of 206 trained',
      (report) => supportOf(report, 'Học nghề'),
      { unit: 'lao động', people: 208, planned: 206 },
    ],
    [
      '321 of 300 placed',
      (report) => supportOf(report, 'Giới thiệu việc làm'),
      { unit: 'lao động', people: 321, planned: 300 },
    ],
    ['155 cards', (report) => supportOf(report, 'Cấp thẻ bảo hiểm y tế'), { unit: 'thẻ', count: 155 }],
    [
      '4.567 people who were won for a card',
      (report) => supportOf(report, 'Vận động mua thẻ bảo hiểm y tế'),
      { unit: 'thành viên', people: 4_567 },
    ],
    [
      '5 houses',
      (report) => supportOf(report, 'Xây nhà tình thương'),
      { unit: 'căn', count: 5, money: 300_000_000 },
    ],
    [
      '20 houses mended',
      (report) => supportOf(report, 'Sửa chữa chống dột, chống ngập'),
      { unit: 'căn', count: 20, money: 610_201_000 },
    ],
    [
      'electricity of 43 households',
      (report) => supportOf(report, 'Hỗ trợ tiền điện'),
      { unit: 'hộ', households: 43, money: 12_642_000 },
    ],
    [
      '1.361 gifts',
      (report) => supportOf(report, 'Quà chăm lo'),
      { unit: 'suất', count: 1_361, money: 221_200_000 },
    ],
    [
      '677 households after the epidemic',
      (report) => supportOf(report, 'Hỗ trợ ảnh hưởng dịch Covid-19'),
      { unit: 'hộ', households: 677, people: 2_741, money: 2_054_000_000 },
    ],
  ],
  'buon-ma-thuot-2018': [
    [
      'a fall of 0,4 points or more',
      ({ goals }) => goals,
      [{ class: 'both', fall: 0.4, value: '0.41', met: true }],
    ],
    ['those who fell back are recognised', (report) => relapsed(province(report)), 17],
    ['nobody is missed', (report) => missing(province(report)), 0],
    [
      'a card for everyone who is poor or near-poor',
      (report) => supportOf(report, 'Cấp thẻ bảo hiểm y tế').count,
      2_524 + 3_291,
    ],
    [
      'as many as the report counts',
      (report) => province(report).closing.poor.people + province(report).closing['near-poor'].people,
      2_524 + 3_291,
    ],
    [
      'a dialogue in every ward',
      (report) => supportOf(report, 'Hội nghị đối thoại với hộ nghèo, hộ cận nghèo').count,
      21,
    ],
  ],
  'dong-xuyen-2020': [
    [
      '81 near-poor, 338 people',
      (report) => province(report).opening['near-poor'],
      { households: 81, people: 338 },
    ],
    ['2,04 %', (report) => province(report).rates.opening['near-poor'], '2.04'],
    [
      '75 disadvantaged, 331 people, 1,9 %',
      (report) => province(report).designations['kho-khan'],
      { households: 75, people: 331, rate: '1.89' },
    ],
    [
      'the four khóm with 27, 24, 13 and 17',
      ({ units }) =>
        Object.fromEntries(
          units
            .filter(({ level }) => level === 'village')
            .map((unit) => [unit.name, listed(unit, 'opening')]),
        ),
      { 'Đông An': 27, 'Đông Phú': 24, 'Đông Thành': 13, 'Đông Hưng': 17 },
    ],
    [
      'one fewer in each',
      (report) => wardsOf(report)[0]!.targets,
      ['Đông An', 'Đông Phú', 'Đông Thành', 'Đông Hưng'].map((village) => ({
        ...{ village, class: 'near-poor', reduce: 1, reached: 1 },
      })),
    ],
    [
      '4 fewer of 81',
      (report) => listed(province(report), 'opening') - listed(province(report), 'closing'),
      4,
    ],
    ['0.1 points', ({ goals }) => goals, [{ class: 'near-poor', fall: 0.1, value: '0.10', met: true }]],
    ['nobody becomes poor', (report) => province(report).closing.poor.households, 0],
  ],
};

const relapsed = ({ movements }: ReportUnit): number =>
  movements.poor.relapsed + movements['near-poor'].relapsed;
const missing = ({ lost }: ReportUnit): number => lost.poor.missing + lost['near-poor'].missing;

describe.each(Object.keys(seeds) as Programme[])('the programme %s', (programme) => {
  const seed = seeds[programme];
  const folder = mkdtempSync(join(tmpdir(), 'rasoat-'));
  const [data, result, out] = ['data', 'result.json', 'report'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const played = { report: undefined as Report | undefined, result: undefined as Result | undefined };

  beforeAll(async () => {
    const command = (...args: string[]) => run(process.execPath, args, { cwd: root, maxBuffer: 2 ** 26 });
    await command('local/cli/simulate.ts', join(examples, programme), '--data', data, '--json', result);
    await command('local/cli/report.ts', data, '--out', out);
    played.result = JSON.parse(readFileSync(result, 'utf8'));
    played.report = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(figures[programme])(`reports of seed ${seed}: %s`, (_, of, expected) => {
    expect(of(played.report!)).toEqual(expected);
  });

  test.runIf(programme in programmes)('has no refusal, nobody missing and nothing to warn of', () => {
    const { refused, totals, audit, duplicates } = played.result!;
    expect({ refused, missing: totals.missing, valid: audit.valid, duplicates }).toEqual({
      ...{ refused: [], missing: 0, valid: true, duplicates: [] },
    });
    expect(Object.entries(totals.findings).filter(([, count]) => count !== 0)).toEqual([]);
  });

  test.runIf(programme === 'dong-xuyen-2020' || programme === 'buon-ma-thuot-2018')(
    'entitles everyone who is poor or near-poor to a health card, and children to tuition',
    () => {
      const { closing } = province(played.report!);
      const [header = '', ...rows] = readFileSync(join(out, 'lists/entitled.csv'), 'utf8')
        .trim()
        .split('\r\n');
      const sum = (label: RegExp) => {
        const at = header.split(',').findIndex((each) => label.test(each));
        return rows.reduce((total, row) => total + Number(row.split(',')[at]), 0);
      };
      expect(sum(/^Thẻ BHYT/)).toBe(closing.poor.people + closing['near-poor'].people);
      expect(sum(/^Học phí/)).toBeGreaterThan(0);
    },
  );

  test('has an inspection where the seed tells of one', () => {
    const { inspections } = played.result!;
    if (programme !== 'quan-11-2019') expect(played.result).not.toHaveProperty('inspections');
    else
      expect(inspections).toEqual([
        {
          ...{ number: 1, area: '79', closed: true, households: 1_330, drawn: 60, rechecked: 57, notMet: 3 },
          ...{ differs: 0, wrong: 2, rate: '3.51', from: 7, to: 158, rateFrom: '0.53', rateTo: '11.88' },
          ...{ corrected: 0, raised: 16, weighted: '2.70' },
        },
      ]);
  });

  test.runIf(programme === 'quan-11-2019')('counts what the households of each ward need', () => {
    const wards = wardsOf(played.report!).filter(({ code }) => code !== inWorkbook);
    const asked = (code: string, word: string) =>
      readFileSync(join(examples, programme, 'uploads', code, 'danh-sach.csv'), 'utf8')
        .split('\r\n')
        .filter((row) => row.includes(word)).length;
    // Headers have none of these words.
    const counted = wards.map(({ code, needs }) => [code, needs.credit, needs.tuition, needs.training]);
    expect(counted).toEqual(
      wards.map(({ code }) => [
        code,
        asked(code, 'vay vốn'),
        asked(code, 'học phí'),
        asked(code, 'đào tạo nghề'),
      ]),
    );
  });
});

describe.each(Object.entries(programmes))('the folder %s', (name, make) => {
  const path = join(examples, name);

  test('is what its generator makes', async () => {
    const made = await make();
    for (const [file, content] of Object.entries(made)) {
      const stored = readFileSync(join(path, file));
      if (typeof content === 'string') expect(stored.toString('utf8') === content, file).toBe(true);
      else expect(await cellsOf(stored), file).toEqual(await cellsOf(content));
    }
    expect(filesIn(join(path, 'uploads')).length).toBe(
      Object.keys(made).filter((file) => file.startsWith('uploads/')).length,
    );
  });

  test('takes less than a megabyte', () => {
    const bytes = filesIn(path).reduce((sum, file) => sum + statSync(file).size, 0);
    expect(bytes).toBeLessThan(1_000_000);
  });
});

test('of Quận 11 the list of 2020 begins with whom the review of 2019 left in it', () => {
  const [header = '', ...rows] = readFileSync(join(examples, 'quan-11-2020/opening.csv'), 'utf8').split(
    '\r\n',
  );
  const at = header.split(',').indexOf('Phân loại');
  const count = (word: string) => rows.filter((row) => row.split(',')[at] === word).length;
  expect([count('Hộ nghèo'), count('Hộ cận nghèo')]).toEqual([43, 655]);
});

const filesIn = (path: string): string[] =>
  readdirSync(path, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [join(entry.parentPath, entry.name)] : [],
  );

/** The rows of a workbook's first sheet; its bytes hold the time at which it was made. */
async function cellsOf(bytes: Uint8Array): Promise<unknown[]> {
  const folder = mkdtempSync(join(tmpdir(), 'rasoat-'));
  const path = join(folder, 'book.xlsx');
  writeFileSync(path, bytes);
  const { sheets, close } = await openSurveyFile(path);
  const rows: unknown[] = [];
  for await (const chunk of sheets[0]!.rows()) rows.push(...chunk);
  await close();
  rmSync(folder, { recursive: true });
  return rows;
}
