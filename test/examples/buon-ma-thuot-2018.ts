import { calendarOf, type Folder, json } from './folder.ts';
import { type Home, scores2016 } from './homes.ts';
import { columns2016, csv, openingCsv, surveyCsv, surveyXlsx } from './lists.ts';
import { beginIds, family } from './people.ts';
import { randomOf, shares } from './random.ts';
import { byPlace, type Transition } from './transitions.ts';

/** The 13 wards and 8 communes with their official codes; the weights of poor households are made up. */
const wards = [
  ['24118', 'Phường Tân Lập', 7],
  ['24121', 'Phường Tân Hòa', 6],
  ['24124', 'Phường Tân An', 5],
  ['24127', 'Phường Thống Nhất', 1],
  ['24130', 'Phường Thành Nhất', 6],
  ['24133', 'Phường Thắng Lợi', 1],
  ['24136', 'Phường Tân Lợi', 7],
  ['24139', 'Phường Thành Công', 3],
  ['24142', 'Phường Tân Thành', 3],
  ['24145', 'Phường Tân Tiến', 3],
  ['24148', 'Phường Tự An', 4],
  ['24151', 'Phường Ea Tam', 8],
  ['24154', 'Phường Khánh Xuân', 9],
  ['24157', 'Xã Hòa Thuận', 6],
  ['24160', 'Xã Cư ÊBur', 9],
  ['24163', 'Xã Ea Tu', 8],
  ['24166', 'Xã Hòa Thắng', 6],
  ['24169', 'Xã Ea Kao', 11],
  ['24172', 'Xã Hòa Phú', 7],
  ['24175', 'Xã Hòa Khánh', 8],
  ['24178', 'Xã Hòa Xuân', 4],
] as const;
const weights = wards.map(([, , weight]) => weight);
const allHouseholds = shares(
  84_600,
  wards.map(([, , weight]) => weight + 6),
);

/** The rate falls from 1,790 to 1,439 of 84,600 households: by 0.41 points, where 0.4 or more were wanted. */
const transitions: readonly Transition[] = [
  { before: 'poor', after: 'poor', households: 585 },
  { before: 'poor', after: 'near-poor', households: 120 },
  { before: 'poor', after: 'other', households: 75 },
  { before: 'near-poor', after: 'near-poor', households: 675 },
  { before: 'near-poor', after: 'poor', households: 15 },
  { before: 'near-poor', after: 'other', households: 320 },
  { before: 'other', after: 'poor', households: 9, relapsed: true },
  { before: 'other', after: 'near-poor', households: 8, relapsed: true },
  { before: 'other', after: 'other', households: 5, relapsed: true },
  { after: 'poor', households: 14 },
  { after: 'near-poor', households: 13 },
];

const settingOf = (name: string) => (name.startsWith('Xã') ? 'rural' : 'urban');
const villageOf = (name: string, number: number): string =>
  settingOf(name) === 'rural' ? `Thôn ${1 + (number % 4)}` : `Tổ dân phố ${1 + (number % 4)}`;
const peoples = ['Kinh', 'Kinh', 'Kinh', 'Kinh', 'Kinh', 'Ê Đê', 'Ê Đê', 'Ê Đê', 'Tày'];

function homes(): Home[] {
  const random = randomOf(643);
  beginIds();
  return byPlace(transitions, weights).flatMap((listed, index) => {
    const [ward, name] = wards[index]!;
    return listed.map(({ before, after, relapsed }, number): Home => {
      const ethnicity = random.pick(peoples);
      const origin = { random, idPrefix: '066', year: 2018, ethnicity };
      return {
        ...{ code: `${ward}-${String(number + 1).padStart(4, '0')}`, ward, ethnicity, after },
        village: villageOf(name, number),
        people: family(origin, random.between(1, 7)),
        ...(before && { before }),
        ...(relapsed && { escapedIn: random.between(2015, 2017) }),
        scores: scores2016(after, settingOf(name), random),
      };
    });
  });
}

/** The ward that hands in a workbook, with the members of its households. */
const inWorkbook = '24148';
const withoutMembers = columns2016.filter(({ label }) => label !== 'Thành viên' && label !== 'Quan hệ');

async function uploadsOf(all: readonly Home[]): Promise<Folder> {
  const files: Record<string, string | Uint8Array> = {};
  for (const [code, name] of wards) {
    const own = all.filter(({ ward }) => ward === code);
    const path = `uploads/${code}/danh-sach`;
    if (code === inWorkbook) files[`${path}.xlsx`] = await surveyXlsx(own, columns2016, name);
    else files[`${path}.csv`] = surveyCsv(own, withoutMembers);
  }
  return files;
}

/** A card for everyone of the households that are poor or near-poor, and a dialogue in each ward. */
function support(all: readonly Home[]): string {
  const header = 'Chương trình,Đơn vị,Mã xã,Số hộ,Số người,Số lượng,Kế hoạch'.split(',');
  return csv([
    header,
    ...wards.map(([code]) => {
      const listed = all.filter(({ ward, after }) => ward === code && after !== 'other');
      const people = listed.reduce((sum, home) => sum + home.people.length, 0);
      return ['Cấp thẻ bảo hiểm y tế', 'thẻ', code, listed.length, people, people, people];
    }),
    ...wards.map(([code]) => [
      'Hội nghị đối thoại với hộ nghèo, hộ cận nghèo',
      'hội nghị',
      code,
      null,
      null,
      1,
      1,
    ]),
  ]);
}

export async function buonMaThuot2018(): Promise<Folder> {
  const all = homes();
  const campaign = {
    id: 'buon-ma-thuot-2018',
    title: 'Rà soát hộ nghèo, hộ cận nghèo thành phố Buôn Ma Thuột năm 2018',
    year: 2018,
    province: { code: '66', name: 'Đắk Lắk', contacts: ['so-ldtbxh@daklak.example'] },
    standards: ['vn-2016'],
    approval: 'district',
    calendar: calendarOf({
      training: ['2018-09-10', '2018-09-21'],
      survey: ['2018-10-01', '2018-11-16'],
      vetting: '2018-11-23',
      close: '2018-12-31',
    }),
    goals: [{ class: 'both', fall: 0.4 }],
    areas: [
      {
        code: '643',
        level: 'district',
        name: 'Thành phố Buôn Ma Thuột',
        contacts: ['phong-ldtbxh@bmt.example'],
      },
      ...wards.map(([code, name], index) => ({
        ...{ code, level: 'ward', parent: '643', name, setting: settingOf(name) },
        households: allHouseholds[index],
        contacts: [`xa-${code}@bmt.example`],
      })),
    ],
  };
  return {
    'campaign.json': json(campaign),
    'opening.csv': openingCsv(all),
    'support.csv': support(all),
    ...(await uploadsOf(all)),
  };
}
