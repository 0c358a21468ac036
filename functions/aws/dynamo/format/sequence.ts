import { padded } from './keys.ts';

let count = 0;

/** A sort key that rises with time; what one process writes at one instant keeps its order, and no two are alike. */
export function sequence(at: Date): string {
  count = (count + 1) % 1_000_000;
  const chance = Math.random().toString(36).slice(2, 8);
  return `${padded(at.getTime(), 14)}-${padded(count, 6)}-${chance}`;
}
