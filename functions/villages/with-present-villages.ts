import { requireWard } from '../../shared/campaign.ts';
import { movedRecords } from '../../shared/villages/move-records.ts';
import type { WardReview } from '../../shared/ward/ward-review.ts';
import { changeRecords } from '../ward/change-records.ts';
import type { WardContext } from '../ward/ward-command.ts';

/**
 * The review with every recorded household in a village that there is: what an undone change had moved elsewhere returns
 * to a village that may have another name since.
 */
export async function withPresentVillages<R extends WardReview>(
  context: WardContext & { readonly review: R },
): Promise<R> {
  const { ref, review, campaign, ports } = context;
  const { successors = [] } = requireWard(campaign, ref.ward);
  if (successors.length === 0) return review;
  const records = await ports.households.records(ref, review.generations);
  const changes = successors.map(({ from, to }) => ({ from: [from], to }));
  return changeRecords(context, movedRecords(records, changes));
}
