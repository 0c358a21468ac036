import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../../shared/errors.ts';
import { approve, returnHouseholds } from '../../../shared/ward/approval.ts';
import { openStage } from '../../../shared/ward/open-stage.ts';
import { endPosting, object, post, resolve } from '../../../shared/ward/posting.ts';
import { roundsOf } from '../../../shared/ward/rounds.ts';
import type { Stage } from '../../../shared/ward/stage.ts';
import { isOpen } from '../../../shared/ward/stage-runs.ts';
import { submit } from '../../../shared/ward/survey.ts';
import { train } from '../../../shared/ward/training.ts';
import { forward, meet } from '../../../shared/ward/vetting.ts';
import { newReview, type WardReview } from '../../../shared/ward/ward-review.ts';
import { dueDay, extend } from '../../../shared/ward/windows.ts';
import { at, lowerVillage, northWard, plainCampaign, upperVillage } from '../../examples.ts';
import { refusal } from '../../refusal.ts';
import { inSurvey, inTraining, inVetting, open, surveyed } from './walk.ts';

const campaign = plainCampaign;

/** Where the workflow goes from a stage that ended so: the picture of design.md, section 2. */
const onward: Readonly<Record<string, Stage>> = {
  'training trained': 'survey',
  'survey submitted': 'vetting',
  'vetting forwarded': 'posting',
  'vetting reopened': 'survey',
  'posting clear': 'approval',
  'approval approved': 'recorded',
  'approval returned': 'vetting',
};

type Command = (review: WardReview, now: Date) => WardReview;

const village = fc.constantFrom(upperVillage, lowerVillage);
const household = fc.constantFrom('h-1', 'h-2', 'h-3');
const command: fc.Arbitrary<Command> = fc.oneof(
  fc.constant<Command>((review, now) => train(review, 5, now)),
  fc.constant<Command>((review, now) => submit(review, campaign, now)),
  fc
    .record({ village, attended: fc.nat(4), agreed: fc.nat(5) })
    .map<Command>((meeting) => (review, now) => meet(review, meeting, campaign, now)),
  fc.constant<Command>((review, now) => forward(review, campaign, now)),
  fc.constant<Command>((review, now) => post(review, campaign, now)),
  household.map<Command>((key) => (review, now) => object(review, key, campaign, now)),
  fc.record({ key: household, outcome: fc.constantFrom('upheld' as const, 'changed' as const) }).map<Command>(
    ({ key, outcome }) =>
      (review, now) =>
        resolve(review, key, outcome, campaign, now),
  ),
  fc.constant<Command>((review, now) => endPosting(review, campaign, now)),
  fc.constant<Command>((review, now) => approve(review, campaign, now)),
  fc.record({ key: household, village }).map<Command>(
    ({ key, village }) =>
      (review, now) =>
        returnHouseholds(review, { households: [key], villages: [village], reason: 'x' }, campaign, now),
  ),
);

/** What the workflow does after every action: it opens what follows from how the stage ended. */
function workflow(review: WardReview, now: Date): WardReview {
  const run = review.runs.at(-1)!;
  return run.outcome && run.stage !== 'recorded'
    ? openStage(review, onward[`${run.stage} ${run.outcome}`]!, campaign, now)
    : review;
}

/** The review after a command, or the same one where it was refused. */
function done(review: WardReview, act: Command, now: Date): WardReview {
  const before = structuredClone(review);
  try {
    return workflow(act(review, now), now);
  } catch (error) {
    expect(error).toBeInstanceOf(Refusal);
    expect(review).toEqual(before);
    return review;
  }
}

describe('a ward, whatever people do', () => {
  const commands = fc.array(fc.record({ act: command, hours: fc.integer({ min: 0, max: 400 }) }), {
    maxLength: 60,
  });

  test('skips no stage, numbers its rounds, and has one open run at most', () => {
    fc.assert(
      fc.property(commands, (list) => {
        let now = at('2019-09-16T08:00').getTime();
        let review: WardReview = { ...inTraining(), totals: surveyed };
        for (const { act, hours } of list) {
          now += hours * 3_600_000;
          review = done(review, act, new Date(now));
          const { runs } = review;
          expect(runs.slice(0, -1).every(({ closedAt, outcome }) => closedAt && outcome)).toBe(true);
          for (const [index, run] of runs.slice(1).entries()) {
            expect(onward[`${runs[index]!.stage} ${runs[index]!.outcome}`]).toBe(run.stage);
            expect(run.round).toBe(
              runs.slice(0, index + 2).filter(({ stage }) => stage === run.stage).length,
            );
          }
          expect(review.stage).toBe(runs.at(-1)!.stage);
          const past = ['posting', 'approval', 'recorded'].includes(review.stage);
          if (past) expect(new Set(Object.values(review.villages))).toEqual(new Set(['passed']));
          expect(roundsOf(review, 'vetting')).toBeGreaterThanOrEqual(roundsOf(review, 'approval'));
          expect(review.postings.map(({ round }) => round)).toEqual(
            review.postings.map((_, place) => place + 1),
          );
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('opening a stage', () => {
  test('that is open changes nothing, and another one is refused', () => {
    const review = inVetting();
    expect(openStage(review, 'vetting', campaign, at('2019-12-01T08:00'))).toBe(review);
    expect(() => open(review, 'posting', '2019-12-01T08:00')).toThrow(refusal('WrongStage'));
  });

  test('as recorded ends the review on that day', () => {
    const closed = { ...newReview(campaign.id, northWard), totals: surveyed };
    const recorded = open(closed, 'recorded', '2019-11-20T10:00');
    expect(recorded).toMatchObject({ stage: 'recorded', recordedOn: '2019-11-20' });
    expect(isOpen(recorded)).toBe(false);
  });

  test('keeps what the ward has gathered', () => {
    const { totals, training } = inSurvey();
    expect(inVetting()).toMatchObject({ totals, training });
  });
});

describe('a ward’s own end of a window', () => {
  test('takes the place of the campaign’s, for that window alone', () => {
    const extended = extend(inSurvey(), 'survey', '2019-12-18', campaign);
    expect(dueDay(extended, 'survey', campaign)).toBe('2019-12-18');
    expect(dueDay(extended, 'vetting', campaign)).toBe('2019-12-20');
    expect(dueDay(inSurvey(), 'survey', campaign)).toBe('2019-12-15');
  });

  test('is refused before the window begins', () => {
    expect(() => extend(inSurvey(), 'survey', '2019-10-06', campaign)).toThrow(refusal('WindowReversed'));
  });
});
