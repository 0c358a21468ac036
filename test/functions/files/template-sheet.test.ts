import { readFileSync } from 'node:fs';
import { readXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, test } from 'vitest';
import { isError } from '../../../shared/batch/findings/findings.ts';
import { columnLetter } from '../../../shared/batch/header/columns.ts';
import type { OpeningEntry } from '../../../shared/household.ts';
import { standardNamed } from '../../../shared/standards/index.ts';
import type { Standard } from '../../../shared/standards/standard.ts';
import { convert, hasSoffice } from '../../soffice.ts';
import { onDisk } from './on-disk.ts';
import { campaignOf, filledIn, read, scored, templateOf, villages } from './templates.ts';

const campaign = campaignOf(['vn-2016']);
const entry = { sex: 'female', village: "Buôn Ea T'Ling", people: 4, class: 'poor' } as const;
const opening: OpeningEntry[] = [
  { ...entry, code: '00001', head: '=Thử', birth: '1961' },
  { ...entry, head: "H'Thử", birth: '1970-03-04', citizenId: '006170000001' },
];
const bytes = await templateOf(campaign, opening);
const { sheets } = await readXlsx(bytes, { readStyles: true });
const [list, guide] = sheets as [(typeof sheets)[0], (typeof sheets)[0]];
const labels = list.rows[4] as string[];
/** Columns with drop-downs or with limits of what may be typed. */
const rules = 22;
const ruleOf = (label: string) =>
  list.dataValidations!.find(({ range }) => new RegExp(`^${letterOf(label)}\\d`).test(range));
const letterOf = (label: string) => columnLetter(labels.indexOf(label));

