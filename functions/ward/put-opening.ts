import * as z from 'zod';
import { may } from '../../shared/access/policy.ts';
import { wardOf } from '../../shared/campaign.ts';
import { Refusal } from '../../shared/errors.ts';
import { OpeningEntry } from '../../shared/household.ts';
import { withOpening } from '../campaign/create-campaign.ts';
import { task } from '../task.ts';
import { WardInput } from './ward-step.ts';

const Input = WardInput.extend({ entries: z.array(OpeningEntry) });

/**
 * Replaces one ward's opening list before the launch: a province's lists are too long for one request.
 * Refuses `CampaignLaunched` afterwards.
 */
export const putOpening = task(Input, async ({ campaignId, ward, by, request, entries }, ports) => {
  const { campaign, status } = await ports.campaigns.get(campaignId);
  if (!wardOf(campaign, ward)) throw new Refusal('WardNotFound', { ward });
  if (!may(by, 'createCampaign', campaign.province.code, campaign)) throw new Refusal('NotAllowed');
  if (status !== 'prepared') throw new Refusal('CampaignLaunched', { campaign: campaignId });
  const ref = { campaignId, ward };
  const review = await ports.wards.get(ref);
  await ports.households.putOpening(ref, entries);
  await ports.changes.commit({
    review: withOpening(review, entries, campaign, ports),
    event: {
      ...{ ...ref, at: ports.now().toISOString(), by: by.name, did: 'loadOpeningList' },
      detail: { households: entries.length },
    },
    request: request && `${ward}/loadOpeningList/${request}`,
  });
});
