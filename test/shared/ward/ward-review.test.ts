import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../../shared/errors.ts';
import { approve, returnHouseholds } from '../../../shared/ward/approval.ts';
import { openStage } from '../../../shared/ward/open-stage.ts';
import { endPosting, object, post, resolve } from '../../../shared/ward/posting.ts';
import { roundsOf } from '../../../shared/ward/rounds.ts';
import type { Stage } from '../../../shared/ward/stage.ts';
import { submit } from '../../../shared/ward/survey.ts';
import { train } from '../../../shared/ward/training.ts';
import { forward, meet } from '../../../shared/ward/vetting.ts';
import { publicationOf, villagesOf, WardReview } from '../../../shared/ward/ward-review.ts';
import { at, lowerVillage, plainCampaign, upperVillage } from '../../examples.ts';
import { byDistrict, inTraining, surveyed } from './walk.ts';

const campaign = plainCampaign;

/** Where the workflow goes from a stage that ended so, as in `docs/process.svg`. */
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
        endPosting(resolve(review, key, outcome, campaign, now), campaign, now),
  ),
  fc.constant<Command>((review, now) => endPosting(review, campaign, now)),
  fc.constant<Command>((review, now) => approve(review, byDistrict(now, campaign))),
  fc.record({ key: household, village }).map<Command>(
    ({ key, village }) =>
      (review, now) =>
        returnHouseholds(
          review,
          { households: [key], villages: [village], reason: 'x' },
          byDistrict(now, campaign),
        ),
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

  test('skips no stage, numbers its rounds, has one open run at most, and what its stage has', () => {
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
          expect(WardReview.parse(review)).toEqual(review);
          const past = ['posting', 'approval', 'recorded'].includes(review.stage);
          if (past) expect(new Set(Object.values(villagesOf(review)))).toEqual(new Set(['passed']));
          expect(roundsOf(review, 'vetting')).toBeGreaterThanOrEqual(roundsOf(review, 'approval'));
          const { postings } = publicationOf(review);
          expect(postings.map(({ round }) => round)).toEqual(postings.map((_, place) => place + 1));
        }
      }),
      { numRuns: 300 },
    );
  });
});
