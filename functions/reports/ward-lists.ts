import { type CampaignRun, requireWard } from '../../shared/campaign.ts';
import type { Ports } from '../../shared/ports.ts';
import type { WardLists } from '../../shared/reports/ward-lists.ts';
import type { WardReview } from '../../shared/ward/ward-review.ts';
import { recordsOf, type Surveyed } from '../ward/ward-records.ts';

/** A ward's lists, with the keys of its households and their results. */
interface WardRecords extends WardLists {
  readonly surveyed: readonly Surveyed[];
}

/** The lists of every ward in the order of the codes. Each is read when it is asked for, so that one is held at a time. */
export async function* wardLists({ campaign }: CampaignRun, ports: Ports): AsyncGenerator<WardRecords> {
  for (const review of await ports.wards.list(campaign.id)) {
    const { surveyed, left } = await recordsOf(review, campaign, ports);
    const ward = requireWard(campaign, review.ward);
    yield { ward, surveyed: await asSurveyed(surveyed, review, ports), left };
  }
}

/** In the order of the files and of their rows; a household that a later file changed stands with that file. */
async function asSurveyed(
  surveyed: readonly Surveyed[],
  { campaignId, ward }: WardReview,
  ports: Ports,
): Promise<Surveyed[]> {
  const batches = await ports.batches.list({ campaignId, ward });
  const order = new Map(batches.toReversed().map(({ id }, index) => [id, index]));
  const place = ({ batch }: Surveyed): number => order.get(batch) ?? -1;
  return surveyed.toSorted((a, b) => place(a) - place(b) || a.row - b.row);
}
