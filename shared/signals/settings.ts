import * as z from 'zod';

/** How near above a line a household that left a class is shown to the approver, in the unit of the measure. */
const NearLineSettings = z.strictObject({
  b1: z.number().positive().optional(),
  income: z.number().positive().optional(),
});
export type NearLineSettings = z.infer<typeof NearLineSettings>;

export const SignalSettings = z.strictObject({
  nearLine: NearLineSettings.optional(),
  /**
   * The designation by which the survey declares that a household is of an official's kin. No official form has such a
   * column, so the province names its own.
   */
  kin: z.string().optional(),
});

/**
 * What holds where a campaign sets nothing: less than 5 points of B1 above a line, which no instrument names and is
 * inferred from what inspections look at. Nothing comparable is known for an income, so it has no default.
 */
export const defaultNearLine: NearLineSettings = { b1: 5 };

/** So many neighbours with the same value are shown; inferred likewise. */
export const equalNeighbours = 10;
