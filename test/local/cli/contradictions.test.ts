import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { vn2016 } from '../../../shared/standards/vn-2016.ts';
import { northWard, plainCampaign } from '../../examples.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const opening = 'Mã hộ,Chủ hộ,Mã xã,Thôn,Số nhân khẩu,Phân loại\n';
const support = 'Chương trình,Mã xã,Mã hộ,Số hộ,Số tiền,Kế hoạch\n';

interface Parts {
  /** Parts of `campaign.json`, in place of those of the plain campaign. */
  readonly campaign?: object;
  /** The lines of `support.csv` below its header. */
  readonly support?: string;
  /** Other files by their paths in the folder, also in place of those above; undefined for none. */
  readonly files?: Readonly<Record<string, string | undefined>>;
}

// One for the file: tests that run at once would remove each other's.
const folders = mkdtempSync(join(tmpdir(), 'rasoat-'));
afterAll(() => rmSync(folders, { recursive: true, force: true }));

function folderWith(parts: Parts): string {
  const path = mkdtempSync(join(folders, 'campaign-'));
  const write = (file: string, text: string) => writeFileSync(join(path, file), text);
  write('campaign.json', JSON.stringify({ ...plainCampaign, ...parts.campaign }));
  write('opening.csv', opening);
  if (parts.support !== undefined) write('support.csv', support + parts.support);
  for (const [file, text] of Object.entries(parts.files ?? {})) {
    rmSync(join(path, file), { force: true });
    if (text === undefined) continue;
    mkdirSync(dirname(join(path, file)), { recursive: true });
    write(file, text);
  }
  return path;
}

const run = (args: readonly string[]): Promise<{ status: number; out: string; err: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: root }, (error, out, err) =>
      resolve({ status: error ? Number(error.code) : 0, out, err }),
    );
  });

const wards = (parts: object, of: 'first' | 'all' = 'first') => ({
  campaign: {
    areas: plainCampaign.areas.map((area, index) =>
      area.level === 'ward' && (of === 'all' || index === 1) ? { ...area, ...parts } : area,
    ),
  },
});
const designation = { id: 'kho-khan', name: 'Hộ khó khăn', labels: ['Hộ khó khăn'] };
const poor = { class: 'poor', below: 1 };

