import { describe, expect, test } from 'vitest';
import { narrativeOf } from '../../../../shared/reports/narrative/narrative.ts';
import { vn2016 } from '../../../../shared/standards/vn-2016.ts';
import { randomFigures } from '../../../functions/reports/random-review.ts';

const shape = { year: 2019, standard: 'vn-2016', districts: 2, wards: 3, seed: 5 };

const textOf = async (
  language: 'vi' | 'en',
  change: (report: Awaited<ReturnType<typeof figures>>) => object,
) => {
  const report = await figures();
  const { sections } = narrativeOf({ ...report, ...change(report) }, vn2016);
  return sections.flatMap(({ paragraphs }) => paragraphs.map((each) => each[language]));
};
const figures = async () => (await randomFigures(shape)).report;
const same = () => ({});

describe('the report in words', () => {
  test('has the figures of the province, written as each language writes numbers', async () => {
    const report = await figures();
    const province = report.units[0]!;
    const closing = province.closing.poor.households;
    const vi = await textOf('vi', same);
    const en = await textOf('en', same);
    const rate = province.rates.closing.poor!;
    expect(vi[1]).toContain(`cuối kỳ có ${closing} hộ nghèo`);
    expect(vi[1]).toContain(`tỷ lệ ${rate.replace('.', ',')}%`);
    expect(en[1]).toContain(`a rate of ${rate}%`);
    const all = province.allHouseholds!;
    expect(vi[0]).toContain(`${Math.floor(all / 1_000)}.`);
    expect(en[0]).toContain(`${Math.floor(all / 1_000)},`);
  });

  test('says whose report it is: the province’s, a district’s or a ward’s', async () => {
    const report = await figures();
    for (const unit of report.units.slice(0, 4)) {
      const { subtitle } = narrativeOf({ ...report, units: [unit] }, vn2016);
      expect(subtitle.vi).toBe(
        `${unit.name} · Rà soát thử Nà Sơn 2019 · Chuẩn nghèo tiếp cận đa chiều 2016–2021 · số liệu sơ bộ`,
      );
      expect(subtitle.en).toMatch(/^.+ · .+ · preliminary figures$/);
    }
  });

  test('names as the largest falls only areas where the rate fell, and says where none did', async () => {
    const held = (fall: string) => (report: Awaited<ReturnType<typeof figures>>) => ({
      units: report.units.map((unit) => ({
        ...unit,
        rates: {
          ...unit.rates,
          fall: { ...unit.rates.fall, both: unit.level === 'province' ? '0.00' : fall },
        },
      })),
    });
    expect((await textOf('vi', held('0.00'))).join('\n')).toContain('Không địa bàn nào có tỷ lệ giảm.');
    expect((await textOf('en', held('-0.10'))).join('\n')).toContain('In no area the rate fell.');
    const fallen = (await textOf('vi', held('0.25'))).join('\n');
    expect(fallen).toContain('Giảm nhiều nhất (điểm phần trăm): ');
    expect(fallen).not.toContain('Không địa bàn nào');
  });

  test('has no place left open, in either language', async () => {
    for (const language of ['vi', 'en'] as const)
      for (const text of await textOf(language, same)) expect(text).not.toMatch(/[{}]|undefined|NaN|null/);
  });

  test.each([
    [
      { class: 'poor', below: 0.5, value: '0.49', met: true },
      'Tỷ lệ hộ nghèo dưới 0,50%: thực hiện 0,49%, đạt.',
    ],
    [
      { class: 'both', fall: 0.4, value: '-0.10', met: false },
      'Tỷ lệ hộ nghèo và hộ cận nghèo giảm ít nhất 0,40 điểm phần trăm: thực hiện giảm -0,10, chưa đạt.',
    ],
    [
      { class: 'near-poor', below: 1.5, value: null, met: null },
      'Tỷ lệ hộ cận nghèo dưới 1,50%: thực hiện –, chưa đánh giá được.',
    ],
  ])('says of a goal whether it is met', async (goal, text) => {
    expect(await textOf('vi', () => ({ goals: [goal] }))).toContain(text);
  });

  test('says what targets of villages came to, and which were missed', async () => {
    const target = (village: string, reduce: number, reached: number) => ({
      ...{ village, class: 'near-poor', reduce, reached },
    });
    const withTargets =
      (...targets: readonly ReturnType<typeof target>[]) =>
      ({ units: [first, ...rest] }: Awaited<ReturnType<typeof figures>>) => ({
        ...{ goals: [], units: [{ ...first, targets }, ...rest] },
      });
    const reached = withTargets(target('Bản Tà', 1, 1), target('Bản Xa', 2, 3));
    const vi = await textOf('vi', reached);
    expect(vi).toContain(
      'Chỉ tiêu giảm hộ của các thôn: 2 trên 2 chỉ tiêu đạt; giảm 4 hộ, chỉ tiêu là 3 hộ.',
    );
    expect(vi.join(' ')).not.toMatch(/Chưa đạt|Không có mục tiêu/);
    const many = Array.from({ length: 12 }, (_, i) => target(`Bản ${i + 1}`, 1, 0));
    const missed = withTargets(target('Bản Tà', 1, 1), ...many);
    expect((await textOf('vi', missed)).find((text) => text.startsWith('Chưa đạt'))).toMatch(
      /^Chưa đạt: Bản 1 \(0\/1\), .*Bản 10 \(0\/1\) và 2 thôn khác\.$/,
    );
    expect((await textOf('en', missed)).join(' ')).toContain(
      'Targets of villages: 1 of 13 is reached; 1 household fewer where 13 were wanted.',
    );
  });

  test('has what the place counts beside the classes, and what households ask for', async () => {
    const declared = { id: 'kho-khan', name: 'Hộ khó khăn', labels: ['Hộ khó khăn'] };
    const report = await figures();
    const [first, ...rest] = report.units;
    const none = Object.fromEntries(Object.keys(first!.needs).map((need) => [need, 0]));
    const sectionsWith = (change: object) =>
      narrativeOf({ ...report, units: [{ ...first!, ...change }, ...rest] }, vn2016, [declared]).sections;
    const counted = { 'kho-khan': { households: 75, people: 331, rate: '1.89' } };
    const local = sectionsWith({ designations: counted, needs: { ...none, credit: 1, housing: 12 } }).at(-1);
    expect(local?.paragraphs).toEqual([
      {
        vi: 'Hộ khó khăn: 75 hộ (331 nhân khẩu), 1,89% tổng số hộ dân cư.',
        en: 'Hộ khó khăn: 75 households (331 people), 1.89% of all households.',
      },
      {
        vi: 'Nhu cầu hỗ trợ của các hộ: nhà ở 12 hộ và vay vốn 1 hộ.',
        en: 'What households ask for: housing 12 households and credit 1 household.',
      },
    ]);
    const withoutBase = { 'kho-khan': { households: 1, people: 1, rate: null } };
    const unknown = sectionsWith({ designations: withoutBase, needs: none }).at(-1);
    expect(unknown?.paragraphs.map(({ en }) => en)).toEqual(['Hộ khó khăn: 1 household (1 person).']);
    expect(sectionsWith({ designations: {}, needs: none }).at(-1)?.title.en).toBe('Support');
  });

  test('says what support was delivered, and leaves out what nobody counted', async () => {
    const support = [
      {
        programme: 'Vay vốn',
        unit: null,
        households: 12,
        people: 0,
        count: 0,
        money: 600_000_000,
        planned: 15,
      },
      { programme: 'BHYT', unit: 'thẻ', households: 0, people: 9, count: 9, money: 0, planned: null },
    ];
    const text = await textOf('vi', () => ({ support }));
    expect(text).toContain('Vay vốn: 12 hộ, số tiền 600.000.000 đồng, kế hoạch 15 (đạt 80,00%).');
    expect(text).toContain('BHYT: 9 người, 9 thẻ.');
  });

  test('says how many of those that ask for support were helped, where both are known', async () => {
    const needsMet = {
      credit: { asked: 40, helped: 12, share: '30.00' },
      housing: { asked: 1_000, helped: null, share: null },
      water: { asked: 0, helped: 3, share: null },
    };
    const support = [
      { programme: 'A', unit: null, households: 1, people: 0, count: 0, money: 0, planned: null },
    ];
    const withNeeds = ({ units: [first, ...rest] }: Awaited<ReturnType<typeof figures>>) => ({
      support,
      units: [{ ...first, needsMet }, ...rest],
    });
    expect(await textOf('vi', withNeeds)).toContain(
      'Hộ được hỗ trợ so với hộ có nhu cầu: vay vốn 12 trên 40 hộ có nhu cầu (30,00%).',
    );
    expect(await textOf('en', withNeeds)).toContain(
      'Households helped, of those that ask for it: credit 12 of 40 households (30.00%).',
    );
  });

  test('says that there are no rates where the households of an area are not known', async () => {
    const text = await textOf('vi', ({ units }) => ({
      units: units.map((unit) => ({
        ...unit,
        allHouseholds: null,
        rates: Object.fromEntries(
          Object.keys(unit.rates).map((key) => [key, { poor: null, 'near-poor': null, both: null }]),
        ),
      })),
    }));
    expect(text[0]).toContain('nên không tính tỷ lệ');
    expect(text[1]).toMatch(/^Đầu kỳ có .*; cuối kỳ có .*(?:giảm|tăng) \d+ hộ\.$/);
    expect(text.slice(1, 4).join(' ')).not.toMatch(/–|tỷ lệ|điểm phần trăm/);
    expect(text).toContain('Không có đủ số hộ dân cư của từng địa bàn để so sánh tỷ lệ.');
  });

  test('says so where households became more', async () => {
    const text = await textOf('vi', ({ units: [province, ...rest] }) => ({
      units: [
        { ...province, opening: { ...province!.opening, poor: { households: 1, people: 2 } } },
        ...rest,
      ],
    }));
    expect(text[1]).toMatch(/tăng \d+ hộ/);
  });
});
