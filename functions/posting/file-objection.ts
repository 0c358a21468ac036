import { seesPeople } from '../../shared/access/policy.ts';
import type { Parsed } from '../../shared/contract/contract.ts';
import { Refusal } from '../../shared/errors.ts';
import { object } from '../../shared/ward/posting.ts';
import { keyNamed } from '../ward/change-records.ts';
import { type Situation, wardCommand } from '../ward/ward-command.ts';
import { type PostedLine, postedLines, refOf, shownPostings } from './posted-list.ts';

/** Someone objects to a posted household, inside its clock; the ward must recheck it. */
export const fileObjection = wardCommand('fileObjection', async (situation) => {
  const { input, ref, review, campaign, now, today, ports } = situation;
  const shown = shownPostings(review, today);
  const posted = await postedLines(ref.ward, shown, ports);
  const key = await keyNamedBy(situation, posted);
  if (key === undefined)
    throw new Refusal(shown.length > 0 ? 'HouseholdNotFound' : 'NotPosted', { ward: ref.ward });
  const objected = object(review, key, campaign, now);
  if (!posted.some((line) => line.key === key)) throw new Refusal('HouseholdNotFound', { ward: ref.ward });
  const { dueOn } = objected.publication.objections.at(-1)!;
  return {
    review: objected,
    detail: { household: key, dueOn },
    decision: { household: key, text: input.text, dueOn },
    answer: { dueOn },
  };
});

/**
 * The household that is meant: by its `ref` on the posted list, or for those who may see personal data by any of its
 * names. Of the public no record is read: its door does not lead to them.
 */
async function keyNamedBy(
  situation: Situation<Parsed<'fileObjection'>>,
  posted: readonly PostedLine[],
): Promise<string | undefined> {
  const { input, by, ref, campaign, ports } = situation;
  const line = posted.find(({ key }) => refOf(key, ref, ports) === input.household);
  if (line) return line.key;
  return seesPeople(by, ref.ward, campaign) ? keyNamed(situation, input.household) : undefined;
}
