import type { Class, OpeningEntry } from '../household.ts';
import type { Movement } from './totals.ts';

/** The movement between the classes before and after this review; undefined where neither is poor or near-poor. */
export function movementOf(before: Class, after: Class): Movement | undefined {
  if (before !== after) return `${before}>${after}` as Movement;
  return before === 'other' ? undefined : `${before}=`;
}

/**
 * How a household became poor or near-poor that was neither before this review: `relapsed` where the opening list has it
 * as `other` with the year in which it escaped, else `new`.
 */
export const arrivalOf = (entry: OpeningEntry | undefined): 'relapsed' | 'new' =>
  entry?.class === 'other' && entry.escapedIn !== undefined ? 'relapsed' : 'new';
