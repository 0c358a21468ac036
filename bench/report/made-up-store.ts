import { openHost } from '../../local/host/host.ts';
import { newReview } from '../../shared/ward/ward-review.ts';
import { codesOf, madeUpCampaign, madeUpWard } from './made-up-review.ts';

const openStore = (folder: string) => openHost({ folder, now: () => new Date(), synchronous: 'NORMAL' });

/** Fills a data folder with a review of so many households. */
export async function fillStore(folder: string, households: number): Promise<void> {
  const campaign = madeUpCampaign(households);
  const campaignId = campaign.id;
  const host = openStore(folder);
  const { campaigns, households: records, wards, changes } = host.ports;
  const event = {
    campaignId,
    at: new Date().toISOString(),
    by: 'bench',
    did: 'createCampaign',
    detail: {},
  } as const;
  const reviews = codesOf(campaign).map((ward) => newReview(campaignId, ward));
  await campaigns.add(campaign, reviews, { ...event, ward: '' });
  for (const [index, { ward }] of reviews.entries()) {
    const ref = { campaignId, ward };
    const made = madeUpWard(ward, index);
    await records.putOpening(ref, made.opening);
    await records.write(ref, 1, made.records);
    await changes.commit({
      review: { ...(await wards.get(ref)), generations: [1] },
      event: { ...event, ward },
    });
  }
  host.close();
}

/** Does the work on a filled data folder. */
export async function withStore<T>(
  folder: string,
  work: (host: ReturnType<typeof openStore>) => Promise<T>,
): Promise<T> {
  const host = openStore(folder);
  try {
    return await work(host);
  } finally {
    host.close();
  }
}
