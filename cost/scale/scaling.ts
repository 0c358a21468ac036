import { type Counted, countCampaign } from '../count/count-campaign.ts';
import type { Counts } from '../count/counts.ts';
import { type ViewName, viewer, viewNames, views } from '../count/views.ts';
import { extraRoundsOfWard, type Shape } from '../sample/sample-events.ts';
import { fitModel, type LinearModel, type Point, predict } from './linear-model.ts';

/** The size of a campaign. */
export interface Size {
  readonly wards: number;
  readonly households: number;
  /** Over all wards: villages that did not agree, objections that changed a household, returns. */
  readonly extraRounds: number;
}

/** A campaign with extra rounds, however many, takes some days longer. */
const isLate = ({ extraRounds }: Size): number => (extraRounds > 0 ? 1 : 0);

/** The numbers on which most counts depend. */
const basis = (size: Size): number[] => [1, size.wards, size.households, size.extraRounds, isLate(size)];

/** This step runs once per ward and reads all wards, so the counts of one call depend on the number of wards. */
const quadraticStep = 'recordWard';
const quadraticBasis = (size: Size): number[] => [1, size.wards, size.households / size.wards, isLate(size)];

/** The numbers on which the counts of one view depend. */
const viewBasis = (name: ViewName, { wards, households }: Size): number[] => {
  const by = { wards, households, householdsOfWard: households / wards };
  return [1, by[views[name].growsWith]];
};

/** Predicts the counts of a campaign of any size from those of some small ones. */
export interface ScalingModel {
  readonly counted: readonly Counted[];
  readonly campaign: LinearModel;
  readonly quadratic: LinearModel;
  readonly views: Readonly<Record<ViewName, LinearModel>>;
}

/** The small campaigns from which a model is fitted, each of which tells the effect of one number. */
interface Samples<T> {
  readonly fewWards: T;
  readonly manyWards: T;
  readonly largeWard: T;
  readonly fewRounds: T;
  readonly manyRounds: T;
}

const householdsOfSmallWard = 120;

function samplesFor(householdsOfWard: number, batches: number): Samples<Shape> {
  const large = Math.min(3_000, Math.max(4 * householdsOfSmallWard, Math.round(householdsOfWard)));
  const plain = { households: householdsOfSmallWard, batches, extraRounds: false };
  return {
    fewWards: { ...plain, wards: 4 },
    manyWards: { ...plain, wards: 20 },
    largeWard: { ...plain, wards: 1, households: large },
    fewRounds: { ...plain, wards: 2, extraRounds: true },
    manyRounds: { ...plain, wards: 5, extraRounds: true },
  };
}

const sizeOf = ({ wards, households, extraRounds }: Shape): Size => ({
  wards,
  households: wards * households,
  extraRounds: extraRounds ? wards * extraRoundsOfWard : 0,
});

/** Counts small campaigns with files of the given number, and a ward of the given size, and fits a model to them. */
export async function measureCampaigns(
  endpoint: string,
  { householdsOfWard, batches }: { readonly householdsOfWard: number; readonly batches: number },
  onCounted: (counted: Counted) => void,
): Promise<ScalingModel> {
  const shapes = samplesFor(householdsOfWard, batches);
  // The first campaign is not counted, because it runs before the JIT compiler has warmed up.
  await countCampaign(endpoint, { ...shapes.fewWards, wards: 1 });
  const count = async (shape: Shape): Promise<Counted> => {
    const counted = await countCampaign(endpoint, shape);
    onCounted(counted);
    return counted;
  };
  return fitScaling({
    fewWards: await count(shapes.fewWards),
    manyWards: await count(shapes.manyWards),
    largeWard: await count(shapes.largeWard),
    fewRounds: await count(shapes.fewRounds),
    manyRounds: await count(shapes.manyRounds),
  });
}

function fitScaling(samples: Samples<Counted>): ScalingModel {
  const { fewWards, manyWards, largeWard, fewRounds, manyRounds } = samples;
  const counted = [fewWards, manyWards, largeWard, fewRounds, manyRounds];
  const point =
    (at: (size: Size) => number[], user?: string) =>
    (sample: Counted): Point => ({
      at: at(sizeOf(sample.shape)),
      counts: user === undefined ? sample.counts : perCall(sample.counts, user),
    });
  const viewModel = (name: ViewName) => {
    const pair = [fewWards, views[name].growsWith === 'wards' ? manyWards : largeWard];
    return fitModel(pair.map(point((size) => viewBasis(name, size), viewer(name))));
  };
  const samplesOfStep = [fewWards, manyWards, largeWard, fewRounds];
  return {
    counted,
    campaign: fitModel(counted.map(point(basis))),
    quadratic: fitModel(samplesOfStep.map(point(quadraticBasis, quadraticStep))),
    views: Object.fromEntries(viewNames.map((name) => [name, viewModel(name)])) as ScalingModel['views'],
  };
}

/** The counts of one call of a user, without its name. */
function perCall(counts: Counts, user: string): Counts {
  const suffix = `/${user}`;
  const calls = counts[`invocations${suffix}`] ?? 1;
  return Object.fromEntries(
    Object.entries(counts).flatMap(([name, amount]) =>
      name.endsWith(suffix) ? [[name.slice(0, -suffix.length), amount / calls]] : [],
    ),
  );
}

/** The counts of a campaign of one size, by function, without the views and the work of the one-machine host. */
export function campaignCounts(scaling: ScalingModel, size: Size): Counts {
  const quadratic = predict(scaling.quadratic, quadraticBasis(size));
  const counts: Record<string, number> = {
    ...predict(scaling.campaign, basis(size)),
    ...Object.fromEntries(
      Object.entries(quadratic).map(([name, each]) => [`${name}/${quadraticStep}`, each * size.wards]),
    ),
  };
  for (const [name, amount] of Object.entries(counts)) {
    const [what, user = ''] = name.split('/');
    if (what !== 'ms') continue;
    counts[name] = Math.max(amount, quickestCall(scaling, user) * (counts[`invocations/${user}`] ?? 0));
  }
  return Object.fromEntries(Object.entries(counts).filter(([name]) => !/\/(host|view-\w+)$/.test(name)));
}

/** The counts of reading a view once. */
export function viewCounts(scaling: ScalingModel, name: ViewName, size: Size): Counts {
  const counts = predict(scaling.views[name], viewBasis(name, size));
  return { ...counts, ms: Math.max(counts.ms ?? 0, quickestCall(scaling, viewer(name))) };
}

/** A lower bound, because noise must not make a call faster in a large campaign than in a small one. */
const quickestCall = ({ counted }: ScalingModel, user: string): number =>
  Math.min(...counted.flatMap(({ counts }) => perCall(counts, user).ms ?? []));
