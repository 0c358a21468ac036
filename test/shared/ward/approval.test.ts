import { describe, expect, test } from 'vitest';
import {
  approve,
  narrowReturn,
  returnHouseholds,
  widenedBy,
  widenReturn,
} from '../../../shared/ward/approval.ts';
import { endPosting, object, post } from '../../../shared/ward/posting.ts';
import { roundsOf } from '../../../shared/ward/rounds.ts';
import { forward } from '../../../shared/ward/vetting.ts';
import type { WardReview } from '../../../shared/ward/ward-review.ts';
import { at, lowerVillage, plainCampaign, upperVillage } from '../../examples.ts';
import { refusal } from '../../refusal.ts';
import { approved, byDistrict, inApproval, inVetting, meeting, onTheBoard, open, outcomeOf } from './walk.ts';

const returned = (reason = 'Biên bản thiếu chữ ký', review: WardReview = inApproval()) =>
  returnHouseholds(
    review,
    { households: ['h-1', 'h-2'], villages: [upperVillage], reason },
    byDistrict(at('2019-11-07T10:00')),
  );
const postedAgain = () => {
  const vetting = meeting(open(returned(), 'vetting', '2019-11-07T10:00'), upperVillage, [10, 10]);
  const forwarded = forward(vetting, plainCampaign, at('2019-11-08T10:00'));
  return post(open(forwarded, 'posting', '2019-11-08T10:00'), plainCampaign, at('2019-11-08T10:00'));
};

describe('approval', () => {
  test('is due in five working days', () => {
    expect(inApproval()).toMatchObject({ stage: 'approval', dueOn: '2019-11-13' });
  });

  test('ends the review', () => {
    expect(outcomeOf(approved())).toBe('approved');
  });

  test('is refused before the posting is over, and twice', () => {
    expect(() => approve(onTheBoard(), byDistrict(at('2019-10-30T14:00')))).toThrow(
      refusal('WrongStage', { stage: 'posting', needs: 'approval' }),
    );
    expect(() => approve(approved(), byDistrict(at('2019-11-08T10:00')))).toThrow(refusal('WrongStage'));
  });

  test('remembers what the approver has seen', () => {
    const review = { ...inApproval(), generations: [1, 2] };
    expect(approve(review, byDistrict(at('2019-11-07T10:00')))).toMatchObject({
      publication: { answer: { seen: 2, returned: [] } },
    });
  });
});

describe('returned households', () => {
  test('go back to vetting with their villages; the rest stays approved', () => {
    expect(outcomeOf(returned())).toBe('returned');
    expect(returned()).toMatchObject({
      publication: { answer: { seen: 0, returned: ['h-1', 'h-2'] } },
      villages: { [upperVillage]: 'due', [lowerVillage]: 'passed' },
    });
  });

  test('need a reason', () => {
    expect(() => returned(' ')).toThrow(refusal('ReasonMissing'));
    expect(() => returned(' ', onTheBoard())).toThrow(refusal('WrongStage'));
  });

  test('are posted alone for a clock of their own and come back to approval', () => {
    const posting = postedAgain();
    expect(posting.publication.postings.at(-1)).toMatchObject({
      round: 2,
      lastDay: '2019-11-19',
      households: ['h-1', 'h-2'],
    });
    expect(() => object(posting, 'h-3', plainCampaign, at('2019-11-11T10:00'))).toThrow(
      refusal('PostingOver'),
    );
    const ended = endPosting(posting, plainCampaign, at('2019-11-20T00:00'));
    expect(outcomeOf(ended)).toBe('clear');
    const again = open(ended, 'approval', '2019-11-20T00:00');
    expect(again).toMatchObject({ dueOn: '2019-11-27' });
    expect(roundsOf(again, 'approval')).toBe(2);
    expect(roundsOf(again, 'survey')).toBe(1);
  });

  test('of a second return are those of the second alone', () => {
    const ended = endPosting(postedAgain(), plainCampaign, at('2019-11-20T00:00'));
    const second = returnHouseholds(
      open(ended, 'approval', '2019-11-20T00:00'),
      { households: ['h-9'], villages: [lowerVillage], reason: 'Sai điểm' },
      byDistrict(at('2019-11-21T10:00')),
    );
    expect(second).toMatchObject({
      publication: { answer: { returned: ['h-9'] } },
      villages: { [upperVillage]: 'passed', [lowerVillage]: 'due' },
    });
  });

  test('are joined by a household that changes meanwhile', () => {
    const vetting = open(returned(), 'vetting', '2019-11-07T10:00');
    expect(widenReturn(vetting, ['h-2', 'h-7']).publication?.answer?.returned).toEqual(['h-1', 'h-2', 'h-7']);
    expect(widenReturn(inVetting(), ['h-7'])).toEqual(inVetting());
  });
});

test('what a file adds to the returned households can be taken back, and no more', () => {
  const survey = { ...open(returned(), 'vetting', '2019-11-07T10:00'), stage: 'survey' as const };
  const widened = widenReturn(survey, ['h-2', 'h-7', 'h-8']);
  expect(widenedBy(survey, widened)).toEqual(['h-7', 'h-8']);
  expect(narrowReturn(widened, widenedBy(survey, widened))).toEqual(survey);
  expect(narrowReturn(survey, [])).toBe(survey);
});
