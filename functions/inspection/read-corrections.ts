import { wardRead } from '../ward/ward-read.ts';
import { correctionsOf } from './corrections-of.ts';
import { recheckView } from './read-sample.ts';
import { foundHousehold } from './sample-of-ward.ts';

/**
 * The ward's households whose result an inspection found to be wrong, those to correct first. One that is no longer
 * recorded needs no correction and is left out.
 */
export const readCorrections = wardRead('readCorrections', async ({ ref, run, campaign, ports }) => {
  const inspections = await ports.inspections.list(campaign.id);
  const concerned = inspections.filter(({ generations }) => generations[ref.ward]);
  if (concerned.length === 0) return { corrections: [] };
  const review = await ports.wards.get(ref);
  const found = concerned.map(({ number }) => ports.inspections.rechecks(campaign.id, number, ref.ward));
  const rechecks = (await Promise.all(found)).flat();
  const corrections = await correctionsOf(rechecks, { review, run, ports });
  const lines = corrections.flatMap(({ recheck, recorded, corrected, way }) =>
    recorded
      ? [
          {
            ...foundHousehold(recheck.household, recorded.household),
            ...recheckView(recheck),
            inspection: recheck.inspection,
            corrected,
            way,
          },
        ]
      : [],
  );
  return { corrections: lines.toSorted((a, b) => Number(a.corrected) - Number(b.corrected)) };
});