/** A campaign folder that contradicts itself, and its line: code, file, place, and a word of each language. */
const bad: Readonly<Record<string, readonly [Parts, string, string, string]>> = {
  'a field that nobody reads': [
    { campaign: { gaols: [poor], ...wards({ setings: 'rural' }).campaign, needs: true } },
    'campaign.json: areas.1.setings, gaols:',
    'không có trường này',
    'no such field: correct its name, or remove it',
  ],
  'a field of the signals that nobody reads': [
    { campaign: { signals: { nearLines: { b1: 5 } } } },
    'campaign.json: signals.nearLines:',
    'không có trường này',
    'no such field',
  ],
  'a field of a standard in its own file that nobody reads': [
    { files: { 'standards/tinh.json': JSON.stringify({ ...vn2016, id: 'tinh-2019', cutt: 30 }) } },
    'standards/tinh.json: cutt:',
    'không có trường này',
    'no such field',
  ],
  'a goal without a base': [
    { campaign: { ...wards({ households: undefined }, 'all').campaign, goals: [poor] } },
    'campaign.json: goals:',
    'chưa xã nào có số hộ',
    'give the wards their households',
  ],
  'two goals of one class and kind': [
    { campaign: { goals: [poor, { class: 'poor', below: 2 }] } },
    'campaign.json: goals.1:',
    'có hai lần',
    'keep one',
  ],
  'a goal of two kinds': [
    { campaign: { goals: [{ ...poor, fall: 1 }] } },
    'campaign.json: goals.0:',
    'một trong below, fall',
    'one of below and fall',
  ],
  'a target for an unknown village': [
    wards({ villages: [{ name: 'Bản Tà' }], targets: [{ village: 'Bản Xa', class: 'poor', reduce: 1 }] }),
    'campaign.json: areas.1.targets.0.village:',
    'không có trong danh sách thôn',
    'no village of the ward',
  ],
  'a target for those who are not poor': [
    wards({ targets: [{ village: 'Bản Xa', class: 'other', reduce: 1 }] }),
    'campaign.json: areas.1.targets.0.class:',
    'chỉ có cho hộ nghèo',
    'a target is for poor or near-poor',
  ],
  'villages larger than their ward': [
    wards({
      households: 10,
      villages: [
        { name: 'A', households: 6 },
        { name: 'B', households: 5 },
      ],
    }),
    'campaign.json: areas.1.villages:',
    'các thôn có 11 hộ',
    'the villages have 11 households',
  ],
  'a village of a negative size': [
    wards({ villages: [{ name: 'A', households: -1 }] }),
    'campaign.json: areas.1.villages.0.households:',
    '',
    '',
  ],
  'support for an unknown ward': [
    { support: 'Vay vốn,99999,,1,,\n' },
    'support.csv: 2, Mã xã:',
    'Mã 99999 không thuộc đợt rà soát',
    'no area with the code 99999',
  ],
  'support for a household without its ward': [
    { support: 'Vay vốn,,h-1,1,,\n' },
    'support.csv: 2, Mã xã:',
    'mà dòng có mã hộ',
    'the row names a household',
  ],
  'negative support': [
    { support: `Vay vốn,${northWard},,1,,\nVay vốn,${northWard},,1,-5,\n` },
    'support.csv: 3, Số tiền:',
    'số tiền bằng đồng',
    'an amount in dong',
  ],
  'a village that stands twice': [
    wards({ villages: [{ name: 'Thôn Hòa Bình' }, { name: 'thôn Hoà Bình' }] }),
    'campaign.json: areas.1.villages.1.name:',
    'có hai lần, giữ một dòng',
    'stands twice: keep one',
  ],
  'a village without a name': [
    wards({ villages: [{ name: ' ' }] }),
    'campaign.json: areas.1.villages.0.name:',
    'để trống',
    'is blank',
  ],
  'a village whose name turns the direction of writing': [
    wards({ villages: [{ name: '\u202eBản Tà' }] }),
    'campaign.json: areas.1.villages.0.name:',
    'có ký tự ẩn',
    'has hidden characters',
  ],
  'an opening list with a household twice': [
    { files: { 'opening.csv': opening + `h-1,Lò Thử,${northWard},Bản Tà,1,Hộ nghèo\n`.repeat(2) } },
    'opening.csv: 3, Mã hộ:',
    'đã có ở dòng 2',
    'stands in row 2 too',
  ],
  'a campaign without wards': [
    { campaign: { areas: plainCampaign.areas.filter(({ level }) => level !== 'ward') } },
    'campaign.json: areas:',
    'chưa có xã nào',
    'there is no ward',
  ],
  'a ward under the code of its province': [
    wards({ code: plainCampaign.province.code }),
    'campaign.json: areas.1.code:',
    'có hai lần',
    'stands twice',
  ],
  'two designations of one id': [
    { campaign: { designations: [designation, { ...designation, name: 'Hộ khác', labels: ['Hộ khác'] }] } },
    'campaign.json: designations.1.id:',
    'kho-khan có hai lần',
    'kho-khan stands twice',
  ],
  'two designations of one name': [
    { campaign: { designations: [designation, { ...designation, id: 'khac', labels: ['Hộ khác'] }] } },
    'campaign.json: designations.1.name:',
    'Hộ khó khăn có hai lần',
    'Hộ khó khăn stands twice',
  ],
  'kin declared by a designation that is not there': [
    { campaign: { designations: [designation], signals: { kin: 'than-nhan' } } },
    'campaign.json: signals.kin:',
    'than-nhan không có trong designations',
    'than-nhan is not among the designations',
  ],
  'one label for needs and for notes': [
    { campaign: { labels: { needs: ['Nguyện vọng'], note: ['nguyện vọng'] } } },
    'campaign.json: labels.note.0:',
    'đã là tên của cột needs',
    'is a label of needs already',
  ],
  'survey files of no ward': [
    { files: { 'uploads/99999/danh-sach.csv': '' } },
    'campaign.json: uploads/99999:',
    'không phải xã của đợt rà soát',
    'is no ward of the campaign',
  ],
  'an opening list whose quote is never closed': [
    { files: { 'opening.csv': `${opening}1,"Lò Thử,${northWard},Bản Tà,1,Hộ nghèo\n` } },
    'opening.csv: E001, 2:',
    'Dấu ngoặc kép mở ở dòng 2 không được đóng',
    'Close or remove it',
  ],
  'an opening list in an old font': [
    { files: { 'opening.csv': `${opening}1,NguyÔn V¨n Thö,${northWard},Bản Tà,1,Hộ nghèo\n` } },
    'opening.csv: E003, 2:',
    'lưu tệp bằng Unicode',
    'save it in Unicode',
  ],
  'an opening list with an escape after the review': [
    {
      files: {
        'opening.csv': `${opening.trimEnd()},Năm thoát\n1,Lò Thử,${northWard},Bản Tà,1,Không,2031\n`,
      },
    },
    'opening.csv: 2, Năm thoát:',
    'không sau năm rà soát',
    'not after that of the review',
  ],
  'an opening list with two columns of one label that differ': [
    {
      files: { 'opening.csv': `${opening.trimEnd()},Thôn\n1,Lò Thử,${northWard},Bản Tà,1,Hộ nghèo,Bản Xa\n` },
    },
    'opening.csv: 1, Thôn:',
    'có hai lần với nội dung khác nhau. Xóa một',
    'stands twice, with different contents. Delete one',
  ],
  'a workbook of opening lists that is damaged': [
    { files: { 'opening.csv': undefined, 'opening.xlsx': 'PK\u0003\u0004' } },
    'opening.xlsx: E001:',
    'bị hỏng',
    'incomplete or damaged',
  ],
  'a folder under the name of the opening list': [
    { files: { 'opening.csv': undefined, 'opening.csv/danh-sach.csv': '' } },
    'opening.csv: ',
    'không phải tệp',
    'is not a file',
  ],
  'support in a file without anything': [
    { files: { 'support.csv': '' } },
    'support.csv: E004:',
    'không có dòng dữ liệu nào',
    'no data rows',
  ],
  'a folder under the name of the support': [
    { files: { 'support.csv/1.csv': '' } },
    'support.csv: ',
    'không phải tệp',
    'is not a file',
  ],
  'support without its programme': [
    { support: `,${northWard},,1,,\n` },
    'support.csv: 2, Chương trình:',
    'để trống',
    'is empty',
  ],
};

