import { undecidedCount } from '../../functions/intake/intake-state.ts';
import { loadStep, type UncheckedCall } from '../../functions/perform.ts';
import type { Host } from '../../local/host/host.ts';
import { levelDue } from '../../shared/approval/answering.ts';
import type { Campaign } from '../../shared/campaign.ts';
import type { WardRef } from '../../shared/changes.ts';
import type { EndpointName } from '../../shared/contract/contract.ts';
import { openObjections } from '../../shared/ward/publication.ts';
import { type InStage, villagesIn, type WardReview } from '../../shared/ward/ward-review.ts';
import { coordinator, districtOfficer, officerOf, surveyFile, upperVillage } from '../examples.ts';
import { perform } from '../perform.ts';
import { decidePairs } from './decide-pairs.ts';
import { wellFormedMeeting } from './generators.ts';

export interface Time {
  readonly host: Host;
  readonly campaign: Campaign;
  passTo(moment: Date): Promise<void>;
  now(): Date;
}

/** A ward on its way to the end. */
interface OnTheWay<R extends WardReview = WardReview> extends Time {
  readonly ref: WardRef;
  readonly review: R;
}

/** More moves than any ward needs: some households to withdraw or excuse, meetings, clocks to wait for, two levels. */
const most = 60;
const day = 86_400_000;

/**
 * Takes a ward to its end by what its people and those above them may do, whatever was done to it before. Throws where
 * a command is refused or nothing leads on: nobody can get the ward out of there.
 */
export async function takeHome(ref: WardRef, time: Time): Promise<void> {
  const seen: string[] = [];
  for (;;) {
    const review = await time.host.ports.wards.get(ref);
    if (review.stage === 'recorded') return;
    seen.push(`${review.stage} at ${time.now().toISOString()}`);
    try {
      if (seen.length > most) throw new Error('It goes on without end.');
      await move({ ...time, ref, review });
      await time.host.settle();
    } catch (cause) {
      throw new Error(`nobody gets ward ${ref.ward} out of ${seen.slice(-5).join(', ')}`, { cause });
    }
  }
}

/** Gives a command as the ward's officer, or as somebody else. */
async function give(
  name: EndpointName,
  { ref, host }: OnTheWay,
  fields: Omit<UncheckedCall, 'by'> & { by?: UncheckedCall['by'] } = {},
): Promise<void> {
  const step = await loadStep(name);
  await step({ by: officerOf(ref.ward), request: crypto.randomUUID(), ...fields, ...ref }, host.ports);
}

async function move(way: OnTheWay): Promise<void> {
  const { review, campaign } = way;
  switch (review.stage) {
    case 'training':
      return give('recordTraining', way, { by: districtOfficer, attended: 20 });
    case 'survey':
      return moveInSurvey({ ...way, review });
    case 'vetting': {
      const [village] = villagesIn(review, 'due');
      if (village === undefined) return give('forwardList', way);
      return give('recordMeeting', way, wellFormedMeeting(village));
    }
    case 'posting':
      return moveInPosting({ ...way, review });
    case 'approval': {
      const by = levelDue(review, campaign) === 'district' ? districtOfficer : coordinator;
      await decidePairs(way.ref, officerOf(way.ref.ward), way.host.ports);
      return give('approveWard', way, { by });
    }
    case 'recorded':
  }
}

/** Ends what stands against the submission, then submits. */
async function moveInSurvey(way: OnTheWay<InStage<'survey'>>): Promise<void> {
  const { ref, review, host } = way;
  const asked = { ...ref, by: officerOf(ref.ward) };
  const [rejected] = (await perform('readRejected', asked, host.ports)).rejected;
  if (rejected) return give('withdrawHousehold', way, { household: rejected.household, reason: 'Ghi nhầm' });
  const [missing] = (await perform('readMissing', asked, host.ports)).missing;
  if (missing) return give('excuseHousehold', way, { household: missing.household, reason: 'moved' });
  if (review.totals.households > 0) return give('submitSurvey', way);
  return surveyOne(way);
}

/** Hands in a file of one household, window or not. */
async function surveyOne(way: OnTheWay<InStage<'survey'>>): Promise<void> {
  const { ref, review, host } = way;
  await give('extendStage', way, { by: coordinator, stage: 'survey', to: '2020-12-31', reason: 'Nộp muộn' });
  const asked = { ...ref, by: officerOf(ref.ward), request: crypto.randomUUID(), name: 'bo-sung.csv' };
  const { batch, upload } = await perform('receiveBatch', asked, host.ports);
  const [village = upperVillage] = villagesIn(review, 'reopened');
  const file = surveyFile([{ code: 'h-1', name: 'Lò h-1', village }]);
  await host.ports.files.receive(upload?.url.split('/').at(-1) ?? '', once(file));
  await host.settle();
  return give('commitBatch', way, { batchId: batch.id, confirm: ['h-1'] });
}

export async function* once(bytes: Uint8Array) {
  yield bytes;
}

async function moveInPosting(way: OnTheWay<InStage<'posting'>>): Promise<void> {
  const { review, host, now, passTo } = way;
  if (!review.postedAt) return give('postList', way, { places: ['Trụ sở UBND xã'] });
  if ((await undecidedCount(review, host.ports)) > 0)
    return give('dismiss', way, { until: now().toISOString(), reason: 'Không có căn cứ' });
  const [objection] = openObjections(review.publication);
  if (!objection) return passTo(new Date(now().getTime() + day));
  return give('resolveObjection', way, { household: objection.household, outcome: 'upheld' });
}
