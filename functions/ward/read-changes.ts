import { levelDue, levelOf } from '../../shared/approval/answering.ts';
import { lastAnswer } from '../../shared/approval/answers.ts';
import { type ApprovalLevel, levelsOf } from '../../shared/approval/levels.ts';
import { type Campaign, requireWard, type Ward } from '../../shared/campaign.ts';
import { officialClass } from '../../shared/classify.ts';
import type { Household } from '../../shared/household.ts';
import type { HouseholdRecord } from '../../shared/records.ts';
import { presentVillage } from '../../shared/villages/successors.ts';
import type { Publication } from '../../shared/ward/publication.ts';
import { publicationOf } from '../../shared/ward/ward-review.ts';
import { wardRead } from './ward-read.ts';

/**
 * What changed in a ward's list since its approver last answered: each household as it was then and as it is now. Each
 * level compares with its own last answer, others with that of the level whose answer is due. Before the first answer
 * `first` is true and there are no changes: the approver has not seen any list yet.
 */
export const readChanges = wardRead('readChanges', async ({ ref, by, campaign, ports }) => {
  const review = await ports.wards.get(ref);
  const { generations } = review;
  const publication = publicationOf(review);
  const level = levelOf(by, ref.ward, campaign) ?? levelDue(review, campaign);
  const count = seenAt(level, publication, campaign);
  if (count === undefined) return { first: true, returned: [], changes: [] };
  const seen = await ports.households.records(ref, generations.slice(0, count));
  const before = new Map(seen.map((record) => [record.key, record]));
  const stateOf = stateReader(requireWard(campaign, ref.ward), campaign);
  const changes = (await ports.households.records(ref, generations)).flatMap((after) => {
    const was = stateOf(before.get(after.key));
    const is = stateOf(after);
    return JSON.stringify(was) === JSON.stringify(is) ? [] : [{ household: after.key, was, is }];
  });
  return { first: false, returned: publication.answer?.returned ?? [], changes };
});

/** How many generations a level had seen at its last answer. Undefined where it has not answered. */
function seenAt(
  level: ApprovalLevel | undefined,
  publication: Publication,
  { approval }: Campaign,
): number | undefined {
  const own = lastAnswer(publication, level)?.seen;
  // The answers of before version 7 are not kept one by one; there was one level then.
  return own ?? (levelsOf(approval).length > 1 ? undefined : publication.answer?.seen);
}

/** Reads what an approver looks at in a household. Undefined if it is not surveyed. A village has its present name. */
function stateReader(ward: Ward, { standards }: Campaign) {
  const presentOf = presentVillage(ward);
  return (record: HouseholdRecord | undefined) => {
    if (!record?.recorded) return undefined;
    const { household } = record.recorded;
    return {
      ...namesOf({ ...household, village: presentOf(household.village) }),
      class: officialClass(record.recorded, standards),
      scores: household.scores,
    };
  };
}

const namesOf = ({ head, village, people }: Household) => ({ head: head.name, village, people });
