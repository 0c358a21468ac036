import type { Class } from '../household.ts';
import type { Movement } from './totals.ts';

/** The movement between the classes before and after this review; undefined where neither is poor or near-poor. */
export function movementOf(before: Class, after: Class): Movement | undefined {
  if (before !== after) return `${before}>${after}` as Movement;
  return before === 'other' ? undefined : `${before}=`;
}
