import { standardsOf } from '../../shared/campaign.ts';
import { Refusal } from '../../shared/errors.ts';
import { requireOpen } from '../../shared/inspection/inspection.ts';
import { judge } from '../../shared/inspection/recheck.ts';
import { wardCommand } from '../ward/ward-command.ts';
import { authorsOf } from './authors-of.ts';
import { inspectionFor } from './inspection-for.ts';
import { sampleOfWard } from './sample-of-ward.ts';

/**
 * Records the recheck of a household, also after the campaign is closed. It is judged against what was recorded when
 * the sample was drawn. The record itself stays: correcting it is the ward's work. Refuses `OwnRecord` to whoever
 * recorded or changed it: see `authorsOf`.
 */
export const recordRecheck = wardCommand(
  'recordRecheck',
  async ({ input, by, ref, campaign, now, ports }) => {
    const inspection = await inspectionFor({ by, campaign, ports }, input.inspection);
    requireOpen(inspection);
    const { number, blind } = inspection;
    const sample = await sampleOfWard(inspection, ref, { campaign, ports });
    const sampled = sample.find(({ key }) => key === input.household);
    if (!sampled) throw new Refusal('NotInSample');
    const review = await ports.wards.get(ref);
    const authors = await authorsOf(sampled, { review, campaign, ports });
    if (authors.has(by.name)) throw new Refusal('OwnRecord');
    const { met, set, text } = input;
    const judged = judge(sampled.recorded, { met, set, text }, { standards: standardsOf(campaign), blind });
    const { key: household } = sampled;
    const before = await ports.inspections.rechecks(ref.campaignId, number, ref.ward);
    const rev = before.find((each) => each.household === household)?.rev ?? 0;
    const found = { inspection: number, household, ...judged, ...(text && { text }) };
    const at = now.toISOString();
    return {
      recheck: { ...ref, ...found, class: sampled.class, rev, at, by: by.name },
      detail: { inspection: number, household, outcome: judged.outcome },
      decision: { ...found, met },
      answer: undefined,
    };
  },
  { whenClosed: true },
);
