import { createCampaign } from '../../functions/campaign/create-campaign.ts';
import { launchCampaign } from '../../functions/campaign/launch-campaign.ts';
import { waiveTraining } from '../../functions/ward/waive-training.ts';
import { movableClock } from '../../local/host/clock.ts';
import { openHost } from '../../local/host/host.ts';
import { accountStore } from '../../local/identity/accounts.ts';
import { noPassword } from '../../local/identity/password.ts';
import { sessionStore } from '../../local/identity/sessions.ts';
import { coordinator, wardOfficer } from '../../local/simulation/actors.ts';
import type { Actor } from '../../shared/access/actor.ts';
import { codesOf, madeUpCampaign } from '../report/made-up-review.ts';

/** The last day of the survey, in the morning. */
export const lastDay = new Date('2025-11-30T02:00:00Z');

/** A campaign whose wards send their lists, with an open session for each of those who do. */
export interface LoadCampaign {
  readonly id: string;
  readonly coordinator: string;
  /** The sessions of the wards' officers by the wards' codes. */
  readonly officers: ReadonlyMap<string, string>;
}

const householdsOfWard = 2_941;

/** Fills a data folder with a campaign of so many wards, all in their survey. */
export async function fillFolder(folder: string, wards: number): Promise<LoadCampaign> {
  const campaign = madeUpCampaign(wards * householdsOfWard);
  const clock = movableClock(new Date('2025-08-01T02:00:00Z'));
  const host = openHost({ folder, now: clock.now, synchronous: 'NORMAL' });
  const by = coordinator(campaign);
  const { ports } = host;
  await createCampaign({ campaign, opening: {}, by }, ports);
  await launchCampaign({ campaignId: campaign.id, by, request: 'launch' }, ports);
  await host.settle();
  clock.moveTo(new Date('2025-09-15T02:00:00Z'));
  await host.tick();
  for (const ward of codesOf(campaign)) {
    const reason = 'Đã tập huấn năm trước';
    await waiveTraining({ campaignId: campaign.id, ward, by, reason, request: `w-${ward}` }, ports);
  }
  await host.settle();
  clock.moveTo(lastDay);
  await host.tick();
  const open = (actor: Actor): string => {
    accountStore(host.db).add(actor, noPassword({ N: 16, r: 8, p: 1 }));
    return sessionStore(host.db, ports).open(actor.name);
  };
  const officers = new Map(codesOf(campaign).map((ward) => [ward, open(wardOfficer(campaign, ward))]));
  const filled = { id: campaign.id, coordinator: open(by), officers };
  host.close();
  return filled;
}
