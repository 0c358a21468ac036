import { type CampaignRun, requireWard } from '../../shared/campaign.ts';
import type { Ports } from '../../shared/ports.ts';
import { isWardIn } from '../../shared/reports/areas.ts';
import type { WardLists } from '../../shared/reports/ward-lists.ts';
import { inListOrder } from '../ward/in-list-order.ts';
import { recordsOf, type Surveyed } from '../ward/ward-records.ts';

/** A ward's lists, with the keys of its households and their results. */
interface WardRecords extends WardLists {
  readonly surveyed: readonly Surveyed[];
}

/**
 * The lists of every ward of an area in the order of the codes. Each is read when it is asked for, so that one is held
 * at a time.
 */
export async function* wardLists(
  { campaign }: CampaignRun,
  ports: Ports,
  area: string = campaign.province.code,
): AsyncGenerator<WardRecords> {
  for (const review of await ports.wards.list(campaign.id)) {
    if (!isWardIn(campaign, review.ward, area)) continue;
    const { surveyed, left } = await recordsOf(review, campaign, ports);
    const ward = requireWard(campaign, review.ward);
    yield { ward, surveyed: inListOrder(surveyed, await ports.batches.list(review)), left };
  }
}
