import { seesPeople } from '../../shared/access/policy.ts';
import { dayOf } from '../../shared/calendar.ts';
import { Refusal } from '../../shared/errors.ts';
import { lastOf } from '../../shared/last-of.ts';
import { object } from '../../shared/ward/posting.ts';
import { keyFinder, keysNamed } from '../ward/change-records.ts';
import { type CommandContext, wardCommand } from '../ward/ward-command.ts';
import { type PostedLine, postedLines, refOf, shownPostings } from './posted-list.ts';

/** Someone objects to a posted household while its clock runs. The ward must recheck it. */
export const fileObjection = wardCommand('fileObjection', async (context) => {
  const { input, ref, review, campaign, now, ports } = context;
  const shown = shownPostings(review, dayOf(now));
  const posted = await postedLines(ref.ward, shown, ports);
  const key = await keyNamedBy(context, posted);
  if (key === undefined)
    throw new Refusal(shown.length > 0 ? 'HouseholdNotFound' : 'NotPosted', { ward: ref.ward });
  const objected = object(review, key, campaign, now);
  if (!posted.some((line) => line.key === key)) throw new Refusal('HouseholdNotFound', { ward: ref.ward });
  const { dueOn } = lastOf(objected.publication.objections);
  return {
    review: objected,
    detail: { household: key, dueOn },
    decision: { household: key, text: input.text, dueOn },
    answer: { dueOn },
  };
});

/**
 * The key of the household that is meant: by its `ref` on the posted list, or for those who may see personal data by
 * any of its names. Records are read only for a name that the list does not tell, and never for the public.
 */
async function keyNamedBy(
  context: CommandContext<'fileObjection'>,
  posted: readonly PostedLine[],
): Promise<string | undefined> {
  const { input, by, ref, campaign, ports } = context;
  const { household } = input;
  const line = posted.find(({ key }) => refOf(key, ref, ports) === household);
  if (line || !seesPeople(by, ref.ward, campaign)) return line?.key;
  const listed = keysNamed(household, ports.households).find((named) =>
    posted.some(({ key }) => key === named),
  );
  return listed ?? keyFinder(context)(household);
}
