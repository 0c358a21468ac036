import type { Recheck } from '../../shared/inspection/recheck.ts';
import { officialOf } from '../../shared/standards/official.ts';
import { wardRead } from '../ward/ward-read.ts';
import { inspectionFor } from './inspection-for.ts';
import { foundHousehold, sampleOfWard } from './sample-of-ward.ts';

/** A ward's part of an inspection's sample, for those who recheck it: the ward itself does not see it in advance. */
export const readSample = wardRead('readSample', async ({ by, ref, campaign, input, ports }) => {
  const inspection = await inspectionFor({ by, campaign, ports }, input.inspection);
  const { number, blind, closed } = inspection;
  const sample = await sampleOfWard(inspection, ref, { campaign, ports });
  const rechecks = await ports.inspections.rechecks(campaign.id, number, ref.ward);
  const byKey = new Map(rechecks.map((recheck) => [recheck.household, recheck]));
  const official = officialOf(campaign.standards);
  const households = sample.map(({ key, recorded }) => {
    const recheck = byKey.get(key);
    return {
      ...foundHousehold(key, recorded.household),
      measure: recorded.results[official]?.by,
      recorded: blind && !recheck ? undefined : recorded.results[official],
      recheck: recheck && recheckView(recheck),
    };
  });
  return { number, blind, closed, households };
});

/** A recheck as those above and the ward read it. */
export const recheckView = ({ outcome, recorded, found, set, text, at, by }: Recheck) => ({
  outcome,
  recorded,
  found,
  set,
  text,
  at,
  by,
});
