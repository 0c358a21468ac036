import { describe, expect, test } from 'vitest';
import type { Campaign } from '../../../shared/campaign.ts';
import { endPosting, object, post, resolve } from '../../../shared/ward/posting.ts';
import { openObjections, runningPostings } from '../../../shared/ward/publication.ts';
import { roundsOf } from '../../../shared/ward/rounds.ts';
import type { InStage, WardReview } from '../../../shared/ward/ward-review.ts';
import { at, campaignWith, plainCampaign, withoutDistrict } from '../../examples.ts';
import { refusal } from '../../refusal.ts';
import { inApproval, inPosting, inTraining, inVetting, onTheBoard, outcomeOf } from './walk.ts';

const objected = (review: WardReview, when: string, household = 'h-1', campaign = plainCampaign) =>
  object(review, household, campaign, at(when));
const resolved = (review: WardReview, outcome: 'upheld' | 'changed', when: string, household = 'h-1') =>
  endPosting(resolve(review, household, outcome, plainCampaign, at(when)), plainCampaign, at(when));
const endedBy = (review: WardReview, when: string, campaign: Campaign = plainCampaign) =>
  outcomeOf(endPosting(review, campaign, at(when)));
const lastDays = ({ publication }: InStage<'posting'>) => publication.postings.map(({ lastDay }) => lastDay);

describe('posting the list', () => {
  test('starts a clock that ends with the seventh working day after', () => {
    expect(onTheBoard().publication.postings).toEqual([
      { round: 1, postedAt: at('2019-10-25T09:00').toISOString(), lastDay: '2019-11-05', households: 'all' },
    ]);
  });

  test('counts neither weekends nor holidays, but swap days', () => {
    expect(lastDays(onTheBoard(plainCampaign, '2019-12-26T09:00'))).toEqual(['2020-01-07']);
    const swapped = campaignWith({ swapDays: ['2020-01-04'] });
    expect(lastDays(onTheBoard(swapped, '2019-12-26T09:00'))).toEqual(['2020-01-06']);
  });

  test('counts by the national days off where the campaign names none', () => {
    const national = campaignWith({ holidays: undefined });
    // Wed 22/01/2020, the day before Tết: 23 to 29/01 are off, Thu 30, Fri 31 and Mon 03 to Fri 07/02 are seven days.
    expect(lastDays(onTheBoard(national, '2020-01-22T09:00'))).toEqual(['2020-02-07']);
    expect(lastDays(onTheBoard(campaignWith({ holidays: [] }), '2020-01-22T09:00'))).toEqual(['2020-01-31']);
  });

  test('counts from the day of posting where the campaign says so', () => {
    // Fri 25/10, Mon 28 to Fri 01/11 and Mon 04/11 are seven days.
    const sameDay = campaignWith({ posting: { firstDayCounts: true } });
    expect(lastDays(onTheBoard(sameDay))).toEqual(['2019-11-04']);
  });

  test('runs as long as the campaign says', () => {
    const { calendar } = plainCampaign;
    const three = campaignWith({ calendar: { ...calendar, posting: { workingDays: 3 } } });
    expect(lastDays(onTheBoard(three))).toEqual(['2019-10-30']);
  });

  test('is refused twice, and before the list is forwarded', () => {
    expect(() => post(onTheBoard(), plainCampaign, at('2019-10-26T09:00'))).toThrow(refusal('AlreadyPosted'));
    expect(() => post(inVetting(), plainCampaign, at('2019-10-26T09:00'))).toThrow(refusal('WrongStage'));
  });

  test('ends by itself after the end of the last day, not on it', () => {
    expect(endedBy(onTheBoard(), '2019-11-05T23:59')).toBeUndefined();
    expect(endedBy(onTheBoard(), '2019-11-06T00:00')).toBe('clear');
  });

  test('does not end before the list hangs on the board', () => {
    expect(endedBy(inPosting(), '2019-12-31T00:00')).toBeUndefined();
  });

  test('ends once only, and changes nothing outside the stage', () => {
    const ended = endPosting(onTheBoard(), plainCampaign, at('2019-11-06T00:00'));
    expect(endPosting(ended, plainCampaign, at('2019-11-07T00:00'))).toBe(ended);
    const approval = inApproval();
    expect(endPosting(approval, plainCampaign, at('2019-12-31T00:00'))).toBe(approval);
  });

  test('says whether somebody approves next', () => {
    const nobody = withoutDistrict('none');
    expect(endedBy(onTheBoard(nobody), '2019-11-06T00:00', nobody)).toBe('final');
    const province = withoutDistrict('province');
    expect(endedBy(onTheBoard(province), '2019-11-06T00:00', province)).toBe('clear');
  });
});

