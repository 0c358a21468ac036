import * as z from 'zod';
import { Count } from '../results/totals.ts';

/**
 * From the households of a class on the opening list to those now: `end` = `start` - `toListed` - `toOther` - `lost` +
 * `fromListed` + `relapsed` + `new`, and of people `change` besides. The listed classes are poor and near-poor; `lost`
 * were not surveyed. People leave as many as were listed, and arrive as many as are recorded.
 */
const ClassMovement = z.object({
  start: Count,
  toListed: Count,
  toOther: Count,
  lost: Count,
  fromListed: Count,
  relapsed: Count,
  new: Count,
  /** People only: of the households that stay in the class, as recorded less as listed. */
  change: z.int(),
  end: Count,
});
export type ClassMovement = z.infer<typeof ClassMovement>;

export const ClassMovements = z.object({ poor: ClassMovement, 'near-poor': ClassMovement });
export type ClassMovements = z.infer<typeof ClassMovements>;