describe('the list of a template', () => {
  test.each([
    [['vn-2016'], 10],
    [['vn-2022'], 12],
    [['vn-2016', 'vn-2022'], 13],
  ])('has exactly what %s needs', async (standards, indicators) => {
    const both = await readXlsx(await templateOf(campaignOf(standards), opening));
    const own = both.sheets[0]!.rows[4] as string[];
    const [from, to] = [own.indexOf('B1'), own.indexOf('Không có khả năng lao động')];
    expect(to - from - 1).toBe(indicators);
    expect(own.slice(0, from)).toEqual([
      ...['STT hộ', 'Mã hộ', 'Họ và tên chủ hộ', 'Ngày tháng năm sinh', 'Giới tính', 'Số CCCD/CMND'],
      ...['Dân tộc', 'Mã xã', 'Thôn', 'Số nhân khẩu', 'Phân loại đầu kỳ'],
    ]);
    expect(own).not.toContain('Thành viên');
  });

  test('asks for income and B2 where a standard of the campaign measures by them', async () => {
    const { id: _, ...national } = standardNamed('vn-2022');
    const own: Standard = {
      ...{ ...national, id: 'rieng', indicators: [], pointsFromB2: true, incomePer: 'year' },
      lines: { income: { rural: { T: 28e6 }, urban: { T: 36e6 } } },
    };
    const both = campaignOf(['vn-2016', 'rieng'], { ownStandards: [own] });
    const path = await filledIn(await templateOf(both, opening), (label, i) =>
      label === 'Thu nhập bình quân/tháng' ? '2.300.000' : label === 'B2' ? 0 : scored(label, i),
    );
    const { findings, events } = await read(path, both);
    expect(findings).toEqual([]);
    expect(events).toMatchObject([
      { checked: { results: { rieng: { by: 'income', class: 'near-poor' } } } },
      {},
    ]);
  });

  test('has what the standards of autumn 2026 need, and is read without a finding under both', async () => {
    const both = campaignOf(['vn-2022', 'vn-2027']);
    const bytes2026 = await templateOf(both, opening);
    const { sheets: written } = await readXlsx(bytes2026);
    const own = written[0]!.rows[4] as string[];
    expect(own).toEqual(expect.arrayContaining(['B1', 'Thu nhập bình quân', 'Tài sản thông tin']));
    expect(own.slice(own.indexOf('Nguồn nước')).slice(0, 3)).toEqual([
      ...['Nguồn nước', 'Nhà tiêu', 'Xử lý rác thải'],
    ]);
    expect(own).not.toContain('B2');
    const path = await filledIn(bytes2026, (label, i) =>
      label === 'Thu nhập bình quân' ? 2_200_000 : scored(label, i),
    );
    const { findings, events } = await read(path, both);
    expect(findings).toEqual([]);
    expect(events).toMatchObject(
      opening.map(() => ({
        checked: { results: { 'vn-2022': { by: 'b1' }, 'vn-2027': { by: 'income', class: 'near-poor' } } },
      })),
    );
  });

  test.each([
    [['hcmc-2019'], ['Thu nhập bình quân', 'B2']],
    [['hcmc-2016'], ['Thu nhập bình quân']],
    [
      ['hcmc-2019', 'vn-2016'],
      ['B1', 'Thu nhập bình quân/năm', 'B2'],
    ],
  ])('of %s asks for %s', async (standards, labelled) => {
    const { sheets: written } = await readXlsx(await templateOf(campaignOf(standards), opening));
    const own = written[0]!.rows[4] as string[];
    const measured = ['B1', 'Thu nhập bình quân', 'Thu nhập bình quân/năm', 'Thu nhập bình quân/tháng', 'B2'];
    expect(own.filter((label) => measured.includes(label))).toEqual(labelled);
  });

  test('asks for the setting where villages differ in it, and has it for those known', async () => {
    const [city, ...others] = villages.map((name) => ({ name }));
    const mixed = campaignOf(['vn-2016'], { villages: [{ ...city!, setting: 'urban' }, ...others] });
    const { events } = await read(await filledIn(await templateOf(mixed, opening), scored), mixed);
    expect(events).toMatchObject(opening.map(() => ({ checked: { household: { setting: 'urban' } } })));
    const { sheets: written } = await readXlsx(await templateOf(mixed, opening));
    expect(written[0]!.rows[5]).toContain('Thành thị');
  });

  test.each(['Họ và tên chủ hộ', 'Ngày tháng năm sinh', 'Giới tính', 'Thôn', 'Số nhân khẩu', 'B1', 'BHYT'])(
    'cannot be read without the column %s, though its households are not surveyed',
    async (label) => {
      const without = await filledIn(bytes, () => undefined, { [label]: 'Khác' });
      const { findings } = await read(without, campaign);
      expect(findings.map((each) => each.code)).toContain('E101');
    },
  );

  test.each([
    ['Giới tính', 2],
    ['Phân loại đầu kỳ', 3],
    ['BHYT', 1],
    ['Có người có công', 1],
    ['Nhu cầu hỗ trợ', 9],
    ['Phân loại sau rà soát', 3],
  ])('offers for %s what reading takes', async (label, choices) => {
    const values = ruleOf(label)!.values!;
    expect(values).toHaveLength(choices);
    for (const value of values) {
      const path = await filledIn(bytes, (each, i) => (each === label ? value : scored(each, i)));
      const { findings } = await read(path, campaign);
      expect(findings.filter((each) => isError(each.code))).toEqual([]);
    }
  });

  test('offers the villages of the ward, which stand on the guidance sheet', () => {
    expect(ruleOf('Thôn')).toMatchObject({ type: 'list', formula1: "'Hướng dẫn'!$G$2:$G$5" });
    expect(guide.rows.slice(1, 5).map((row) => row[6])).toEqual([...villages.slice(0, 3), `'${villages[3]}`]);
  });

  test('says nothing longer than Excel takes', () => {
    expect(list.dataValidations).toHaveLength(rules);
    for (const { inputTitle, inputMessage, errorTitle, errorMessage, formula1 } of list.dataValidations!) {
      expect(inputTitle!.length).toBeLessThanOrEqual(32);
      expect(inputMessage!.length).toBeLessThanOrEqual(255);
      expect(errorTitle!.length).toBeLessThanOrEqual(32);
      expect(errorMessage!.length).toBeLessThanOrEqual(225);
      expect((formula1 ?? '').length).toBeLessThanOrEqual(255);
    }
  });

  test.each(['Mã hộ', 'Ngày tháng năm sinh', 'Số CCCD/CMND', 'Mã xã', 'Nguyên nhân'])(
    'keeps as text what is typed under %s, in rows to come as well',
    (label) => {
      for (const row of [5, 1_900])
        expect(list.cells!.get(`${row},${labels.indexOf(label)}`)?.style?.numFmt).toBe('@');
    },
  );

  test('keeps header and names in sight, and its rules reach beyond the households', () => {
    expect(list.freezePane).toEqual({ rows: 5, columns: 3 });
    expect(list.dataValidations).toHaveLength(rules);
    for (const { range } of list.dataValidations!) expect(range).toMatch(/^[A-Z]+6:[A-Z]+2005$/);
  });

  test('has no text that a spreadsheet would run', () => {
    const texts = sheets.flatMap(({ rows }) => rows.flat()).filter((cell) => typeof cell === 'string');
    expect(texts.filter((text) => /^[=+\-@\t]/.test(text))).toEqual([]);
    expect(texts).toContain("'=Thử");
  });
});

describe.skipIf(!hasSoffice)('a template in LibreOffice', () => {
  let plain: { path: string; saved: string };
  let filled: { path: string; saved: string };
  beforeAll(async () => {
    const paths = [onDisk(bytes), await filledIn(bytes, scored)] as const;
    const [saved = '', savedFilled = ''] = await convert(paths, 'xlsx');
    plain = { path: paths[0], saved };
    filled = { path: paths[1], saved: savedFilled };
  });

  test.each([
    ['as it is', 0, () => plain],
    ['filled in', 2, () => filled],
  ])('opens and is saved with the same content, %s', async (_, households, written) => {
    const { path, saved } = written();
    const again = await read(saved, campaign);
    const { events, totals } = await read(path, campaign);
    expect(events).toHaveLength(households);
    expect(again).toMatchObject({ events, totals });
    expect(again.findings).toEqual([]);
  });

  test('keeps its rules when it is saved', async () => {
    const book = await readXlsx(readFileSync(plain.saved), { readStyles: true });
    expect(book.sheets.map(({ name }) => name)).toEqual(['Danh sách', 'Hướng dẫn']);
    expect(book.sheets[0]!.dataValidations).toHaveLength(rules);
  });
});
