import { type Campaign, type CampaignRun, standardsOf, type Ward } from '../campaign.ts';
import { officialOf } from '../standards/official.ts';
import type { Support } from '../support/support.ts';
import { goalFigures } from './goal-figures.ts';
import { needsMetIn } from './needs-met.ts';
import type { Report, ReportUnit, TargetFigure } from './report.ts';
import { sumSupport } from './support-sums.ts';
import { addTally, emptyTally, type Shape, type Tally } from './tally.ts';
import { tallyWard, type VillageTallies } from './tally-ward.ts';
import { targetFigures } from './target-figures.ts';
import { unitOf } from './unit.ts';
import type { WardLists } from './ward-lists.ts';

/** What a report is made of. */
export interface ReportFacts {
  readonly run: CampaignRun;
  /** Every ward of the area once. They are counted one after another, so that one is held at a time. */
  readonly wards: AsyncIterable<WardLists> | Iterable<WardLists>;
  readonly support: readonly Support[];
  /** The code of the area that is reported on; the whole province by default. It comes first among the units. */
  readonly area?: string;
}

/** The figures of a review as it stands: `report.json`. That of a district or a ward has no units above it and no goals. */
export async function reportOf({ run, wards, support, area }: ReportFacts): Promise<Report> {
  const { campaign } = run;
  const shape = shapeOf(campaign);
  const counted = new Map<string, CountedWard>();
  for await (const lists of wards) counted.set(lists.ward.code, countWard(lists, shape));
  const inOrder = [...counted.values()].sort((a, b) => byCode(a.ward, b.ward));
  const province = isProvince(area, campaign) ? provinceUnit(campaign, inOrder, shape) : undefined;
  const units = [
    ...(province ? [province] : []),
    ...districtUnits(campaign, inOrder, shape, area),
    ...inOrder.map((each) => wardUnit(each, campaign)),
    ...inOrder.flatMap(villageUnits),
  ];
  return {
    campaign: { id: campaign.id, title: campaign.title, year: campaign.year },
    standard: officialOf(campaign.standards),
    status: run.status === 'closed' ? 'official' : 'preliminary',
    units: withNeedsMet(units, support),
    goals: province ? goalFigures(campaign.goals ?? [], province) : [],
    support: sumSupport(support),
  };
}

function withNeedsMet(units: readonly ReportUnit[], support: readonly Support[]): readonly ReportUnit[] {
  const metOf = needsMetIn(units, support);
  if (!metOf) return units;
  return units.map((unit) => {
    const needsMet = metOf(unit);
    return needsMet ? { ...unit, needsMet } : unit;
  });
}

const isProvince = (area: string | undefined, { province }: Campaign): boolean =>
  area === undefined || area === province.code;

const byCode = (a: { readonly code: string }, b: { readonly code: string }): number =>
  a.code < b.code ? -1 : Number(a.code > b.code);

function shapeOf(campaign: Campaign): Shape {
  return {
    indicators: officialOf(standardsOf(campaign)).indicators,
    designations: (campaign.designations ?? []).map(({ id }) => id),
  };
}

/** A ward with its counts. */
interface CountedWard {
  readonly ward: Ward;
  readonly tally: Tally;
  readonly villages: VillageTallies;
  readonly targets: readonly TargetFigure[];
}

function countWard(lists: WardLists, shape: Shape): CountedWard {
  const { ward } = lists;
  const villages = tallyWard(lists, shape);
  const tally = sumOf([...villages.values()], shape);
  // Seen from the ward, nobody moved.
  for (const name of ['poor', 'near-poor'] as const) {
    tally[name].movement.movedIn = { households: 0, people: 0 };
    tally[name].movement.movedOut = { households: 0, people: 0 };
  }
  return { ward, villages, tally, targets: targetsOf(lists, villages) };
}

function sumOf(tallies: readonly Tally[], shape: Shape): Tally {
  const sum = emptyTally(shape);
  for (const tally of tallies) addTally(sum, tally);
  return sum;
}

const targetsOf = (lists: WardLists, villages: VillageTallies): TargetFigure[] =>
  targetFigures(lists, villages).map(({ start: _, end: __, ...figure }) => figure);

/** The households of some wards; unknown where those of one are. */
function allHouseholdsOf(wards: readonly CountedWard[]): number | null {
  let sum = 0;
  for (const { ward } of wards) {
    if (ward.households === undefined) return null;
    sum += ward.households;
  }
  return sum;
}

function provinceUnit(campaign: Campaign, wards: readonly CountedWard[], shape: Shape): ReportUnit {
  const { code, name } = campaign.province;
  return areaUnit({ code, name, level: 'province', parent: null }, wards, shape);
}

function districtUnits(
  campaign: Campaign,
  wards: readonly CountedWard[],
  shape: Shape,
  area: string | undefined,
): ReportUnit[] {
  const isWhole = isProvince(area, campaign);
  const districts = campaign.areas
    .filter(({ code, level }) => level === 'district' && (isWhole || code === area))
    .sort(byCode);
  return districts.map(({ code, name }) => {
    const own = wards.filter(({ ward }) => ward.parent === code);
    return areaUnit({ code, name, level: 'district', parent: campaign.province.code }, own, shape);
  });
}

function areaUnit(
  area: Pick<ReportUnit, 'code' | 'name' | 'level' | 'parent'>,
  wards: readonly CountedWard[],
  shape: Shape,
): ReportUnit {
  const sum = sumOf(
    wards.map(({ tally }) => tally),
    shape,
  );
  return unitOf({ ...area, setting: null, allHouseholds: allHouseholdsOf(wards), targets: [] }, sum);
}

const wardUnit = ({ ward, tally, targets }: CountedWard, campaign: Campaign): ReportUnit =>
  unitOf(
    {
      code: ward.code,
      name: ward.name,
      level: 'ward',
      parent: ward.parent ?? campaign.province.code,
      setting: ward.setting,
      allHouseholds: ward.households ?? null,
      targets,
    },
    tally,
  );

const villageUnits = ({ ward, villages }: CountedWard): ReportUnit[] =>
  [...villages].map(([name, tally]) => {
    const listed = ward.villages.find((village) => village.name === name);
    return unitOf(
      {
        code: `${ward.code}/${name}`,
        name,
        level: 'village',
        parent: ward.code,
        setting: listed?.setting ?? ward.setting,
        allHouseholds: listed?.households ?? null,
        targets: [],
      },
      tally,
    );
  });
