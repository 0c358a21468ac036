import { Refusal } from '../../shared/errors.ts';
import { withOpening } from '../campaign/create-campaign.ts';
import { admit, parsed, type Step } from '../step.ts';

/**
 * Replaces one ward's opening list before the launch: a province's lists are too long for one request.
 * Refuses `CampaignLaunched` afterwards.
 */
export const loadOpeningList: Step<'loadOpeningList'> = async (call, ports) => {
  const { campaign, status } = await admit('loadOpeningList', call, ports);
  const { entries } = parsed('loadOpeningList', call);
  const { campaignId, ward, by, request } = call;
  if (status !== 'prepared') throw new Refusal('CampaignLaunched', { campaign: campaignId });
  const ref = { campaignId, ward };
  const review = await ports.wards.get(ref);
  await ports.households.putOpening(ref, entries);
  await ports.changes.commit({
    review: withOpening(review, entries, campaign, ports),
    event: {
      ...ref,
      at: ports.now().toISOString(),
      by: by.name,
      did: 'loadOpeningList',
      detail: { households: entries.length },
    },
    request: request && `${ward}/loadOpeningList/${request}`,
  });
  return undefined;
};
