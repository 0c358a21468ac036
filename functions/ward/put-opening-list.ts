import type { Actor } from '../../shared/access/actor.ts';
import type { CampaignRun } from '../../shared/campaign.ts';
import type { WardRef } from '../../shared/changes.ts';
import { Refusal } from '../../shared/errors.ts';
import type { OpeningEntry } from '../../shared/household.ts';
import type { Ports } from '../../shared/ports.ts';
import type { RequestKey } from '../../shared/request-key.ts';
import { keepingRequested } from '../../shared/requests/requested-entries.ts';
import type { WardReview } from '../../shared/ward/ward-review.ts';
import { withOpening } from '../campaign/opening-lists.ts';

interface Loading {
  readonly run: CampaignRun;
  readonly ref: WardRef;
  readonly by: Actor;
  readonly request: RequestKey | undefined;
  readonly did: 'loadOpeningList' | 'takeClosingList';
  /** The earlier campaign whose closing list it is. */
  readonly from?: string;
}

/**
 * Replaces one ward's opening list before the launch, or before anything is surveyed in a ward that was added later;
 * households that have asked stay. Refuses `CampaignLaunched` after that.
 */
export async function putOpeningList(
  { run, ref, by, request, did, from }: Loading,
  entriesOf: () => Promise<readonly OpeningEntry[]> | readonly OpeningEntry[],
  ports: Ports,
): Promise<void> {
  // Before the list is written: it would no longer be the one that the ward's totals count.
  if (request && (await ports.changes.knows(ref.campaignId, request))) return;
  const review = await ports.wards.get(ref);
  if (run.status !== 'prepared' && !(await isAddedAndUntouched(run, review, ports))) {
    throw new Refusal('CampaignLaunched', { campaign: ref.campaignId });
  }
  // Who asked meanwhile stays on the list.
  const before = await ports.households.opening(ref);
  const entries = keepingRequested(await entriesOf(), before);
  await ports.households.putOpening(ref, entries);
  await ports.changes.commit({
    review: withOpening(review, entries, run.campaign, ports),
    event: {
      ...ref,
      at: ports.now().toISOString(),
      by: by.name,
      did,
      detail: { households: entries.length, ...(from && { from }) },
    },
    request,
  });
}

/** Whether a ward was added to the running campaign, and has sent and excused nothing yet. */
async function isAddedAndUntouched(
  { status }: CampaignRun,
  { campaignId, ward, addedAt, stage, generations }: WardReview,
  { batches }: Ports,
): Promise<boolean> {
  if (status !== 'running' || addedAt === undefined) return false;
  if (stage !== 'training' && stage !== 'survey') return false;
  return generations.length === 0 && (await batches.list({ campaignId, ward })).length === 0;
}
