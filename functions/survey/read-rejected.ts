import { campaignRead } from '../campaign-read.ts';

/** The rejected households that stand: which row of which file, and why. */
export const readRejected = campaignRead('readRejected', async ({ ref, ports }) => {
  const { generations } = await ports.wards.get(ref);
  const records = await ports.households.records(ref, generations);
  return {
    rejected: records.flatMap(({ key, rejected, recorded }) =>
      rejected ? [{ household: key, ...rejected, recordedBefore: recorded !== undefined }] : [],
    ),
  };
});
