import * as z from 'zod';
import { Setting } from '../household.ts';

/** A village of a ward’s list. */
export const ListedVillage = z.object({
  name: z.string().min(1),
  setting: Setting.optional(),
  /** All households of the village, poor or not; the base of its rates. */
  households: z.int().min(0).optional(),
});
