import { task } from '../task.ts';
import { WardPlace } from '../ward/ward-place.ts';

/** The rejected households that stand: which row of which file, and why. */
export const readRejected = task(WardPlace, async (ref, { wards, households }) => {
  const { generations } = await wards.get(ref);
  const records = await households.records(ref, generations);
  return {
    rejected: records.flatMap(({ key, rejected, recorded }) =>
      rejected ? [{ household: key, ...rejected, recordedBefore: recorded !== undefined }] : [],
    ),
  };
});
