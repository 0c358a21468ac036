import { Refusal } from '../../shared/errors.ts';
import { Class } from '../../shared/household.ts';
import { figuresOf } from '../../shared/inspection/figures.ts';
import type { Recheck } from '../../shared/inspection/recheck.ts';
import { nameOfArea } from '../../shared/reports/areas.ts';
import { campaignRead } from '../campaign/campaign-read.ts';
import { correctionsOf } from './corrections-of.ts';
import { inspectionLine, seenPart } from './seen-part.ts';

/** One inspection in the asker's area. Refuses `InspectionNotFound` also where it drew from no ward of it. */
export const readInspection = campaignRead('readInspection', async ({ by, run, campaign, input, ports }) => {
  const inspection = await ports.inspections.get(campaign.id, input.inspection);
  const asker = { by, campaign, ports };
  const part = await seenPart(inspection, asker);
  if (!part) throw new Refusal('InspectionNotFound');
  const { strata, rechecks } = part;
  const { seed, seedGiven } = inspection;
  const among = (isOf: (of: { readonly ward: string; readonly class: Class }) => boolean) =>
    figuresOf(strata.filter(isOf), rechecks.filter(isOf));
  const corrected = await correctedByWard(rechecks);
  return {
    ...inspectionLine(inspection, part, asker),
    seed,
    seedGiven,
    classes: Class.options.map((each) => ({ class: each, figures: among((of) => of.class === each) })),
    wards: [...new Set(strata.map(({ ward }) => ward))].map((ward) => ({
      ward,
      name: nameOfArea(campaign, ward),
      figures: among((of) => of.ward === ward),
      corrected: corrected.get(ward) ?? 0,
    })),
  };

  async function correctedByWard(all: readonly Recheck[]): Promise<Map<string, number>> {
    const wards = [...new Set(all.flatMap(({ outcome, ward }) => (outcome === 'wrong' ? [ward] : [])))];
    const counts = wards.map(async (ward) => {
      const review = await ports.wards.get({ campaignId: campaign.id, ward });
      const own = all.filter((recheck) => recheck.ward === ward);
      const corrections = await correctionsOf(own, { review, run, ports });
      return [ward, corrections.filter((each) => each.corrected).length] as const;
    });
    return new Map(await Promise.all(counts));
  }
});
