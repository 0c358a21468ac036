import { canonical } from '../audit.ts';
import type { Recorded } from '../records.ts';

/** Whether a household is new, or differs from what is recorded of it. */
export function changeOf(old: Recorded | undefined, next: Recorded): 'new' | 'changed' | 'unchanged' {
  if (!old) return 'new';
  return factsOf(old) === factsOf(next) ? 'unchanged' : 'changed';
}

/**
 * What makes a household changed when it differs. Batch and row do not, nor does which standards count its indicators:
 * records of earlier versions do not say it, and the results show its effect.
 */
function factsOf({ household, results, warnings }: Recorded): string {
  const { indicatorsOf: _, ...scores } = household.scores;
  return canonical({ household: { ...household, scores }, results, warnings });
}
