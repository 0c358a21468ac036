import type { Class } from '../../shared/household.ts';
import { calendarOf, type Folder, json } from './folder.ts';
import { type Home, scores2016 } from './homes.ts';
import { columns2016, designationColumn, needsColumn, openingCsv, surveyCsv, surveyXlsx } from './lists.ts';
import { beginIds, family } from './people.ts';
import { type Random, randomOf, sizes } from './random.ts';

const ward = '30285';
const designation = 'Hộ khó khăn';

/** The four khóm: near-poor households, those whom the ward calls disadvantaged (the division is made up), all of them. */
const villages = [
  { name: 'Đông An', nearPoor: 27, designated: 24, households: 1_190 },
  { name: 'Đông Phú', nearPoor: 24, designated: 22, households: 1_080 },
  { name: 'Đông Thành', nearPoor: 13, designated: 13, households: 760 },
  { name: 'Đông Hưng', nearPoor: 17, designated: 16, households: 940 },
] as const;

const needs = ['vay vốn', 'BHYT', 'học phí', 'nhà ở', 'đào tạo nghề', 'việc làm', 'BHYT; học phí'];

/** In each khóm one near-poor household fewer than at the start. */
const afterOf = (number: number): Class => (number === 0 ? 'other' : 'near-poor');

function homes(): Home[] {
  const random = randomOf(883);
  beginIds();
  const nearPoor = villages.flatMap(({ name, nearPoor }) =>
    Array.from({ length: nearPoor }, (_, number) => ({
      ...{ village: name, before: 'near-poor' as const, after: afterOf(number) },
    })),
  );
  const others = villages.flatMap(({ name, designated }) =>
    Array.from({ length: designated }, () => ({
      ...{ village: name, after: 'other' as const, designated: true },
    })),
  );
  return [...withPeople(nearPoor, 338, 'CN', random), ...withPeople(others, 331, 'KK', random)];
}

type Place = Pick<Home, 'village' | 'before' | 'after' | 'designated'> & { readonly after: Class };

/** The households with so many people in all. */
function withPeople(places: readonly Place[], people: number, prefix: string, random: Random): Home[] {
  const each = sizes(places.length, people, random);
  return places.map((place, index): Home => {
    const ethnicity = random.chance(5) ? 'Hoa' : 'Kinh';
    return {
      ...place,
      ...{ code: `${prefix}-${String(index + 1).padStart(3, '0')}`, ward, ethnicity },
      people: family({ random, idPrefix: '089', year: 2020, ethnicity }, each[index]!),
      scores: scores2016(place.after, 'urban', random),
      ...(random.chance(70) && { needs: random.pick(needs) }),
    };
  });
}

export async function dongXuyen2020(): Promise<Folder> {
  const all = homes();
  const columns = [...columns2016, designationColumn(designation), needsColumn];
  const campaign = {
    id: 'dong-xuyen-2020',
    title: 'Rà soát hộ nghèo, hộ cận nghèo phường Đông Xuyên năm 2020',
    year: 2020,
    province: { code: '89', name: 'An Giang', contacts: ['so-ldtbxh@angiang.example'] },
    standards: ['vn-2016'],
    approval: 'district',
    calendar: calendarOf({
      training: ['2020-09-14', '2020-09-25'],
      survey: ['2020-10-05', '2020-11-13'],
      vetting: '2020-11-20',
      close: '2020-12-31',
    }),
    goals: [{ class: 'near-poor', fall: 0.1 }],
    designations: [{ id: 'kho-khan', name: designation, labels: [designation] }],
    areas: [
      {
        code: '883',
        level: 'district',
        name: 'Thành phố Long Xuyên',
        contacts: ['phong-ldtbxh@longxuyen.example'],
      },
      {
        ...{ code: ward, level: 'ward', parent: '883', name: 'Phường Đông Xuyên', setting: 'urban' },
        households: villages.reduce((sum, { households }) => sum + households, 0),
        villages: villages.map(({ name, households }) => ({ name, households })),
        contacts: ['phuong-dong-xuyen@longxuyen.example'],
        targets: villages.map(({ name }) => ({ village: name, class: 'near-poor', reduce: 1 })),
      },
    ],
  };
  const nearPoor = all.filter(({ before }) => before);
  const others = all.filter(({ before }) => !before);
  return {
    'campaign.json': json(campaign),
    'opening.csv': openingCsv(all),
    [`uploads/${ward}/ho-can-ngheo.xlsx`]: await surveyXlsx(nearPoor, columns, 'Phường Đông Xuyên'),
    [`uploads/${ward}/ho-kho-khan.csv`]: surveyCsv(others, columns),
  };
}
