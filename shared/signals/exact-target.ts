import { villageNames } from '../reports/tally-ward.ts';
import { targetFigures } from '../reports/target-figures.ts';
import type { ReviewedWard } from './reviewed-ward.ts';
import type { ExactTarget } from './signal.ts';

/** Villages whose households of a class fell by exactly the number that was set. A target of no household is none. */
export function exactTarget(reviewed: ReviewedWard): ExactTarget[] {
  const { ward, surveyed } = reviewed;
  if (ward.targets.length === 0) return [];
  const nameOf = villageNames(ward, surveyed);
  return targetFigures(reviewed)
    .filter(({ reduce, reached }) => reduce > 0 && reached === reduce)
    .map(({ village, class: name, reduce, start, end }) => {
      const here = nameOf(village);
      const gone = surveyed.filter(
        ({ entry, before, now }) =>
          before === name && now !== name && entry && nameOf(entry.village) === here,
      );
      const households = gone.map(({ key }) => key);
      return { kind: 'exactTarget', village: here, class: name, reduce, start, end, households };
    });
}
