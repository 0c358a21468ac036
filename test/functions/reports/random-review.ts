import type { CampaignRun } from '../../../shared/campaign.ts';
import type { Class, Household } from '../../../shared/household.ts';
import { reportOf } from '../../../shared/reports/make-report.ts';
import { groupCounter } from '../../../shared/reports/tables/group-counts.ts';
import type { TableFigures } from '../../../shared/reports/tables/table-unit.ts';
import type { ListedHousehold, WardLists } from '../../../shared/reports/ward-lists.ts';
import { standardNamed } from '../../../shared/standards/index.ts';
import type { Support } from '../../../shared/support/support.ts';
import { campaignWith, entry, household } from '../../examples.ts';
import { randomFrom } from '../../seed.ts';

// A review of chance: only its form matters, and that its figures are not round. All people are fictional.

export interface Shape {
  readonly year: number;
  readonly standard: string;
  readonly districts: number;
  /** In each district. */
  readonly wards: number;
  readonly seed: number;
}

type Random = () => number;
const oneOf = <T>(random: Random, values: readonly T[]): T => values[Math.floor(random() * values.length)]!;

const classes: readonly Class[] = ['poor', 'near-poor', 'other'];

/** A household with some of everything that official tables count. */
function householdOf(random: Random, indicators: readonly string[]): Household {
  const found = household({ village: oneOf(random, ['Bản Trên', 'Bản Dưới']), people: 1 });
  const ethnicity = oneOf(random, ['Kinh', 'Tày', 'Nùng', 'Dao', 'tày', '', 'Mông']);
  const sex = oneOf(random, ['male', 'female'] as const);
  return {
    ...found,
    head: { ...found.head, sex, ethnicity, birth: oneOf(random, ['2008', '1990', '1951-03-04']) },
    scores: { deprived: indicators.filter(() => random() < 0.4) },
    noLabour: random() < 0.3,
    merit: random() < 0.3,
    causes: [1, 2, 3, 4, 5, 6, 7, 8].filter(() => random() < 0.3),
    needs: random() < 0.4 ? ['credit', 'housing'] : [],
  };
}

function surveyed(random: Random, indicators: readonly string[]): ListedHousehold {
  const before = oneOf(random, classes);
  const isListed = before !== 'other' || random() < 0.3;
  return {
    household: householdOf(random, indicators),
    now: oneOf(random, classes),
    before,
    entry: isListed ? entry({ class: before, escapedIn: 2015, village: 'Bản Trên' }) : undefined,
    matchedBy: isListed ? 'code' : undefined,
  };
}

const campaignOf = ({ year, standard, districts, wards, seed }: Shape): CampaignRun['campaign'] => {
  const random = randomFrom(seed);
  const ofDistrict = (district: number) =>
    Array.from({ length: wards }, (_, ward) => ({
      level: 'ward',
      code: `${10_000 + district * 100 + ward}`,
      ...(districts > 0 && { parent: `${100 + district}` }),
      name: `Xã ${district}.${ward}`,
      setting: ward === 0 ? 'urban' : 'rural',
      households: 200 + Math.floor(random() * 3_000),
      villages: [{ name: 'Bản Trên', households: 101 }, { name: 'Bản Dưới' }],
    }));
  const areas = Array.from({ length: Math.max(1, districts) }, (_, i) => [
    ...(districts > 0 ? [{ level: 'district', code: `${100 + i}`, name: `=Huyện ${i}` }] : []),
    ...ofDistrict(i),
  ]).flat();
  return campaignWith({
    areas,
    year,
    standards: [standard],
    approval: districts > 0 ? 'district' : 'province',
    calendar: {
      training: { from: `${year}-09-01`, to: `${year}-09-10` },
      survey: { from: `${year}-10-01`, to: `${year}-12-10` },
      vetting: { to: `${year}-12-20` },
      posting: { workingDays: 3 },
      recheck: { workingDays: 3 },
      approval: { workingDays: 5 },
      close: `${year + 1}-01-31`,
    },
    goals: [{ class: 'both', fall: 0.4 }],
  });
};

/** The figures of a review of chance. */
export async function randomFigures(
  shape: Shape,
  support: readonly Support[] = [],
): Promise<TableFigures & { readonly run: CampaignRun }> {
  const random = randomFrom(shape.seed + 1);
  const campaign = campaignOf(shape);
  const standard = standardNamed(shape.standard);
  const keys = standard.indicators.map(({ key }) => key);
  const counter = groupCounter(shape.year);
  const wards = campaign.areas.flatMap((ward): WardLists[] => {
    if (ward.level !== 'ward') return [];
    const lists = {
      ward,
      surveyed: Array.from({ length: 60 }, () => surveyed(random, keys)),
      left: [
        { entry: entry({ class: 'poor', village: 'Bản Dưới' }), excused: undefined },
        { entry: entry({ class: 'near-poor', village: 'Bản Trên' }), excused: undefined },
      ],
    };
    counter.add(lists);
    return [lists];
  });
  const run: CampaignRun = { campaign, rev: 1, status: 'running' };
  const report = await reportOf({ run, wards, support });
  return { report, standard, counts: counter.counts, run };
}
