import { Refusal } from '../../shared/errors.ts';
import { authorise, parseInput, requestKeyOf } from '../authorise.ts';
import { withOpening } from '../campaign/opening-lists.ts';
import type { Step } from '../step.ts';

/**
 * Replaces one ward's opening list before the launch. A province's lists are too long for one request.
 * Refuses `CampaignLaunched` after the launch.
 */
export const loadOpeningList: Step<'loadOpeningList'> = async (call, ports) => {
  const { run } = await authorise('loadOpeningList', call, ports);
  const input = parseInput('loadOpeningList', call);
  const { entries } = input;
  const { campaignId, ward, by } = call;
  const id = call.request && `${ward}/loadOpeningList/${call.request}`;
  const request = requestKeyOf(id, input, ports);
  // Before the list is written: it would no longer be the one that the ward's totals count.
  if (request && (await ports.changes.knows(campaignId, request))) return undefined;
  if (run.status !== 'prepared') throw new Refusal('CampaignLaunched', { campaign: campaignId });
  const ref = { campaignId, ward };
  const review = await ports.wards.get(ref);
  await ports.households.putOpening(ref, entries);
  await ports.changes.commit({
    review: withOpening(review, entries, run.campaign, ports),
    event: {
      ...ref,
      at: ports.now().toISOString(),
      by: by.name,
      did: 'loadOpeningList',
      detail: { households: entries.length },
    },
    request,
  });
  return undefined;
};
