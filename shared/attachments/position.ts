import * as z from 'zod';

/** Where a household lives, in degrees of WGS 84, and how far off that may be in metres. */
export const Position = z.object({
  // A longitude of Vietnam is no latitude: whoever swaps the two is told so.
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  accuracy: z.number().min(0).max(100_000).optional(),
});
export type Position = z.infer<typeof Position>;
