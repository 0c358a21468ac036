import * as z from 'zod';
import { Count } from '../results/totals.ts';
import { addTally, type ClassTally, emptyTally } from './tally.ts';
import { tallyWard } from './tally-ward.ts';
import type { WardLists } from './ward-lists.ts';

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
type ClassMovement = z.infer<typeof ClassMovement>;

export const ClassMovements = z.object({ poor: ClassMovement, 'near-poor': ClassMovement });
export type ClassMovements = z.infer<typeof ClassMovements>;

/** The movements of a ward, from its lists. */
export function classMovements(lists: WardLists): ClassMovements {
  const shape = { indicators: [], designations: [] };
  const ward = emptyTally(shape);
  for (const village of tallyWard(lists, shape).values()) addTally(ward, village);
  return { poor: movementIn(ward.poor), 'near-poor': movementIn(ward['near-poor']) };
}

function movementIn({ opening, closing, movement }: ClassTally): ClassMovement {
  const { toListed, toOther, lost, fromListed, relapsed, new: arrived, change } = movement;
  const moves = { toListed, toOther, lost, fromListed, relapsed, new: arrived, change: change.people };
  return { start: opening, ...moves, end: closing };
}
