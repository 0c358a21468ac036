import type { Day, Holidays } from '../calendar.ts';
import { national } from './national.ts';

interface OwnDays {
  readonly holidays?: readonly Day[] | undefined;
  readonly swapDays?: readonly Day[] | undefined;
}

/**
 * The days by which a campaign counts. Without `holidays` they are the national ones, and its own `swapDays` are worked
 * besides. With `holidays` its own lists stand alone, the swap days too, because the two belong together.
 */
export function daysOffOf({ holidays, swapDays = [] }: OwnDays): Holidays {
  if (holidays) return { holidays, swapDays };
  return { holidays: national.holidays, swapDays: [...national.swapDays, ...swapDays] };
}
