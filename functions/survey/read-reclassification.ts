import { comparedStandards } from '../../shared/reports/reclassify/compared-standards.ts';
import { reclassification } from '../../shared/reports/reclassify/reclassify.ts';
import { wardRead } from '../ward/ward-read.ts';
import { wardRecords } from '../ward/ward-records.ts';

/** A ward's households under another standard: how many would be what, and who would change. It names nobody. */
export const readReclassification = wardRead(
  'readReclassification',
  async ({ ref, campaign, input, ports }) => {
    const [from, to] = comparedStandards(campaign, input.standard);
    const counted = reclassification(from, to);
    const { surveyed } = await wardRecords(ref, campaign, ports);
    const changed = surveyed.flatMap(({ key, household }) => {
      const each = counted.add(household);
      return each ? [{ household: key, ...each }] : [];
    });
    return { from: from.id, to: to.id, households: surveyed.length, matrix: counted.matrix, changed };
  },
);