const own = { ...vn2016, id: 'tinh-2019' };
const [average] = vn2016.furtherLines ?? [];

/** Likewise for the standards, each with the whole start of its line. */
const badStandards: Readonly<Record<string, readonly [object, string, string]>> = {
  'an unknown standard': [
    { standards: ['vn-1993'] },
    'UnknownStandard: Không có chuẩn nghèo vn-1993',
    'Known standards: vn-2016',
  ],
  'an official standard that is not in force': [
    { standards: ['vn-2022'] },
    'StandardNotInForce: ',
    'vn-2016',
  ],
  'a standard that stands twice': [
    { standards: ['vn-2016', 'vn-2016'] },
    'CampaignInvalid: campaign.json: standards.1: vn-2016 có hai lần',
    'vn-2016 stands twice',
  ],
  'two standards of its own under one id': [
    { ownStandards: [own, { ...own, years: { from: 2018, to: 2020 } }] },
    'CampaignInvalid: campaign.json: ownStandards.1.id: tinh-2019 có hai lần',
    'tinh-2019 stands twice',
  ],
  'a standard of its own in place of a built-in one': [
    { ownStandards: [{ ...vn2016, cut: 10 }] },
    'CampaignInvalid: campaign.json: ownStandards.0.id: vn-2016 là mã của chuẩn có sẵn: đặt mã khác',
    'choose another id, and name that one in standards',
  ],
  'a standard of its own without an id': [
    { ownStandards: [{ ...own, id: '' }] },
    'CampaignInvalid: campaign.json: ownStandards.0.id: mã gồm chữ thường',
    'lower-case letters, digits and hyphens',
  ],
  'a standard with two lines of one kind whose years overlap': [
    { ownStandards: [{ ...own, furtherLines: [average, { ...average, years: { from: 2021, to: 2025 } }] }] },
    'CampaignInvalid: campaign.json: ownStandards.0.furtherLines.1.years: average đã có cho các năm 2016–2021',
    'the years may not overlap',
  ],
  'a standard without rules': [
    { ownStandards: [{ ...own, rules: [] }] },
    'CampaignInvalid: campaign.json: ownStandards.0.rules: trống',
    'nobody would be poor',
  ],
  'a standard that ends before it begins': [
    { ownStandards: [{ ...own, years: { from: 2020, to: 2019 } }] },
    'CampaignInvalid: campaign.json: ownStandards.0.years.to: sớm hơn năm bắt đầu',
    'is before the first year',
  ],
};

