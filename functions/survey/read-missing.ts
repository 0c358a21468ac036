import { wardRead } from '../ward/ward-read.ts';
import { wardRecords } from '../ward/ward-records.ts';

/** Households of the opening list that are neither surveyed nor excused. */
export const readMissing = wardRead('readMissing', async ({ ref, campaign, ports }) => {
  const { left } = await wardRecords(ref, campaign, ports);
  return {
    missing: left
      .filter(({ excused }) => !excused)
      .map(({ key: household, entry: { code, head, village, people, class: before } }) => ({
        household,
        code,
        head,
        village,
        people,
        before,
      })),
  };
});
