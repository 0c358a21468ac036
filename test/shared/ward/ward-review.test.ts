import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { levelsOf } from '../../../shared/approval/levels.ts';
import { recall } from '../../../shared/approval/recall.ts';
import type { Campaign } from '../../../shared/campaign.ts';
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
import {
  at,
  campaignWith,
  coordinator,
  districtOfficer,
  lowerVillage,
  plainCampaign,
  upperVillage,
} from '../../examples.ts';
import { inTraining, surveyed } from './walk.ts';

const campaign = plainCampaign;
/** With several levels the rules ask which of them acts; all else is the same. */
const twoLevels = campaignWith({ approval: ['district', 'province'] });

/** Where the workflow goes from a stage that ended so, as in `docs/process.svg`. */
const onward: Readonly<Record<string, Stage>> = {
  'training trained': 'survey',
  'survey submitted': 'vetting',
  'vetting forwarded': 'posting',
  'vetting reopened': 'survey',
  'posting clear': 'approval',
  'approval approved': 'recorded',
  'approval returned': 'vetting',
  // After a recall.
  'vetting recalled': 'approval',
  'recorded recorded': 'approval',
};

type Command = (review: WardReview, now: Date, campaign: Campaign) => WardReview;

const village = fc.constantFrom(upperVillage, lowerVillage);
const household = fc.constantFrom('h-1', 'h-2', 'h-3');
const approver = fc.constantFrom(districtOfficer, coordinator);
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
  approver.map<Command>((by) => (review, now, campaign) => approve(review, { campaign, by, now })),
  approver.map<Command>((by) => (review, now, campaign) => recall(review, { campaign, by, now })),
  fc.record({ key: household, village, by: approver }).map<Command>(
    ({ key, village, by }) =>
      (review, now, campaign) =>
        returnHouseholds(
          review,
          { households: [key], villages: [village], reason: 'x' },
          { campaign, by, now },
        ),
  ),
);

/** What the workflow does after every action: it opens what follows from how the stage ended. */
function workflow(review: WardReview, now: Date, campaign: Campaign): WardReview {
  const run = review.runs.at(-1)!;
  return run.outcome && run.stage !== 'recorded'
    ? openStage(review, onward[`${run.stage} ${run.outcome}`]!, campaign, now)
    : review;
}

/** The review after a command, or the same one where it was refused. */
function done(review: WardReview, act: Command, now: Date, campaign: Campaign): WardReview {
  const before = structuredClone(review);
  try {
    return workflow(act(review, now, campaign), now, campaign);
  } catch (error) {
    expect(error).toBeInstanceOf(Refusal);
    expect(review).toEqual(before);
    return review;
  }
}

/** The levels whose approvals stand since the newest return. */
function standingLevels(review: WardReview): string[] {
  const { answers = [] } = publicationOf(review);
  const standing = answers.filter(({ recalledAt }) => !recalledAt);
  const lastReturn = standing.findLastIndex(({ outcome }) => outcome === 'returned');
  return standing.slice(lastReturn + 1).map(({ level }) => level);
}

describe('a ward, whatever people do', () => {
  const commands = fc.array(fc.record({ act: command, hours: fc.integer({ min: 0, max: 400 }) }), {
    maxLength: 60,
  });

  test.each([
    ['one level', campaign],
    ['two levels', twoLevels],
  ])(
    'approved by %s, skips no stage, numbers its rounds, has one open run at most, and what its stage has',
    (_, rules) => {
      fc.assert(
        fc.property(commands, (list) => {
          let now = at('2019-09-16T08:00').getTime();
          let review: WardReview = { ...inTraining(), totals: surveyed };
          for (const { act, hours } of list) {
            now += hours * 3_600_000;
            review = done(review, act, new Date(now), rules);
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
            const { postings, answers = [] } = publicationOf(review);
            const recalled = answers.filter(({ recalledAt }) => recalledAt).length;
            expect(roundsOf(review, 'vetting') + recalled).toBeGreaterThanOrEqual(
              roundsOf(review, 'approval'),
            );
            if (review.stage === 'recorded') expect(standingLevels(review)).toEqual(levelsOf(rules.approval));
            expect(postings.map(({ round }) => round)).toEqual(postings.map((_, place) => place + 1));
          }
        }),
        { numRuns: 300 },
      );
    },
  );
});
