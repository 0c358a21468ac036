import * as z from 'zod';
import type { Actor } from '../../shared/access/actor.ts';
import { type Campaign, wardsOf } from '../../shared/campaign.ts';
import { endpoint } from '../../shared/contract/contract.ts';
import { NewCampaign } from '../../shared/contradictions/new-campaign.ts';
import { Refusal } from '../../shared/errors.ts';
import type { OpeningEntry } from '../../shared/household.ts';
import type { Ports } from '../../shared/ports.ts';
import { openingListsLoaded } from '../../shared/request-key.ts';
import { isMonthlyReviewId } from '../../shared/requests/monthly-review.ts';
import { requireStandards } from '../../shared/standards/in-force.ts';
import { newReview, type WardReview } from '../../shared/ward/ward-review.ts';
import { parseInput, requireAllowed } from '../authorise.ts';
import type { Step } from '../step.ts';
import { withOpening } from './opening-lists.ts';

/**
 * Creates a campaign with its wards and opening lists. The same campaign again changes nothing. Refuses
 * `CampaignExists` for other content under the same id, `WardNotFound` for an opening list of an unknown ward, and
 * `StandardNotInForce`.
 */
export const createCampaign = (async (call, ports) => {
  const { opening, ...input } = parseInput('createCampaign', call);
  const { campaign } = z.object({ campaign: NewCampaign }).parse(input);
  requireAllowed(endpoint('createCampaign'), { by: call.by }, campaign);
  requireStandards(campaign);
  return addCampaign(campaign, { opening, by: call.by, did: 'createCampaign' }, ports);
}) satisfies Step<'createCampaign'>;

interface Adding {
  /** The opening lists by ward code. */
  readonly opening: Readonly<Record<string, readonly OpeningEntry[]>>;
  readonly by: Actor;
  readonly did: 'createCampaign' | 'copyCampaign' | 'openMonthlyReview';
  readonly from?: string;
}

/** Adds a campaign that may be added, with the event that says how it came about. */
export async function addCampaign(
  campaign: Campaign,
  { opening, by, did, from }: Adding,
  ports: Ports,
): Promise<{ campaignId: string }> {
  const campaignId = campaign.id;
  // A ward opens the review of a month under an id that follows from the month.
  if (!campaign.review && isMonthlyReviewId(campaignId)) throw new Refusal('CampaignExists');
  const wards = listsOf(campaign, opening);
  const reviews = wards.map(({ ward, entries }) =>
    withOpening(firstReview(campaign, ward), entries, campaign, ports),
  );
  const event = { campaignId, ward: '', at: ports.now().toISOString(), by: by.name };
  const detail = { wards: wards.length, ...(from && { from }) };
  await ports.campaigns.add(campaign, reviews, { ...event, did, detail });
  // After `add`, which refuses another campaign of this id: its lists must not be replaced. Nor are lists loaded twice.
  if (!(await ports.changes.knows(campaignId, openingListsLoaded))) {
    for (const { ward, entries } of wards) await ports.households.putOpening({ campaignId, ward }, entries);
  }
  const households = wards.reduce((sum, { entries }) => sum + entries.length, 0);
  await ports.changes.commit({
    event: { ...event, did: 'loadOpeningList', detail: { households } },
    request: openingListsLoaded,
  });
  return { campaignId };
}

/** Nobody is trained for the review of a month: it begins with the survey. */
function firstReview({ id, review }: Campaign, ward: string): WardReview {
  const first = newReview(id, ward);
  return review ? { ...first, stage: 'survey' } : first;
}

/** Each ward with its opening list. Refuses `WardNotFound` for a list of an unknown ward. */
function listsOf(campaign: Campaign, opening: Readonly<Record<string, readonly OpeningEntry[]>>) {
  const codes = new Set(wardsOf(campaign).map(({ code }) => code));
  const stray = Object.keys(opening).find((code) => !codes.has(code));
  if (stray) throw new Refusal('WardNotFound', { ward: stray });
  return [...codes].map((ward) => ({ ward, entries: opening[ward] ?? [] }));
}
