import { describe, expect, test } from 'vitest';
import { duty } from '../../../shared/ward/duty.ts';
import { object } from '../../../shared/ward/posting.ts';
import type { WardReview } from '../../../shared/ward/ward-review.ts';
import { at, plainCampaign, upperVillage } from '../../examples.ts';
import {
  approved,
  inApproval,
  inPosting,
  inSurvey,
  inTraining,
  inVetting,
  meeting,
  onTheBoard,
  open,
} from './walk.ts';

describe('what is due', () => {
  test('is the stage’s own day', () => {
    const dueOn = (review: WardReview) => duty(review, plainCampaign)?.dueOn;
    expect(dueOn(inTraining())).toBe('2019-10-04');
    expect(dueOn(inSurvey())).toBe('2019-12-15');
    expect(dueOn(inVetting())).toBe('2019-12-20');
    expect(dueOn(inPosting())).toBe('2019-12-20');
    expect(dueOn(inApproval())).toBe('2019-11-13');
  });

  test('of villages scored again is the end of vetting', () => {
    const again = open(meeting(inVetting(), upperVillage, [1, 10]), 'survey', '2019-10-20T18:30');
    expect(duty(again, plainCampaign)?.dueOn).toBe('2019-12-20');
  });

  test('of a posted list is nothing but its open objections', () => {
    expect(duty(onTheBoard(), plainCampaign)).toBeUndefined();
    const objected = object(onTheBoard(), 'h-1', plainCampaign, at('2019-10-31T10:00'));
    expect(duty(objected, plainCampaign)?.dueOn).toBe('2019-11-05');
  });

  test('stops when the stage is done', () => {
    expect(duty(approved(), plainCampaign)).toBeUndefined();
    expect(duty(open(approved(), 'recorded', '2019-11-07T10:00'), plainCampaign)).toBeUndefined();
  });
});
