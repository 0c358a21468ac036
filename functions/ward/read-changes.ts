import type { Campaign } from '../../shared/campaign.ts';
import { officialClass } from '../../shared/classify.ts';
import type { Household } from '../../shared/household.ts';
import type { HouseholdRecord } from '../../shared/records.ts';
import { publicationOf } from '../../shared/ward/ward-review.ts';
import { campaignRead } from '../campaign-read.ts';

/**
 * What changed in a ward's list since its approver last answered: each household with what it was then and is now.
 * Before the first answer nothing was seen yet, so `first` is true and the list itself is the answer.
 */
export const readChanges = campaignRead('readChanges', async ({ ref, campaign, ports }) => {
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

/** What an approver looks at in a household; undefined where it was not recorded. */
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
