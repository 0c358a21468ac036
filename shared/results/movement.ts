import type { Class } from '../household.ts';
import type { Movement } from './totals.ts';

/** From the class before this review to the class after it; undefined where neither is poor or near-poor. */
export function movementOf(before: Class, after: Class): Movement | undefined {
  if (before !== after) return `${before}>${after}` as Movement;
  return before === 'other' ? undefined : `${before}=`;
}
