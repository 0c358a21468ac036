import * as z from 'zod';
import { Refusal } from '../errors.ts';
import { Class } from '../household.ts';
import type { WardReview } from '../ward/ward-review.ts';
import { allocate } from './allocate.ts';
import { sizeForMargin } from './sample-size.ts';

/** More households than this no inspection visits. */
export const largestSample = 10_000;

/** The households of one class in one ward, as they were recorded when the sample was drawn. */
const Stratum = z.object({ ward: z.string(), class: Class, households: z.int(), drawn: z.int() });
export type Stratum = z.infer<typeof Stratum>;

/** How large a sample was asked for: in households, or by the margin in percentage points either way. */
const Asked = z.object({ households: z.int().optional(), margin: z.number().optional() });
type Asked = z.infer<typeof Asked>;

/**
 * A random sample of recorded households that others recheck. It does not list them: they follow from `seed`, from
 * `strata` and from the records of `generations`, so that the draw can be repeated and verified.
 */
export const Inspection = z.object({
  campaignId: z.string(),
  /** Counts the inspections of a campaign from 1. */
  number: z.int(),
  rev: z.int(),
  /** A ward, a district or the province. */
  area: z.string(),
  asked: Asked,
  seed: z.string(),
  /** Whether whoever drew the sample named the seed. Otherwise it was drawn at random. */
  seedGiven: z.boolean(),
  /** Whoever rechecks a household is not told what was recorded. */
  blind: z.boolean(),
  at: z.string(),
  by: z.string(),
  /** Without empty ones, by ward and class. */
  strata: z.array(Stratum),
  /** By ward: the generations of household records that were drawn from. */
  generations: z.record(z.string(), z.array(z.int())),
  closed: z.object({ at: z.string(), by: z.string() }).optional(),
});
export type Inspection = z.infer<typeof Inspection>;

/** What whoever draws a sample says. */
export type DrawOrder = Pick<
  Inspection,
  'campaignId' | 'number' | 'area' | 'asked' | 'seed' | 'seedGiven' | 'blind' | 'at' | 'by'
>;

/**
 * Draws a sample from the wards as they stand. Refuses `NothingRecorded` where they have no recorded household, and
 * `SampleTooLarge`. A sample of more households than there are is all of them.
 */
export function drawInspection(order: DrawOrder, reviews: readonly WardReview[]): Inspection {
  const filled = reviews.filter(({ totals }) => totals.households > 0);
  const parts = filled.flatMap(({ ward, totals }) =>
    Class.options.flatMap((each) => {
      const { households } = totals.classes[each];
      return households > 0 ? [{ ward, class: each, households }] : [];
    }),
  );
  if (parts.length === 0) throw new Refusal('NothingRecorded');
  const size = sizeOf(order.asked, populationOf(parts));
  if (size > largestSample) throw new Refusal('SampleTooLarge', { count: size, most: largestSample });
  const generations = Object.fromEntries(filled.map((review) => [review.ward, review.generations]));
  return { ...order, rev: 0, strata: allocate(parts, size), generations };
}

const sizeOf = ({ households, margin }: Asked, population: number): number =>
  margin === undefined ? (households ?? 0) : sizeForMargin(population, margin / 100);

export const populationOf = (strata: readonly Pick<Stratum, 'households'>[]): number =>
  strata.reduce((sum, { households }) => sum + households, 0);

/** What a ward's part of the sample follows from: see `drawSample`. */
export function lotOf({ seed, strata }: Inspection, ward: string) {
  const own = strata.filter((stratum) => stratum.ward === ward);
  const drawn = Object.fromEntries(own.map((stratum) => [stratum.class, stratum.drawn]));
  return { seed, ward, drawn };
}

/** Ends the inspection: no recheck is recorded from then on. Refuses `InspectionClosed`. */
export function closeInspection(inspection: Inspection, at: string, by: string): Inspection {
  requireOpen(inspection);
  return { ...inspection, closed: { at, by } };
}

export function requireOpen({ closed, number }: Inspection): void {
  if (closed) throw new Refusal('InspectionClosed', { inspection: number });
}
