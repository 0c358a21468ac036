import { describe, expect, test } from 'vitest';
import { describeFinding } from '../../../shared/batch/findings/describe-finding.ts';
import type { Household } from '../../../shared/household.ts';
import { standardNamed } from '../../../shared/standards/index.ts';
import { brief, checked, header, household, member, type Outcome, ward } from './sheets.ts';

const accepted = ({ events }: Outcome): Household[] =>
  events.flatMap((event) => (event.is === 'household' ? [event.checked.household] : []));
const single = async (values: Parameters<typeof household>[1]) => {
  const outcome = await checked([header, household(1, values)]);
  return { ...outcome, briefs: outcome.findings.map(brief), household: accepted(outcome)[0] };
};

describe('a household', () => {
  test('is given with its values and results', async () => {
    const { events } = await checked([
      header,
      household(1, { id: '006158952538', people: 2 }),
      member({ id: '095974116', member: 'Dương  Đình Đạt' }),
    ]);
    expect(events).toMatchObject([
      {
        is: 'household',
        checked: {
          row: 2,
          warnings: [],
          household: {
            code: 'H1',
            head: { name: 'Đặng Thị Nga', birth: '1958-05-24', sex: 'female', citizenId: '006158952538' },
            members: [{ name: 'Dương Đình Đạt', birth: '1956', sex: 'male', citizenId: '095974116' }],
            people: 2,
            village: 'Nà Pha',
            setting: 'rural',
            scores: { b1: 100, b2: 0 },
          },
          results: { 'vn-2016': { class: 'poor', by: 'b1', measure: 100, points: 0 } },
        },
      },
    ]);
  });

  test.each([
    ['a missing head', { head: null }, 'E201 2C'],
    ['a missing score', { b1: null }, 'E201 2J'],
    ['a missing village', { village: ' ' }, 'E201 2H'],
    ['a score in words', { b1: 'một trăm' }, 'E202 2J'],
    ['a score over the form', { b1: 401 }, 'E203 2J'],
    ['a negative score', { b1: '-1' }, 'E203 2J'],
    ['a score that is no multiple of 5', { b2: 12 }, 'E203 2K'],
    ['half a person', { people: 1.5 }, 'E203 2I'],
    ['nobody', { people: 0 }, 'E203 2I'],
    ['a birth in the future', { birth: '02/11/2019' }, 'E204 2E'],
    ['an id of five digits', { id: '12345' }, 'E205 2G'],
    ['a sex with a wrong accent', { sex: 'Nũ' }, 'E208 2F'],
  ])('with %s is rejected', async (_, values, finding) => {
    const { briefs, totals, household: given } = await single(values);
    expect(briefs).toEqual([finding]);
    expect(given).toBeUndefined();
    expect(totals).toMatchObject({ accepted: 0, rejected: 1, people: 0 });
  });

  test.each([
    ['a stated class that differs', { stated: 'Hộ cận nghèo' }, ['W401 2L']],
    ['a stated class that agrees', { stated: 'NGHÈO' }, []],
    ['no stated class', { stated: null }, []],
    ['an id of another sex', { id: '006058952538' }, ['W206 2G']],
    ['an id of another year', { id: '006159952538' }, ['W206 2G']],
    ['an id that lost its zeros', { id: 6158952538 }, ['W207 2G']],
  ])('with %s is accepted', async (_, values, findings) => {
    const { briefs, events } = await single(values);
    expect(briefs).toEqual(findings);
    expect(events.at(-1)).toMatchObject({
      is: 'household',
      checked: { warnings: findings.map((each) => each.slice(0, 4)) },
    });
  });

  test('of a village with a setting of its own is measured by it', async () => {
    const { household: given, events } = await single({ village: 'phố  mới', b1: 130 });
    expect(given?.setting).toBe('urban');
    expect(events.at(-1)).toMatchObject({ checked: { results: { 'vn-2016': { class: 'poor' } } } });
  });

  test('was on no list before where the file leaves that blank, and is not compared where it states nothing', async () => {
    const outcome = await checked([
      [...header, 'Phân loại đầu kỳ'],
      [...household(1), null],
      [...household(2), 'Cận nghèo'],
    ]);
    expect(accepted(outcome).map(({ previous, stated }) => [previous, stated])).toEqual([
      ['other', undefined],
      ['near-poor', undefined],
    ]);
    expect(outcome.findings).toEqual([]);
  });

  test('may be known by id or by name, birth and village where it has no code, but not by what is wrong', async () => {
    const rejected = async (values: Parameters<typeof household>[1]) => {
      const { events } = await checked([header, household(1, { code: null, b1: 'x', ...values })]);
      return events.flatMap((event) => (event.is === 'rejected' ? [event.rejection] : []))[0];
    };
    expect((await rejected({}))?.identity).toMatchObject({ name: 'Đặng Thị Nga', birth: '1958-05-24' });
    expect((await rejected({ id: '095974116' }))?.identity).toMatchObject({ citizenId: '095974116' });
    expect(await rejected({ birth: '31/02/1985' })).toMatchObject({
      identity: undefined,
      row: 2,
      village: 'Nà Pha',
      codes: ['E204', 'E202'],
    });
    expect((await rejected({ id: '12' }))?.identity).toBeUndefined();
  });

  test('shows identifiers masked, in whatever column and way they stand', async () => {
    const { findings } = await single({ id: '0061589525380', people: '006158952538' });
    expect(findings.map(({ value }) => value)).toEqual(['0061******380', '0061*****538']);
    const spaced = await single({ people: '006 158 952 538', b1: '0061.5895.2538' });
    expect(spaced.findings.map(({ value }) => value)).toEqual(['006 ********538', '0061*******538']);
  });

  test('shows no identifier of a village that is not on the list', async () => {
    const label = 'Thôn Nà Bay (006158952538)';
    const columns = [header, [label], household(1)].map((row) => row.filter((_, i) => i !== 7));
    const told = [await single({ village: label }), await checked(columns)];
    expect(told.flatMap(({ findings }) => findings)).toMatchObject([{ code: 'E208' }, { code: 'W211' }]);
    expect(JSON.stringify(told.map(({ findings }) => findings))).not.toContain('158952');
  });
});

