import { padded } from './keys.ts';

let count = 0;

/** A unique sort key that rises with time. Within one process, keys of the same instant keep their order too. */
export function timeKey(at: Date): string {
  count = (count + 1) % 1_000_000;
  const random = Math.random().toString(36).slice(2, 8);
  return `${padded(at.getTime(), 14)}-${padded(count, 6)}-${random}`;
}
