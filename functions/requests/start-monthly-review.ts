import type { Actor } from '../../shared/access/actor.ts';
import { dayOf } from '../../shared/calendar.ts';
import { type CampaignRun, requireWard } from '../../shared/campaign.ts';
import type { WardRef } from '../../shared/changes.ts';
import type { OpeningEntry } from '../../shared/household.ts';
import type { Triage } from '../../shared/intake/triage.ts';
import type { Ports } from '../../shared/ports.ts';
import { monthlyReview } from '../../shared/requests/monthly-review.ts';
import { withRequested } from '../../shared/requests/requested-entries.ts';
import { officialOf } from '../../shared/standards/official.ts';
import { presentVillage } from '../../shared/villages/successors.ts';
import { addCampaign } from '../campaign/create-campaign.ts';
import { listOf } from './list-of.ts';
import { requestedHousehold } from './requested-household.ts';
import { runOf } from './requests-to-review.ts';

type Taken = Extract<Triage, { outcome: 'taken' }>;

/**
 * Creates and launches the campaign of the month's review that a ward opened last, and gives its id. It follows from
 * what was committed, so that the same call again puts what a crash left out. Gives `''` where the ward opened none.
 */
export async function startMonthlyReview(ref: WardRef, by: Actor, ports: Ports): Promise<string> {
  const taken = (await ports.intakes.triages(ref)).findLast((each) => each.outcome === 'taken');
  if (!taken) return '';
  const found = await runOf(taken.review, ports);
  if (!found || found.status === 'prepared') await create(taken, ref, by, ports);
  const run = await ports.campaigns.get(taken.review);
  if (run.status === 'closed') return taken.review;
  if (run.status === 'prepared') await launch(run, by, ports);
  await ports.workflows.start('campaign', taken.review, { campaignId: taken.review });
  return taken.review;
}

/** The campaign with the requests' households on its list, each with the class that it has now. */
async function create({ receipts, at }: Taken, ref: WardRef, by: Actor, ports: Ports): Promise<void> {
  const earlier = await ports.campaigns.get(ref.campaignId);
  const campaign = monthlyReview(earlier.campaign, ref.ward, dayOf(new Date(at)));
  const asked = { campaign: earlier.campaign, official: officialOf(campaign.standards) };
  let list: readonly OpeningEntry[] = await listOf(ref, asked, ports);
  const presentOf = presentVillage(requireWard(earlier.campaign, ref.ward));
  for (const receipt of receipts) {
    const asked = await requestedHousehold(ref, receipt, ports);
    list = withRequested(list, { ...asked, village: presentOf(asked.village) });
  }
  const opening = { [ref.ward]: list.filter(({ requested }) => requested !== undefined) };
  await addCampaign(campaign, { opening, by, did: 'openMonthlyReview', from: ref.campaignId }, ports);
}

async function launch(run: CampaignRun, by: Actor, ports: Ports): Promise<void> {
  const at = ports.now().toISOString();
  await ports.changes.commit({
    run: { ...run, status: 'running', launchedAt: at },
    event: { campaignId: run.campaign.id, ward: '', at, by: by.name, did: 'launchCampaign', detail: {} },
  });
}
