import { describe, expect, test } from 'vitest';
import { wayToCorrect } from '../../../shared/inspection/correction.ts';
import { returnHouseholds } from '../../../shared/ward/approval.ts';
import type { WardReview } from '../../../shared/ward/ward-review.ts';
import { at, districtOfficer, plainCampaign, upperVillage, withoutDistrict } from '../../examples.ts';
import { inApproval, inPosting, inSurvey, inVetting, meeting, onTheBoard, open } from '../ward/walk.ts';

const way = (review: WardReview, when = '2019-10-28T09:00', status: 'running' | 'closed' = 'running') =>
  wayToCorrect({
    ...{ key: 'h-1', village: upperVillage, review, now: at(when) },
    run: { campaign: plainCampaign, status },
  });
const posted = onTheBoard;

describe('a household with a wrong result', () => {
  test('is handed in again while the survey is open', () => {
    expect(way(inSurvey())).toBe('handIn');
  });

  test('is changed by its village’s meeting, and by an objection where that was held', () => {
    expect(way(inVetting())).toBe('meeting');
    expect(way(meeting(inVetting(), upperVillage, [10, 10]))).toBe('posting');
  });

  test('is handed in again where its village is scored again', () => {
    const failed = meeting(inVetting(), upperVillage, [1, 10]);
    const reopened = open(failed, 'survey', '2019-10-21T08:00');
    expect(way(reopened)).toBe('handIn');
    const other = wayToCorrect({
      ...{ key: 'h-3', village: 'Bản Dưới', review: reopened, now: at('2019-10-21T09:00') },
      run: { campaign: plainCampaign, status: 'running' },
    });
    expect(other).toBe('meeting');
  });

  test('is objected to while its posting’s clock runs', () => {
    expect(way(inPosting())).toBe('posting');
    expect(way(posted())).toBe('objection');
    expect(way(posted(), '2019-11-05T23:00')).toBe('objection');
    expect(way(posted(), '2019-11-06T00:10')).toBe('return');
  });

  test('is returned by the approver, and meets then', () => {
    const review = inApproval();
    expect(way(review, '2019-11-06T08:00')).toBe('return');
    const answer = { households: ['h-1'], villages: [upperVillage], reason: 'Kiểm tra thấy sai' };
    const answering = { campaign: plainCampaign, by: districtOfficer, now: at('2019-11-06T08:00') };
    const returned = open(returnHouseholds(review, answer, answering), 'vetting', '2019-11-06T08:10');
    expect(way(returned, '2019-11-06T09:00')).toBe('meeting');
  });

  test('is final once the ward is recorded or the campaign closed, and where nobody approves', () => {
    expect(way(inSurvey(), '2020-02-01T08:00', 'closed')).toBe('final');
    const campaign = withoutDistrict('none');
    const over = wayToCorrect({
      ...{ key: 'h-1', village: upperVillage, review: posted(campaign), now: at('2019-11-06T08:00') },
      run: { campaign, status: 'running' },
    });
    expect(over).toBe('final');
  });
});
