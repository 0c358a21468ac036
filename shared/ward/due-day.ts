import type { Day } from '../calendar.ts';

/** The end of a window for a ward: an extension never shortens it, also where the common end was moved beyond it. */
export const dueDayOf = (extension: Day | undefined, common: Day): Day =>
  extension !== undefined && extension > common ? extension : common;