describe('an objection', () => {
  test('must be rechecked within three working days', () => {
    const { objections } = objected(onTheBoard(), '2019-10-31T10:00').publication;
    expect(objections).toEqual([
      { household: 'h-1', objectedAt: at('2019-10-31T10:00').toISOString(), dueOn: '2019-11-05' },
    ]);
  });

  test('is taken to the end of the last day', () => {
    expect(() => objected(onTheBoard(), '2019-11-05T23:59')).not.toThrow();
    expect(() => objected(onTheBoard(), '2019-11-06T00:00')).toThrow(refusal('PostingOver'));
  });

  test('is refused before the list hangs on the board and outside the stage', () => {
    expect(() => objected(inPosting(), '2019-10-25T10:00')).toThrow(refusal('NotPosted'));
    expect(() => objected(inVetting(), '2019-10-25T10:00')).toThrow(refusal('WrongStage'));
    expect(() => objected(inTraining(), '2019-10-25T10:00')).toThrow(refusal('TrainingNotDone'));
  });

  test('joins the recheck that is open for its household, and opens one for another', () => {
    const one = objected(onTheBoard(), '2019-10-31T10:00');
    expect(objected(one, '2019-10-31T11:00')).toEqual(one);
    expect(openObjections(objected(one, '2019-10-31T11:00', 'h-2').publication)).toHaveLength(2);
  });

  test('keeps the stage open beyond the clock until it is resolved, which then ends it', () => {
    const open = objected(onTheBoard(), '2019-11-05T10:00');
    expect(endedBy(open, '2019-11-06T00:00')).toBeUndefined();
    expect(outcomeOf(resolved(open, 'upheld', '2019-11-07T10:00'))).toBe('clear');
  });

  test('that is upheld while the clock runs leaves the stage open to its end', () => {
    const upheld = resolved(objected(onTheBoard(), '2019-10-31T10:00'), 'upheld', '2019-11-01T10:00');
    expect(outcomeOf(upheld)).toBeUndefined();
    expect(roundsOf(upheld, 'posting')).toBe(1);
    expect(endedBy(upheld, '2019-11-06T00:00')).toBe('clear');
  });

  test('may come again after it was upheld', () => {
    const upheld = resolved(objected(onTheBoard(), '2019-10-31T10:00'), 'upheld', '2019-11-01T10:00');
    expect(openObjections(objected(upheld, '2019-11-04T10:00').publication)).toHaveLength(1);
  });

  test('is resolved late after its due day, and accepted', () => {
    const open = objected(onTheBoard(), '2019-10-31T10:00');
    expect(resolved(open, 'upheld', '2019-11-05T23:00').publication.objections[0]).toMatchObject({
      late: false,
    });
    expect(resolved(open, 'upheld', '2019-11-06T00:00').publication.objections[0]).toMatchObject({
      late: true,
    });
  });

  test('is resolved once', () => {
    expect(() => resolved(onTheBoard(), 'upheld', '2019-11-01T10:00')).toThrow(refusal('NoObjection'));
    const upheld = resolved(objected(onTheBoard(), '2019-10-31T10:00'), 'upheld', '2019-11-01T10:00');
    expect(() => resolved(upheld, 'changed', '2019-11-01T11:00')).toThrow(refusal('NoObjection'));
    expect(() => resolved(inVetting(), 'upheld', '2019-11-01T10:00')).toThrow(refusal('WrongStage'));
  });
});

describe('a household that a recheck changed', () => {
  const changed = () => resolved(objected(onTheBoard(), '2019-11-05T10:00'), 'changed', '2019-11-07T10:00');

  test('is posted again alone, with a clock of its own', () => {
    expect(changed().publication.postings[1]).toEqual({
      round: 2,
      postedAt: at('2019-11-07T10:00').toISOString(),
      lastDay: '2019-11-18',
      households: ['h-1'],
    });
    expect(roundsOf(changed(), 'posting')).toBe(2);
  });

  test('keeps the stage open to the end of the last clock', () => {
    expect(outcomeOf(changed())).toBeUndefined();
    expect(endedBy(changed(), '2019-11-18T23:59')).toBeUndefined();
    expect(endedBy(changed(), '2019-11-19T00:00')).toBe('clear');
  });

  test('may be objected to again while its clock runs; others no longer', () => {
    expect(() => objected(changed(), '2019-11-18T23:59')).not.toThrow();
    expect(() => objected(changed(), '2019-11-11T10:00', 'h-2')).toThrow(refusal('PostingOver'));
  });

  test('does not shorten the clock of the others', () => {
    const early = resolved(objected(onTheBoard(), '2019-10-28T10:00'), 'changed', '2019-10-28T11:00');
    expect(runningPostings(early.publication, '2019-11-05')).toHaveLength(2);
    expect(() => objected(early, '2019-11-05T10:00', 'h-2')).not.toThrow();
    expect(endedBy(early, '2019-11-06T00:00')).toBeUndefined();
    expect(endedBy(early, '2019-11-07T00:00')).toBe('clear');
  });
});
