import type { Class } from '../../shared/household.ts';
import { cityInspection } from './city-inspection.ts';
import { calendarOf, type Folder, json } from './folder.ts';
import { type Home, scoresOfCity } from './homes.ts';
import { columnsOfCity, csv, needsColumn, openingCsv, surveyCsv, surveyXlsx, withMembers } from './lists.ts';
import { beginIds, family } from './people.ts';
import { type Random, randomOf, shares } from './random.ts';
import { byPlace, type Transition } from './transitions.ts';

/** The 16 wards with their official codes, and weights by which everything is divided. */
const wards = [
  ['27208', '15', 70],
  ['27211', '5', 110],
  ['27214', '14', 68],
  ['27217', '11', 52],
  ['27220', '3', 98],
  ['27223', '10', 46],
  ['27226', '13', 44],
  ['27229', '8', 58],
  ['27232', '9', 42],
  ['27235', '12', 50],
  ['27238', '7', 64],
  ['27241', '6', 48],
  ['27244', '4', 40],
  ['27247', '1', 56],
  ['27250', '2', 54],
  ['27253', '16', 60],
] as const;
const weights = wards.map(([, , weight]) => weight);
const areas = ['1', '2', '3', '4'].map((number) => `Khu phố ${number}`);
/** 43 of them are 0.07 per cent, 655 are 1.10 per cent. */
const allHouseholds = shares(59_545, weights);

const needWords: Readonly<Record<Class, readonly string[]>> = {
  poor: ['vay vốn', 'BHYT', 'học phí', 'nhà ở', 'việc làm', 'BHYT; học phí', 'đào tạo nghề; việc làm'],
  'near-poor': ['vay vốn', 'BHYT', 'học phí', 'đào tạo nghề', 'việc làm', 'vay vốn; BHYT'],
  other: ['vay vốn', 'BHYT'],
};

interface Year {
  readonly year: number;
  readonly transitions: readonly Transition[];
  readonly seed: number;
}

/** What was made up: the opening list, and who leaves or comes. What is not: 43 and 655 at the end. */
const in2019: Year = {
  year: 2019,
  seed: 1_119,
  transitions: [
    { before: 'poor', after: 'poor', households: 43 },
    { before: 'poor', after: 'near-poor', households: 210 },
    { before: 'poor', after: 'other', households: 149 },
    { before: 'near-poor', after: 'near-poor', households: 430 },
    { before: 'near-poor', after: 'other', households: 483 },
    { after: 'near-poor', households: 15 },
  ],
};
/** Households with people of merit, all of which leave both classes. */
const meritHouseholds = 24;

function homesOf({ year, transitions, seed }: Year): Home[] {
  const random = randomOf(seed);
  beginIds();
  return byPlace(transitions, weights).flatMap((listed, index) => {
    const ward = wards[index]![0];
    return listed.map(({ before, after }, number): Home => {
      const ethnicity = random.chance(40) ? 'Hoa' : 'Kinh';
      const people = family({ random, idPrefix: '079', year, ethnicity }, random.between(1, 6));
      const code = `${ward}-${String(number + 1).padStart(4, '0')}`;
      const home = { code, ward, village: areas[number % areas.length]!, ethnicity, people, after };
      return {
        ...home,
        ...(before && { before }),
        scores: scoresOfCity(after, random),
        ...needOf(after, random),
      };
    });
  });
}

const needOf = (after: Class, random: Random) =>
  random.chance(after === 'other' ? 15 : 80) ? { needs: random.pick(needWords[after]) } : {};

function withMerit(homes: readonly Home[]): Home[] {
  let left = meritHouseholds;
  return homes.map((home, index) => {
    const isOne = home.before !== undefined && home.after === 'other' && index % 25 === 0 && left > 0;
    if (!isOne) return home;
    left -= 1;
    return { ...home, merit: true };
  });
}

const homes2019 = (): Home[] => withMerit(homesOf(in2019));

