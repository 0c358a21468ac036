import { task } from '../task.ts';
import { WardPlace } from '../ward/ward-place.ts';
import { wardRecords } from '../ward/ward-records.ts';

/** Households of the opening list that are neither surveyed nor excused. */
export const readMissing = task(WardPlace, async (ref, ports) => {
  const { left } = await wardRecords(ref, ports);
  return {
    missing: left
      .filter(({ excused }) => !excused)
      .map(({ key: household, entry: { code, head, village, people, class: before } }) => ({
        ...{ household, code, head, village, people, before },
      })),
  };
});
