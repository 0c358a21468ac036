import type { Campaign } from '../../shared/campaign.ts';
import { officialClass } from '../../shared/classify.ts';
import type { Household } from '../../shared/household.ts';
import type { HouseholdRecord } from '../../shared/records.ts';
import { publicationOf } from '../../shared/ward/ward-review.ts';
import { wardRead } from './ward-read.ts';

/**
 * What changed in a ward's list since its approver last answered: each household as it was then and as it is now.
 * Before the first answer `first` is true and there are no changes: the approver has not seen any list yet.
 */
export const readChanges = wardRead('readChanges', async ({ ref, campaign, ports }) => {
  const review = await ports.wards.get(ref);
  const { generations } = review;
  const { answer } = publicationOf(review);
  if (!answer) return { first: true, returned: [], changes: [] };
  const seen = await ports.households.records(ref, generations.slice(0, answer.seen));
  const before = new Map(seen.map((record) => [record.key, record]));
  const changes = (await ports.households.records(ref, generations)).flatMap((after) => {
    const was = stateOf(before.get(after.key), campaign);
    const is = stateOf(after, campaign);
    return JSON.stringify(was) === JSON.stringify(is) ? [] : [{ household: after.key, was, is }];
  });
  return { first: false, returned: answer.returned, changes };
});

/** What an approver looks at in a household. Undefined if it is not surveyed. */
function stateOf(record: HouseholdRecord | undefined, { standards }: Campaign) {
  if (!record?.recorded) return undefined;
  const { household } = record.recorded;
  return {
    ...namesOf(household),
    class: officialClass(record.recorded, standards),
    scores: household.scores,
  };
}

const namesOf = ({ head, village, people }: Household) => ({ head: head.name, village, people });
