import { task } from '../task.ts';
import { WardPlace } from '../ward/ward-place.ts';

/** What people decided in the ward, with their own words, oldest first. */
export const readDecisions = task(WardPlace, async (ref, { decisions }) => ({
  decisions: (await decisions.list(ref)).map(({ kind, at, by, body }) => ({ kind, at, by, body })),
}));