describe('indicators', () => {
  const { indicators } = standardNamed('vn-2016');
  const labels = indicators.map(({ label }) => label);
  const marked = (count: number) => labels.map((_, i) => (i < count ? 'x' : null));

  test('count instead of b2, and a difference is a warning', async () => {
    const rows = [
      household(1, { b1: 130, b2: 40 }),
      household(2, { b1: 130, b2: 20 }),
      household(3, { b1: 130, b2: null }),
    ];
    const outcome = await checked([[...header, ...labels], ...rows.map((row) => [...row, ...marked(4)])]);
    expect(outcome.findings.map(brief)).toEqual(['W402 3K']);
    expect(outcome.findings[0]!.params).toEqual({ points: 40 });
    expect(outcome.totals.classes.poor.households).toBe(3);
    expect(accepted(outcome)[0]!.scores).toMatchObject({
      deprived: indicators.slice(0, 4).map(({ key }) => key),
      indicatorsOf: ['vn-2016'],
    });
  });

  test('have no other marks than their own', async () => {
    const row = [...household(1), '+', ...marked(0).slice(1)];
    expect((await checked([[...header, ...labels], row])).findings.map(brief)).toEqual(['E208 2M']);
  });

  test('of a standard that the file has only in part do not count for it', async () => {
    const context = { ...ward, standards: [standardNamed('vn-2016'), standardNamed('vn-2022')] };
    const outcome = await checked(
      [
        [...header, ...labels],
        [...household(1, { b2: 40 }), ...marked(4)],
      ],
      context,
    );
    expect(outcome.events.at(-1)).toMatchObject({
      checked: { results: { 'vn-2016': { points: 40 }, 'vn-2022': { class: 'poor', points: 40 } } },
    });
  });
});

