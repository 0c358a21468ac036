import { type Campaign, type CampaignRun, wardOf } from '../../shared/campaign.ts';
import type { WardRef } from '../../shared/changes.ts';
import { endpoint } from '../../shared/contract/contract.ts';
import { Refusal } from '../../shared/errors.ts';
import type { OpeningEntry } from '../../shared/household.ts';
import { openingAfter } from '../../shared/opening/closing-list.ts';
import { reconcileLists } from '../../shared/opening/reconcile-lists.ts';
import type { Ports } from '../../shared/ports.ts';
import { movedByRequests } from '../../shared/requests/moved-by-requests.ts';
import { officialOf } from '../../shared/standards/official.ts';
import { authorise, parseInput, requestKeyOf, requireAllowed } from '../authorise.ts';
import { grantedHouseholds } from '../requests/granted-households.ts';
import type { Step } from '../step.ts';
import { putOpeningList } from '../ward/put-opening-list.ts';

/**
 * Makes the ward's closing list of an earlier campaign its opening list, as granted requests moved it since. A ward that
 * the earlier one did not have gets an empty list. Refuses `CampaignLaunched`, `CampaignNotClosed`, and `NotAllowed` for a campaign of another province.
 */
export const takeClosingList: Step<'takeClosingList'> = async (call, ports) => {
  const { run } = await authorise('takeClosingList', call, ports);
  const input = parseInput('takeClosingList', call);
  const { campaignId, ward, by } = call;
  const earlier = await ports.campaigns.get(input.earlier);
  requireAllowed(endpoint('takeClosingList'), { by }, earlier.campaign);
  if (earlier.status !== 'closed') throw new Refusal('CampaignNotClosed', { campaign: input.earlier });
  const id = call.request && `${ward}/takeClosingList/${call.request}`;
  const request = requestKeyOf(id, input, ports);
  const entries = () => entriesAfter(earlier, { campaignId: input.earlier, ward }, run.campaign, ports);
  const ref = { campaignId, ward };
  const did = 'takeClosingList';
  await putOpeningList({ run, ref, by, request, did, from: input.earlier }, entries, ports);
  return undefined;
};

async function entriesAfter(
  { campaign }: CampaignRun,
  ref: WardRef,
  next: Campaign,
  ports: Ports,
): Promise<readonly OpeningEntry[]> {
  if (!wardOf(campaign, ref.ward)) return [];
  const { wards, households } = ports;
  const { generations } = await wards.get(ref);
  const opening = await households.opening(ref);
  const records = await households.records(ref, generations);
  const lists = reconcileLists(records, opening, households.fingerprint);
  const { standards, year } = campaign;
  const closing = openingAfter(lists, opening, { standards, year, official: officialOf(next.standards) });
  return movedByRequests(closing, await grantedHouseholds(ref, ports));
}
