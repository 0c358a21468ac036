import { standardsOf } from '../../shared/campaign.ts';
import { Refusal } from '../../shared/errors.ts';
import { rescoreRecorded } from '../../shared/rescore.ts';
import { resolve } from '../../shared/ward/posting.ts';
import { openObjections } from '../../shared/ward/publication.ts';
import { requireStage } from '../../shared/ward/stage-runs.ts';
import { publicationOf } from '../../shared/ward/ward-review.ts';
import { endPostingIfDecided } from '../intake/intake-state.ts';
import { changeRecords, keyFinder, surveyedOf } from '../ward/change-records.ts';
import { type CommandContext, wardCommand } from '../ward/ward-command.ts';
import { withPostedList } from './posted-list.ts';

/**
 * Records the result of a recheck (phúc tra): the household's result stands, or it is rescored and posted again,
 * whatever its class. `text` says what the recheck found.
 */
export const resolveObjection = wardCommand('resolveObjection', async (context) => {
  const { input, review, campaign, now } = context;
  const { outcome, set, text } = input;
  requireStage(review, campaign, 'posting');
  const keyNamed = keyFinder(context);
  const unrecorded = await openUnrecorded(context, await keyNamed(input.household));
  if (unrecorded !== undefined) return declineUnrecorded(context, unrecorded);
  const record = await surveyedOf(context, input.household, keyNamed);
  const { key, recorded } = record;
  const resolved = await endPostingIfDecided(resolve(review, key, outcome, campaign, now), context);
  const changed =
    outcome === 'changed'
      ? [{ ...record, recorded: rescoreRecorded(recorded, set, standardsOf(campaign)) }]
      : [];
  const late = resolved.publication.objections.findLast(({ household }) => household === key)?.late ?? false;
  const counted = await changeRecords({ ...context, review: resolved }, changed);
  return {
    review: await withPostedList(review, counted, context),
    detail: { household: key, outcome, late },
    decision: { household: key, outcome, set, text },
    answer: undefined,
  };
});

type ResolveContext = CommandContext<'resolveObjection'>;

/** The household of an open recheck, by its key, if the ward has not recorded it: somebody says that it was left out. */
async function openUnrecorded({ ref, review, ports }: ResolveContext, key: string) {
  const isOpen = openObjections(publicationOf(review)).some(({ household }) => household === key);
  if (!isOpen) return undefined;
  const record = await ports.households.record(ref, review.generations, key);
  return record?.recorded ? undefined : key;
}

/**
 * The recheck of a household that the ward has not recorded finds that it is not to be recorded. Where it is, the ward
 * brings its file instead. Refuses `FileNeeded`.
 */
async function declineUnrecorded(context: ResolveContext, household: string) {
  const { input, review, campaign, now } = context;
  const { outcome, text } = input;
  if (outcome === 'changed') throw new Refusal('FileNeeded');
  const resolved = resolve(review, household, outcome, campaign, now);
  const late =
    resolved.publication.objections.findLast((each) => each.household === household)?.late ?? false;
  return {
    review: await endPostingIfDecided(resolved, context),
    detail: { household, outcome, late },
    decision: { household, outcome, set: {}, text },
    answer: undefined,
  };
}
