import { type Counted, countCampaign } from '../count/count.ts';
import type { Counts } from '../count/meter.ts';
import { type Model, modelOf, type Point, predict } from '../count/model.ts';
import { extraRoundsOfWard, type Shape } from './sample-deeds.ts';
import { type ViewName, viewer, viewNames, views } from './views.ts';

/** How large a campaign is. */
export interface Size {
  readonly wards: number;
  readonly households: number;
  /** Over all wards: a village that did not agree, an objection that changed a household, a return. */
  readonly extraRounds: number;
}

/** A campaign with extra rounds ends some days later, however many they are. */
const isLate = ({ extraRounds }: Size): number => (extraRounds > 0 ? 1 : 0);

/** What almost all figures depend on. */
const basis = (size: Size): number[] => [1, size.wards, size.households, size.extraRounds, isLate(size)];

/** One step looks at all wards once for each ward: what one call of it uses depends on how many there are. */
const lookingAround = 'recordWard';
const ofLookingAround = (size: Size): number[] => [1, size.wards, size.households / size.wards, isLate(size)];

/** What one reading of a view depends on. */
const ofView = (name: ViewName, { wards, households }: Size): number[] => {
  const by = { wards, households, householdsOfWard: households / wards };
  return [1, by[views[name].growsWith]];
};

/** What was learnt from some small campaigns about campaigns of any size. */
export interface Survey {
  readonly counted: readonly Counted[];
  readonly campaign: Model;
  readonly lookingAround: Model;
  readonly views: Readonly<Record<ViewName, Model>>;
}

const small = 120;

/** Two campaigns that differ in wards alone, one ward of the size that is meant, and two with extra rounds. */
export function shapesFor(householdsOfWard: number, batches: number): Shape[] {
  const large = Math.min(3_000, Math.max(4 * small, Math.round(householdsOfWard)));
  const plain = { households: small, batches, extraRounds: false };
  return [
    { ...plain, wards: 4 },
    { ...plain, wards: 20 },
    { ...plain, wards: 1, households: large },
    { ...plain, wards: 2, extraRounds: true },
    { ...plain, wards: 5, extraRounds: true },
  ];
}

const sizeOf = ({ wards, households, extraRounds }: Shape): Size => ({
  wards,
  households: wards * households,
  extraRounds: extraRounds ? wards * extraRoundsOfWard : 0,
});

/** Counts the campaigns one after another and learns from them. */
export async function surveyCampaigns(
  endpoint: string,
  shapes: readonly Shape[],
  onCounted: (counted: Counted) => void = () => {},
): Promise<Survey> {
  const counted: Counted[] = [];
  // One that does not count, to warm the machine up.
  await countCampaign(endpoint, { ...shapes[0]!, wards: 1 });
  for (const shape of shapes) {
    const one = await countCampaign(endpoint, shape);
    onCounted(one);
    counted.push(one);
  }
  return learn(counted);
}

/** Learns from campaigns of the shapes that `shapesFor` gives. */
function learn(counted: readonly Counted[]): Survey {
  const [few, many, large, again] = counted as readonly [Counted, Counted, Counted, Counted];
  const ofOne = (name: ViewName) => {
    const pair = views[name].growsWith === 'wards' ? [few, many] : [few, large];
    return modelOf(
      pair.map(({ shape, counts }) => ({
        at: ofView(name, sizeOf(shape)),
        counts: perCall(counts, viewer(name)),
      })),
    );
  };
  const point = ({ shape, counts }: Counted): Point => ({ at: basis(sizeOf(shape)), counts });
  return {
    counted,
    campaign: modelOf(counted.map(point)),
    lookingAround: modelOf(
      [few, many, large, again].map(({ shape, counts }) => ({
        at: ofLookingAround(sizeOf(shape)),
        counts: perCall(counts, lookingAround),
      })),
    ),
    views: Object.fromEntries(viewNames.map((name) => [name, ofOne(name)])) as Survey['views'],
  };
}

/** A worker's figures for one call of it, without its name. */
function perCall(counts: Counts, worker: string): Counts {
  const own = `/${worker}`;
  const calls = counts[`invocations${own}`] ?? 1;
  return Object.fromEntries(
    Object.entries(counts).flatMap(([figure, amount]) =>
      figure.endsWith(own) ? [[figure.slice(0, -own.length), amount / calls]] : [],
    ),
  );
}

/** What a campaign of a size uses, by worker, without the views and what the one-machine host does for itself. */
export function usedBy(survey: Survey, size: Size): Counts {
  const around = predict(survey.lookingAround, ofLookingAround(size));
  const figures: Record<string, number> = {
    ...predict(survey.campaign, basis(size)),
    ...Object.fromEntries(
      Object.entries(around).map(([name, each]) => [`${name}/${lookingAround}`, each * size.wards]),
    ),
  };
  for (const [name, amount] of Object.entries(figures)) {
    const [what, worker = ''] = name.split('/');
    if (what !== 'ms') continue;
    figures[name] = Math.max(amount, quickestOf(survey, worker) * (figures[`invocations/${worker}`] ?? 0));
  }
  return Object.fromEntries(Object.entries(figures).filter(([name]) => !/\/(host|view-\w+)$/.test(name)));
}

/** What one reading of a view uses. */
export function usedByView(survey: Survey, name: ViewName, size: Size): Counts {
  const figures = predict(survey.views[name], ofView(name, size));
  return { ...figures, ms: Math.max(figures.ms ?? 0, quickestOf(survey, viewer(name))) };
}

/** Nothing is quicker in a large campaign than in a small one, however uneven the machine was that counted. */
const quickestOf = ({ counted }: Survey, worker: string): number =>
  Math.min(...counted.flatMap(({ counts }) => perCall(counts, worker).ms ?? []));
