import { wardRead } from '../ward/ward-read.ts';

/** The rejected households that nobody has corrected or withdrawn yet: row, file and reasons. */
export const readRejected = wardRead('readRejected', async ({ ref, ports }) => {
  const { generations } = await ports.wards.get(ref);
  const records = await ports.households.records(ref, generations);
  return {
    rejected: records.flatMap(({ key, rejected, recorded }) =>
      rejected ? [{ household: key, ...rejected, recordedBefore: recorded !== undefined }] : [],
    ),
  };
});
