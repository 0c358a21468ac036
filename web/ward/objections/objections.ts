import type { ObjectionLine } from '../../client/answers.ts';

/** The objections that wait for a recheck, the one that is due first at the top. */
export const openOnes = (objections: readonly ObjectionLine[]): ObjectionLine[] =>
  objections
    .filter(({ resolvedAt }) => resolvedAt === undefined)
    .sort(
      (one, other) => one.dueOn.localeCompare(other.dueOn) || one.objectedAt.localeCompare(other.objectedAt),
    );

/** The objections that were answered, the newest answer at the top. */
export const resolvedOnes = (objections: readonly ObjectionLine[]): ObjectionLine[] =>
  objections
    .filter(({ resolvedAt }) => resolvedAt !== undefined)
    .sort((one, other) => (other.resolvedAt ?? '').localeCompare(one.resolvedAt ?? ''));