/** The households that were poor or near-poor at the end of 2019, a year later. */
function homes2020(): Home[] {
  const random = randomOf(1_120);
  const listed = homes2019().filter(({ after }) => after !== 'other');
  const next = [...leaving(listed, 'poor', 8), ...leaving(listed, 'near-poor', 185)].map(
    ({ home, leaves }): Home => {
      const after = leaves ? 'other' : 'near-poor';
      const { after: before, ...same } = home;
      return { ...same, before, after, scores: scoresOfCity(after, random), ...needOf(after, random) };
    },
  );
  const added = Array.from({ length: 12 }, (_, index): Home => {
    const ward = wards[index]![0];
    const people = family({ random, idPrefix: '079', year: 2020, ethnicity: 'Kinh' }, random.between(2, 5));
    const place = { code: `${ward}-2020-1`, ward, village: areas[0]!, ethnicity: 'Kinh' };
    return { ...place, people, after: 'near-poor', scores: scoresOfCity('near-poor', random) };
  });
  return [...next, ...added];
}

/** The households of a class, so many of which leave it, every few households. */
function leaving(homes: readonly Home[], of: Class, count: number) {
  const all = homes.filter(({ after }) => after === of);
  const before = (index: number): number => Math.floor((index * count) / all.length);
  return all.map((home, index) => ({ home, leaves: before(index + 1) > before(index) }));
}

const areasOf = () => [
  { code: '772', level: 'district', name: 'Quận 11', contacts: ['phong-ldtbxh@quan11.example'] },
  ...wards.map(([code, number], index) => ({
    ...{ code, level: 'ward', parent: '772', name: `Phường ${number}`, setting: 'urban' },
    households: allHouseholds[index],
    contacts: [`phuong-${number}@quan11.example`],
  })),
];

const plain = {
  province: { code: '79', name: 'Thành phố Hồ Chí Minh', contacts: ['so-ldtbxh@tphcm.example'] },
  standards: ['hcmc-2019'],
  approval: 'district',
};

/** The ward that hands in a workbook, with the members of its households. */
export const inWorkbook = '27232';

async function uploadsOf(homes: readonly Home[]): Promise<Folder> {
  const files: Record<string, string | Uint8Array> = {};
  const columns = [...columnsOfCity, needsColumn];
  for (const [code, number] of wards) {
    const own = homes.filter(({ ward }) => ward === code);
    const path = `uploads/${code}/danh-sach`;
    if (code === inWorkbook)
      files[`${path}.xlsx`] = await surveyXlsx(own, withMembers(columns), `Phường ${number}`);
    else files[`${path}.csv`] = surveyCsv(own, columns);
  }
  return files;
}

/** Everybody on time, with the monitoring team's remarks. */
function events2019(homes: readonly Home[]): object[] {
  const random = randomOf(11);
  const seen = [
    'Đã dự buổi khảo sát 20 hộ, phiếu ghi đúng hướng dẫn',
    'Cộng tác viên còn lúng túng khi nhập phiếu, đã hướng dẫn tại chỗ',
    'Đề nghị kiểm tra lại thu nhập của 3 hộ buôn bán nhỏ',
    'Danh sách niêm yết đủ, đặt nơi dễ đọc',
  ];
  const ofWards = (make: (ward: string, index: number) => object[]): object[] =>
    wards.flatMap(([code], index) => make(code, index));
  const filesOf = (ward: string) => `uploads/${ward}/danh-sach.${ward === inWorkbook ? 'xlsx' : 'csv'}`;
  return [
    ...ofWards((ward, index) => [
      { at: `2019-08-${20 + (index >> 2)}T08:00`, do: 'train', ward, attended: random.between(28, 74) },
    ]),
    ...ofWards((ward, index) =>
      index % 4 === 0 ? [{ at: '2019-09-25T16:00', do: 'remark', ward, text: seen[(index >> 2) % 3] }] : [],
    ),
    ...ofWards((ward) => [{ at: '2019-10-08T09:00', do: 'upload', ward, file: filesOf(ward) }]),
    ...ofWards((ward) => [{ at: '2019-10-08T15:00', do: 'submit', ward }]),
    ...ofWards((ward) => {
      const own = homes.filter((home) => home.ward === ward);
      return [...new Set(own.map(({ village }) => village))].map((village) => {
        const attended = random.between(24, 60);
        const agreed = attended - random.between(0, 9);
        return { at: '2019-10-14T18:30', do: 'meeting', ward, village, attended, agreed };
      });
    }),
    ...ofWards((ward) => [{ at: '2019-10-15T09:00', do: 'forward', ward }]),
    ...ofWards((ward, index) =>
      index % 8 === 1 ? [{ at: '2019-10-17T10:00', do: 'remark', ward, text: seen[3] }] : [],
    ),
    ...ofWards((ward) => [{ at: '2019-10-28T09:00', do: 'approve', ward }]),
    ...cityInspection(homes),
  ];
}