describe('a household that stands twice', () => {
  test('is rejected in both places, each naming the other’s row', async () => {
    const outcome = await checked([
      header,
      household(1, { code: 'A' }),
      household(2),
      household(3, { code: 'A' }),
    ]);
    expect(outcome.findings.map(({ code, row, params }) => [code, row, params?.other])).toEqual([
      ['E301', 2, 4],
      ['E301', 4, 2],
    ]);
    expect(outcome.totals).toMatchObject({
      accepted: 1,
      rejected: 2,
      people: 1,
      classes: { poor: { households: 1, people: 1 } },
    });
    expect(outcome.events.filter(({ is }) => is === 'retracted')).toMatchObject([
      { household: 0, code: 'E301' },
    ]);
  });

  test('by its code is told both ways out: two households, or one', async () => {
    const { findings } = await checked([header, household(1), household(2, { code: 'H1', head: 'Lý Sơn' })]);
    const { cure, cureEn } = describeFinding(findings[0]!);
    expect(cure).toMatch(/hai hộ.*mã riêng.*một hộ.*giữ một dòng/);
    expect(cureEn).toMatch(/two households.*own code.*one.*keep one row/);
  });

  test.each([
    [
      'by the head’s id',
      { code: 'A', id: '095974116' },
      { code: 'B', id: '095974116' },
      ['E301 2G', 'E301 3G'],
    ],
    ['by an id that lost its zero', { id: '095974116' }, { id: 95974116 }, ['W207 3G', 'E301 2G', 'E301 3G']],
    [
      'by name, birth and village where it has neither',
      { code: null },
      { code: null },
      ['E301 2C', 'E301 3C'],
    ],
    [
      'only once, by code before id',
      { code: 'A', id: '095974116' },
      { code: 'A', id: '095974116' },
      ['E301 2B', 'E301 3B'],
    ],
  ])('is found %s', async (_, first, second, findings) => {
    const outcome = await checked([header, household(1, first), household(2, second)]);
    expect(outcome.findings.map(brief)).toEqual(findings);
    expect(outcome.totals).toMatchObject({ accepted: 0, rejected: 2 });
  });

  test('rejects a third as well', async () => {
    const rows = [1, 2, 3].map((no) => household(no, { code: 'A' }));
    expect((await checked([header, ...rows])).totals).toMatchObject({ accepted: 0, rejected: 3, people: 0 });
  });
});

describe('a person who stands twice', () => {
  test('rejects both households, with the rows of the person', async () => {
    const id = '095974116';
    const outcome = await checked([header, household(1), member({ id }), household(2, { id, sex: 'Nam' })]);
    expect(
      outcome.findings.map(({ code, row, column, value, params }) => [
        code,
        row,
        column,
        value,
        params?.other,
      ]),
    ).toEqual([
      ['E302', 3, 'G', '0959**116', 4],
      ['E302', 4, 'G', '0959**116', 3],
    ]);
    expect(outcome.totals).toMatchObject({ accepted: 0, rejected: 2 });
  });

  test('inside one household rejects it', async () => {
    const id = '095974116';
    const outcome = await checked([header, household(1, { id }), member({ id })]);
    expect(outcome.findings.map(brief)).toEqual(['E302 2G', 'E302 3G']);
    expect(outcome.totals).toMatchObject({ accepted: 0, rejected: 1 });
  });
});

describe('the columns for income and place', () => {
  const columns = [
    'STT',
    'Chủ hộ',
    'Năm sinh',
    'Giới tính',
    'Mã xã',
    'Thôn',
    'Khu vực',
    'Nhân khẩu',
    'Thu nhập bình quân',
    'B2',
  ];
  const row = (wardCode: string | number, setting: string | null, income: string | number) => [
    1,
    'Lý Thị Mỵ',
    1970,
    'Nữ',
    wardCode,
    'Nà Pha',
    setting,
    4,
    income,
    0,
  ];

  test.each(['950.000', '950,000', '950000', 950_000])('take %j for dong', async (income) => {
    const { events } = await checked([columns, row('02029', null, income)]);
    expect(events.at(-1)).toMatchObject({
      checked: { results: { 'vn-2016': { class: 'near-poor', measure: 950_000 } } },
    });
  });

  test('are doubted where nobody could live on them', async () => {
    const { findings } = await checked([columns, row('02029', null, 950)]);
    expect(findings.map(({ code }) => code)).toEqual(['W213']);
  });

  test('measure by the setting that the row names', async () => {
    const { events } = await checked([columns, row(2029, 'Thành thị', 900_000)]);
    expect(events.at(-1)).toMatchObject({
      checked: { household: { setting: 'urban' }, results: { 'vn-2016': { class: 'poor' } } },
    });
  });

  test('reject rows of another ward and settings that do not exist', async () => {
    expect((await checked([columns, row('02086', null, 900_000)])).findings.map(brief)).toEqual(['E403 2E']);
    expect((await checked([columns, row('02029', 'Miền núi', 900_000)])).findings.map(brief)).toEqual([
      'E208 2G',
    ]);
  });
});
