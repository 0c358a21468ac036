import { comparedStandards } from '../../shared/reports/reclassify/compared-standards.ts';
import {
  type ClassMatrix,
  type Reclassified,
  reclassification,
} from '../../shared/reports/reclassify/reclassify.ts';
import { wardLists } from './ward-lists.ts';
import type { ReportSource } from './write-report.ts';

/** A household of a ward that another standard would give another class. */
export interface ChangedHousehold extends Reclassified {
  readonly ward: string;
  /** Its key: the code, where that is no id number. */
  readonly household: string;
}

/** How many households of each class the other standard would put where. */
export interface ReclassifiedReview {
  /** Ids of the official standard and of the other one. */
  readonly from: string;
  readonly to: string;
  readonly households: number;
  readonly matrix: ClassMatrix;
}

/**
 * Yields every household that would change under another standard, ward by ward, and gives the counts at the end.
 * Refuses `UnknownStandard` before it reads anything.
 */
export function reclassifyReview(
  { run, ports }: Pick<ReportSource, 'run' | 'ports'>,
  standard: string,
): AsyncGenerator<ChangedHousehold, ReclassifiedReview> {
  const [from, to] = comparedStandards(run.campaign, standard);
  const counted = reclassification(from, to);
  return (async function* () {
    let households = 0;
    for await (const { ward, surveyed } of wardLists(run, ports)) {
      households += surveyed.length;
      for (const { key, household } of surveyed) {
        const changed = counted.add(household);
        if (changed) yield { ward: ward.code, household: key, ...changed };
      }
    }
    return { from: from.id, to: to.id, households, matrix: counted.matrix };
  })();
}