export async function quan112019(): Promise<Folder> {
  const homes = homes2019();
  const campaign = {
    id: 'quan-11-2019',
    title: 'Rà soát hộ nghèo, hộ cận nghèo Quận 11 năm 2019',
    year: 2019,
    ...plain,
    calendar: calendarOf({
      training: ['2019-08-19', '2019-08-30'],
      survey: ['2019-09-16', '2019-11-15'],
      vetting: '2019-11-22',
      close: '2019-12-31',
    }),
    goals: [{ class: 'both', fall: 1 }],
    areas: areasOf(),
  };
  return {
    'campaign.json': json(campaign),
    'opening.csv': openingCsv(homes),
    'events.json': json(events2019(homes)),
    ...(await uploadsOf(homes)),
  };
}

/** The support of 2020 as the seed tells it. `amounts` are households, people, count, money, planned. */
function support2020(homes: readonly Home[]): string {
  const header = 'Chương trình,Đơn vị,Mã xã,Mã hộ,Số hộ,Số người,Số lượng,Số tiền,Kế hoạch'.split(',');
  type Cell = string | number | null;
  const whole = (programme: string, unit: string, ...amounts: Cell[]): Cell[] => [
    programme,
    unit,
    null,
    null,
    ...amounts,
  ];
  const covid = [677, 2_741, 2_054_000_000].map((total) => shares(total, weights));
  const gifts = [1_361, 221_200_000].map((total) => shares(total, weights));
  const poor = homes.filter(({ before }) => before === 'poor');
  return csv([
    header,
    whole('Vay vốn Quỹ Xóa đói giảm nghèo', 'hộ', 245, null, null, 9_968_000_000, null),
    whole('Vay vốn Ngân hàng Chính sách xã hội', 'hộ', 1_257, null, null, 60_807_000_000, null),
    whole('Học nghề', 'lao động', null, 208, null, null, 206),
    whole('Giới thiệu việc làm', 'lao động', null, 321, null, null, 300),
    whole('Cấp thẻ bảo hiểm y tế', 'thẻ', null, null, 155, null, null),
    whole('Vận động mua thẻ bảo hiểm y tế', 'thành viên', null, 4_567, null, null, null),
    whole('Xây nhà tình thương', 'căn', null, null, 5, 300_000_000, null),
    whole('Sửa chữa chống dột, chống ngập', 'căn', null, null, 20, 610_201_000, null),
    // 49,000 dong a month, for two quarters.
    ...poor.map(({ ward, code }): Cell[] => [
      'Hỗ trợ tiền điện',
      'hộ',
      ward,
      code,
      null,
      null,
      null,
      6 * 49_000,
      null,
    ]),
    ...wards.map(([ward], i): Cell[] => [
      'Quà chăm lo',
      'suất',
      ward,
      null,
      null,
      null,
      gifts[0]![i]!,
      gifts[1]![i]!,
      null,
    ]),
    ...wards.map(([ward], i): Cell[] => [
      ...['Hỗ trợ ảnh hưởng dịch Covid-19', 'hộ', ward, null],
      ...[covid[0]![i]!, covid[1]![i]!, null, covid[2]![i]!, null],
    ]),
  ]);
}

export async function quan112020(): Promise<Folder> {
  const homes = homes2020();
  const campaign = {
    id: 'quan-11-2020',
    title: 'Rà soát hộ nghèo, hộ cận nghèo Quận 11 năm 2020',
    year: 2020,
    ...plain,
    calendar: calendarOf({
      training: ['2020-09-14', '2020-09-25'],
      survey: ['2020-10-05', '2020-11-27'],
      vetting: '2020-12-04',
      close: '2021-01-31',
    }),
    goals: [
      { class: 'poor', below: 0.5 },
      { class: 'near-poor', below: 1.5 },
    ],
    areas: areasOf(),
  };
  return {
    'campaign.json': json(campaign),
    'opening.csv': openingCsv(homes),
    'support.csv': support2020(homes),
    ...(await uploadsOf(homes)),
  };
}
