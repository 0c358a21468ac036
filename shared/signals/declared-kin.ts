import type { ReviewedWard } from './reviewed-ward.ts';
import type { DeclaredKin } from './signal.ts';

/** Households that the survey marks with the designation that declares kin of officials; none where no campaign names one. */
export const declaredKin = ({ surveyed, kin }: ReviewedWard): DeclaredKin[] =>
  surveyed
    .filter(({ household: { designations = [] } }) => kin !== undefined && designations.includes(kin))
    .map(({ key, household: { village }, before, now }) => {
      return { kind: 'declaredKin', household: key, village, before, now };
    });
