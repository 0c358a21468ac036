import type { ClassMovement, ClassMovements } from './class-movement.ts';
import { addTally, type ClassTally, emptyTally } from './tally.ts';
import { tallyWard } from './tally-ward.ts';
import type { WardLists } from './ward-lists.ts';

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
