import type { TargetFigure } from './report.ts';
import { tallyWard, type VillageTallies, villageNames } from './tally-ward.ts';
import type { WardLists } from './ward-lists.ts';

/** A target with the households of its class on the opening list and now. */
export interface CountedTarget extends TargetFigure {
  readonly start: number;
  readonly end: number;
}

/** The targets of a ward's villages with what they reached: `start` - `end` of the class in the village. */
export function targetFigures(
  lists: WardLists,
  villages: VillageTallies = tallyWard(lists, { indicators: [], designations: [] }),
): CountedTarget[] {
  const { ward, surveyed } = lists;
  if (ward.targets.length === 0) return [];
  const nameOf = villageNames(ward, surveyed);
  return ward.targets.map((target) => {
    const tally = villages.get(nameOf(target.village));
    const counted = target.class === 'other' ? undefined : tally?.[target.class];
    const [start, end] = [counted?.opening.households ?? 0, counted?.closing.households ?? 0];
    return { ...target, start, end, reached: start - end };
  });
}
