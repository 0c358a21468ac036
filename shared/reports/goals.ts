import * as z from 'zod';

/** The class whose rate a goal is about; `both` together. */
export const GoalClass = z.enum(['poor', 'near-poor', 'both']);

/**
 * What a province wants to reach: a rate `below` a share of all households, in per cent, or a `fall` of the rate by at
 * least so many percentage points from the opening list.
 */
export const Goal = z.union(
  [
    z.strictObject({ class: GoalClass, below: z.number().positive().max(100) }),
    z.strictObject({ class: GoalClass, fall: z.number().positive().max(100) }),
  ],
  'cần class là poor, near-poor hoặc both, và một trong below, fall trên 0 đến 100 / needs a class of poor, near-poor or both, and one of below and fall, above 0 up to 100',
);
export type Goal = z.infer<typeof Goal>;
