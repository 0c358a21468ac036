import { pointsOfIndicators } from '../classify.ts';
import type { Scores } from '../household.ts';
import type { HouseholdRecord } from '../records.ts';
import { standards } from '../standards/index.ts';

/**
 * A record as this version reads it, from one that any earlier version stored. Scores used to hold `deprived` without
 * `indicatorsOf`; it is worked out here from the points of the results.
 */
export function upgradeRecord(record: HouseholdRecord): HouseholdRecord {
  const { recorded } = record;
  const scores = recorded?.household.scores;
  if (!recorded || !scores?.deprived || scores.indicatorsOf) return record;
  const indicatorsOf = Object.entries(recorded.results)
    .filter(([id, { points }]) => countedIndicators(id, points, scores))
    .map(([id]) => id);
  const household = { ...recorded.household, scores: { ...scores, indicatorsOf } };
  return { ...record, recorded: { ...recorded, household } };
}

/**
 * Points that differ from `b2` were counted from the indicators. Where both sources give the same points, either
 * answer rescores alike. The points of a campaign's own standards are not known here: equal ones are taken for `b2`.
 */
function countedIndicators(id: string, points: number | undefined, { deprived = [], b2 }: Scores): boolean {
  if (points !== b2) return true;
  const standard = standards.get(id);
  return standard !== undefined && pointsOfIndicators(standard, deprived) === b2;
}
