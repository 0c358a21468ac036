import type { Campaign } from '../../shared/campaign.ts';
import { Refusal } from '../../shared/errors.ts';
import { addedProblems, freshAreas, isWard, withAreas } from '../../shared/launch/added-areas.ts';
import { firstAttempt } from '../../shared/launch/taken-out.ts';
import type { Ports } from '../../shared/ports.ts';
import { requireReason } from '../../shared/require-reason.ts';
import type { Area } from '../../shared/tables/area-columns.ts';
import { newReview, type WardReview } from '../../shared/ward/ward-review.ts';
import { campaignCommand } from '../campaign/campaign-command.ts';
import { withOpening } from '../campaign/opening-lists.ts';
import { startWard } from '../campaign/start-wards.ts';
import { requireGrowing } from './require-growing.ts';

/**
 * Adds wards, and districts that are new, to a running campaign, with a reason. They begin with the training, under the
 * campaign's windows; the opening list of each comes by `loadOpeningList`. A crash may come between the commit and the
 * start of their executions: the same request again starts them, and so does the next day (`turnDay`). Refuses
 * `CampaignNotRunning`, `AllWardsRecorded`, `TooManyWards`, `AreasContradict` and `ReasonMissing`.
 */
export const addAreas = campaignCommand('addAreas', async (context) => {
  const { campaignId, run, input, request, isRepeated, event, ports } = context;
  const { areas, reason } = input;
  if (!isRepeated) {
    requireGrowing(run, areas);
    requireSound(run.campaign, areas);
    const why = requireReason(reason);
    const campaign = withAreas(run.campaign, areas);
    const fresh = freshAreas(run.campaign, areas);
    const wards = fresh.filter(isWard);
    const before = await ports.audit.chain(campaignId, '');
    const added = ({ code }: { readonly code: string }) => ({
      ...addedReview(campaign, code, event.at, ports),
      attempt: firstAttempt(before, code),
    });
    await ports.changes.commit({
      run: { ...run, campaign },
      added: wards.map(added),
      event: {
        ...event,
        why,
        detail: { wards: wards.map(({ code }) => code), districts: fresh.length - wards.length },
      },
      request,
    });
  }
  for (const { code } of areas.filter(isWard)) {
    await startWard(await ports.wards.get({ campaignId, ward: code }), ports);
  }
  return undefined;
});

/** Refuses the first thing that contradicts. */
function requireSound(campaign: Campaign, areas: readonly Area[]): void {
  const [found] = addedProblems(campaign, areas);
  if (!found) return;
  const { area, text } = found;
  throw new Refusal('AreasContradict', { area, problem: text.en, problemVi: text.vi });
}

function addedReview(campaign: Campaign, ward: string, addedAt: string, ports: Ports): WardReview {
  return withOpening({ ...newReview(campaign.id, ward), addedAt }, [], campaign, ports);
}