test.concurrent.each(Object.keys(badStandards))('%s is one line, and exit 2', async (name) => {
  const [campaign, start, english] = badStandards[name]!;
  const { status, out, err } = await run(['local/cli/simulate.ts', folderWith({ campaign })]);
  expect({ status, out }).toEqual({ status: 2, out: '' });
  expect(err).toMatch(/^[^\n]+\n$/);
  expect(err.slice(0, start.length)).toBe(start);
  expect(err).toContain(english);
});

const commandsOf = (folder: string): readonly (readonly string[])[] =>
  [
    ['local/cli/simulate.ts', folder],
    ['local/cli/validate.ts', 'package.json', '--campaign', folder, '--ward', northWard],
    ['local/cli/template.ts', '--campaign', folder, '--ward', northWard, '--out', join(folder, 'mau.xlsx')],
    ['local/cli/report.ts', folder, '--out', join(folder, 'bao-cao')],
    ['local/cli/reclassify.ts', folder, '--standard', 'vn-2022'],
  ].filter(([file = '']) => existsSync(join(root, file)));

test.concurrent.each(Object.keys(bad))('%s is one line with its place, and exit 2', async (name) => {
  const [parts, place, vietnamese, english] = bad[name]!;
  const { status, out, err } = await run(['local/cli/simulate.ts', folderWith(parts)]);
  expect({ status, out }).toEqual({ status: 2, out: '' });
  expect(err).toMatch(/^CampaignInvalid: [^\n]+\n$/);
  for (const part of [place, vietnamese, english]) expect(err).toContain(part);
});

test('every command that reads a campaign folder refuses it with the same line', async () => {
  const [parts] = bad['support for an unknown ward']!;
  const folder = folderWith(parts);
  const answers = await Promise.all(commandsOf(folder).map(run));
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 2));
  expect(new Set(answers.map(({ err }) => err))).toHaveLength(1);
});

test('further parts that are right are taken', async () => {
  const folder = folderWith({
    campaign: { goals: [poor, { class: 'both', fall: 0.1 }] },
    support: `Vay vốn,${northWard},h-1,,50.000.000,\nThẻ BHYT,,,43,,40\nTổng cộng,,,44,,\n`,
  });
  expect(await run(['local/cli/simulate.ts', folder])).toMatchObject({ status: 0, err: '' });
});
