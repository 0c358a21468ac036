import { wardOf } from '../../shared/campaign.ts';
import { endpoint } from '../../shared/contract/contract.ts';
import { Refusal } from '../../shared/errors.ts';
import { requireOfYear } from '../../shared/requests/monthly-review.ts';
import { officialOf } from '../../shared/standards/official.ts';
import { authorise, parseInput, requestKeyOf, requireAllowed } from '../authorise.ts';
import { listOf } from '../requests/list-of.ts';
import type { Step } from '../step.ts';
import { putOpeningList } from '../ward/put-opening-list.ts';

/**
 * Makes the ward's closing list of an earlier campaign its opening list, as granted requests and the reviews of months moved it since. A ward that
 * the earlier one did not have gets an empty list. Refuses `CampaignLaunched`, `CampaignNotClosed`, `OfMonthlyReview`, and `NotAllowed` for a campaign of another province.
 */
export const takeClosingList: Step<'takeClosingList'> = async (call, ports) => {
  const { run } = await authorise('takeClosingList', call, ports);
  const input = parseInput('takeClosingList', call);
  const { campaignId, ward, by } = call;
  const earlier = await ports.campaigns.get(input.earlier);
  requireAllowed(endpoint('takeClosingList'), { by }, earlier.campaign);
  if (earlier.status !== 'closed') throw new Refusal('CampaignNotClosed', { campaign: input.earlier });
  requireOfYear(earlier.campaign);
  const id = call.request && `${ward}/takeClosingList/${call.request}`;
  const request = requestKeyOf(id, input, ports);
  const official = officialOf(run.campaign.standards);
  const before = { campaignId: input.earlier, ward };
  const entries = async () =>
    wardOf(earlier.campaign, ward) ? listOf(before, { campaign: earlier.campaign, official }, ports) : [];
  const ref = { campaignId, ward };
  const did = 'takeClosingList';
  await putOpeningList({ run, ref, by, request, did, from: input.earlier }, entries, ports);
  return undefined;
};
