import { describe, expect, test } from 'vitest';
import { returnHouseholds } from '../../../shared/ward/approval.ts';
import { openStage } from '../../../shared/ward/open-stage.ts';
import { endPosting, post } from '../../../shared/ward/posting.ts';
import { Stage } from '../../../shared/ward/stage.ts';
import { isOpen } from '../../../shared/ward/stage-runs.ts';
import { submit } from '../../../shared/ward/survey.ts';
import { forward } from '../../../shared/ward/vetting.ts';
import { newReview, type WardReview } from '../../../shared/ward/ward-review.ts';
import {
  at,
  plainCampaign as campaign,
  lowerVillage,
  northWard,
  upperVillage,
  withoutDistrict,
} from '../../examples.ts';
import { refusal } from '../../refusal.ts';
import {
  allMet,
  approved,
  byDistrict,
  inApproval,
  inSurvey,
  inVetting,
  meeting,
  onTheBoard,
  open,
} from './walk.ts';

const later = '2019-11-20T10:00';

/** The approver returned one household of the upper village. */
const returned = () =>
  returnHouseholds(
    inApproval(),
    { households: ['h-1'], villages: [upperVillage], reason: 'Thiếu chữ ký' },
    byDistrict(at('2019-11-07T10:00')),
  );

describe('opening a stage', () => {
  test('that is open changes nothing, and another one is refused', () => {
    const review = inVetting();
    expect(openStage(review, 'vetting', campaign, at('2019-12-01T08:00'))).toBe(review);
    expect(() => open(review, 'posting', '2019-12-01T08:00')).toThrow(refusal('WrongStage'));
  });

  test.each<[string, WardReview, Stage]>([
    ['new', newReview(campaign.id, northWard), 'training'],
    ['submitted', submit(inSurvey(), campaign, at('2019-10-18T15:00')), 'vetting'],
    ['reopened', meeting(inVetting(), upperVillage, [0, 10]), 'survey'],
    ['forwarded', forward(allMet(inVetting()), campaign, at('2019-10-25T09:00')), 'posting'],
    ['clear', endPosting(onTheBoard(), campaign, at('2019-11-06T00:00')), 'approval'],
    ['returned', returned(), 'vetting'],
    ['approved', approved(), 'recorded'],
  ])('of a ward that is %s gives the one that follows, and refuses every other', (_, review, next) => {
    expect(open(review, next, later)).toMatchObject({
      stage: next,
      runs: { length: review.runs.length + 1 },
    });
    for (const stage of Stage.options.filter((each) => each !== next)) {
      expect(() => open(review, stage, later)).toThrow(
        refusal('WrongStage', { stage: review.stage, needs: stage }),
      );
    }
  });

  test('of a ward that nobody approves gives the record after the posting', () => {
    const nobody = withoutDistrict('none');
    const over = endPosting(onTheBoard(nobody), nobody, at('2019-11-06T00:00'));
    const recorded = open(over, 'recorded', '2019-11-06T00:00', nobody);
    expect(recorded).toMatchObject({ recordedOn: '2019-11-06', publication: { postings: [{ round: 1 }] } });
    expect(recorded).not.toHaveProperty('postedAt');
  });

  test('as recorded ends the review on that day', () => {
    const recorded = open(approved(), 'recorded', later);
    expect(recorded).toMatchObject({ stage: 'recorded', recordedOn: '2019-11-20' });
    expect(recorded.runs.at(-1)).toMatchObject({ outcome: 'recorded', closedAt: at(later).toISOString() });
    expect(isOpen(recorded)).toBe(false);
    expect(recorded).not.toHaveProperty('dueOn');
    expect(() => open(recorded, 'recorded', later)).toThrow(refusal('WrongStage'));
  });

  test('keeps what the ward has gathered', () => {
    const { totals, training } = inSurvey();
    expect(inVetting()).toMatchObject({ totals, training });
  });
});

describe('a ward that goes back', () => {
  test('to the survey keeps how its villages stand', () => {
    const back = open(meeting(inVetting(), upperVillage, [0, 10]), 'survey', later);
    expect(back.villages).toEqual({ [upperVillage]: 'reopened', [lowerVillage]: 'due' });
    expect(back).not.toHaveProperty('publication');
  });

  test('to vetting, and from there to the survey, keeps what was published and answered', () => {
    const { publication } = returned();
    const vetting = open(returned(), 'vetting', later);
    expect(vetting).toMatchObject({
      publication,
      villages: { [upperVillage]: 'due', [lowerVillage]: 'passed' },
    });
    expect(vetting).not.toHaveProperty('dueOn');
    const survey = open(meeting(vetting, upperVillage, [0, 10]), 'survey', later);
    expect(survey).toMatchObject({ publication, villages: { [upperVillage]: 'reopened' } });
    const again = open(submit(survey, campaign, at(later)), 'vetting', later);
    const posting = open(
      forward(meeting(again, upperVillage, [9, 10]), campaign, at(later)),
      'posting',
      later,
    );
    expect(posting).not.toHaveProperty('postedAt');
    expect(post(posting, campaign, at(later)).publication).toMatchObject({
      postings: [{ households: 'all' }, { households: ['h-1'] }],
      answer: { returned: ['h-1'] },
    });
  });
});
