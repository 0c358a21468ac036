import { audience, may, seesPeople } from '../../shared/access/policy.ts';
import { dayOf } from '../../shared/calendar.ts';
import { Refusal } from '../../shared/errors.ts';
import { lastOf } from '../../shared/last-of.ts';
import { object, openObjection } from '../../shared/ward/posting.ts';
import type { Objection, Posting } from '../../shared/ward/publication.ts';
import { publicationOf } from '../../shared/ward/ward-review.ts';
import { authorise, parseInput } from '../authorise.ts';
import { publicCall } from '../intake/public-call.ts';
import { receive } from '../intake/receive.ts';
import type { Step } from '../step.ts';
import { keyFinder, keysNamed } from '../ward/change-records.ts';
import { type CommandContext, wardCommand } from '../ward/ward-command.ts';
import { objectionTo } from './objection-to.ts';
import { postedLines, refOf, shownPostings, unnamedKeys } from './posted-list.ts';
import { saidIn } from './said-in.ts';

/** The ward's officer records an objection, as from paper: it is accepted at once, and the ward must recheck it. */
const record = wardCommand('fileObjection', async (context) => {
  const { input, ref, review, campaign, now } = context;
  const shown = shownPostings(review, dayOf(now));
  const { key, covered } = await householdMeant(context, shown);
  if (key === undefined)
    throw new Refusal(shown.length > 0 ? 'HouseholdNotFound' : 'NotPosted', { ward: ref.ward });
  const objected = object(review, key, campaign, now);
  if (!covered.includes(key)) throw new Refusal('HouseholdNotFound', { ward: ref.ward });
  const running = await runningRecheck(context, key);
  const { dueOn } = running ?? lastOf(objected.publication.objections);
  return {
    review: objected,
    detail: { household: key, dueOn },
    // Without `objectedAt` it opened the recheck itself.
    decision: { household: key, text: input.text, dueOn, ...(running && { objectedAt: running.objectedAt }) },
    answer: { dueOn },
  };
});

/**
 * The open recheck of a household that answers another objection to it as well: several are answered by one. Refuses
 * `ObjectionOpen` for the same words once more, as when two people record the same paper.
 */
async function runningRecheck(
  { input, ref, review, ports }: CommandContext<'fileObjection'>,
  household: string,
): Promise<Objection | undefined> {
  const running = openObjection(publicationOf(review), household);
  if (!running) return undefined;
  const said = saidIn(running, await ports.decisions.list(ref));
  if (said.some(({ body }) => body.text === input.text)) throw new Refusal('ObjectionOpen');
  return running;
}

/**
 * Somebody objects to a posted household while its clock runs. From outside it is received, and gets a receipt. What the
 * ward's own officer records is accepted at once, also about a household that the public list does not name.
 */
export const fileObjection: Step<'fileObjection'> = async (call, ports) => {
  const { by, run } = await authorise('fileObjection', call, ports);
  if (may(by, audience.wardOfficer, call.ward, run.campaign)) return record(call, ports);
  const { officer: _, ...called } = await publicCall('fileObjection', call, ports);
  const { household, text } = parseInput('fileObjection', call);
  return {
    receipt: await receive({ ...called, entry: await objectionTo(household, text, called, ports) }, ports),
  };
};

interface Meant {
  readonly key: string | undefined;
  /** The keys of the households to which the asker may object. */
  readonly covered: readonly string[];
}

/**
 * The household that is meant: by its `ref` on the posted list, or for those who may see personal data by any of its
 * names. Records are read only for a name that the postings do not tell, and never for the public.
 */
async function householdMeant(
  context: CommandContext<'fileObjection'>,
  shown: readonly Posting[],
): Promise<Meant> {
  const { input, by, ref, campaign, ports } = context;
  const { household } = input;
  const named = (await postedLines(ref.ward, shown, ports)).map(({ key }) => key);
  const byRef = named.find((key) => refOf(key, ref, ports) === household);
  if (byRef !== undefined || !seesPeople(by, ref.ward, campaign)) return { key: byRef, covered: named };
  const covered = [...named, ...(await unnamedKeys(ref.ward, shown, ports))];
  const key = keysNamed(household, ports.households).find((each) => covered.includes(each));
  return { key: key ?? (await keyFinder(context)(household)), covered };
}
