import { describe, expect, test } from 'vitest';
import { recall, recallable } from '../../../shared/approval/recall.ts';
import { Refusal } from '../../../shared/errors.ts';
import { approve, returnHouseholds } from '../../../shared/ward/approval.ts';
import { endPosting, post } from '../../../shared/ward/posting.ts';
import { forward } from '../../../shared/ward/vetting.ts';
import { isIn, type WardReview } from '../../../shared/ward/ward-review.ts';
import {
  at,
  campaignWith,
  coordinator,
  districtOfficer,
  plainCampaign,
  upperVillage,
} from '../../examples.ts';
import { refusal } from '../../refusal.ts';
import { approved, byDistrict, inApproval, inSurvey, meeting, open } from '../ward/walk.ts';

const now = at('2019-11-08T10:00');
const later = at('2019-11-11T10:00');
const both = campaignWith({ approval: ['district', 'province'] });
const byProvince = { campaign: both, by: coordinator, now };
const district = byDistrict(now, both);
const part = { households: ['h-1'], villages: [upperVillage], reason: 'Thiếu chữ ký' };
const returned = (review: WardReview = inApproval()) => returnHouseholds(review, part, byDistrict(now));
const recorded = () => open(approved(), 'recorded', '2019-11-07T10:00');

/** What a list is apart from who answered it when, and the rounds that this took. */
function listOf(review: WardReview) {
  if (!isIn(review, 'approval')) throw new Error('not in approval');
  const { runs: _, attempt: __, dueOn: ___, publication, ...list } = review;
  const { answers: ____, ...published } = publication;
  return { ...list, published };
}

describe('recalling', () => {
  test.each<[string, () => WardReview]>([
    ['an approval that nothing followed yet', approved],
    ['the approval of a recorded ward', recorded],
    ['a return that nothing followed yet', returned],
    ['a return whose villages have not met', () => open(returned(), 'vetting', '2019-11-08T10:00')],
  ])(
    '%s leads back to the same list, in another round under another execution, with a new clock',
    (_, answered) => {
      const review = recall(answered(), byDistrict(later));
      expect(listOf(review)).toEqual(listOf(inApproval()));
      expect(review).toMatchObject({ attempt: 2, dueOn: '2019-11-18', level: 'district' });
      expect(review.runs.at(-1)).toEqual({ stage: 'approval', round: 2, openedAt: later.toISOString() });
      expect(review.runs.slice(0, -1).every(({ outcome }) => outcome)).toBe(true);
      expect(review.publication.answers).toMatchObject([{ recalledAt: later.toISOString() }]);
      expect(approve(review, byDistrict(later)).runs.at(-1)).toMatchObject({ outcome: 'approved' });
    },
  );

  test('the second return restores what the first one had returned', () => {
    const vetting = meeting(open(returned(), 'vetting', '2019-11-08T10:00'), upperVillage, [10, 10]);
    const again = open(forward(vetting, plainCampaign, now), 'posting', '2019-11-08T10:00');
    const ended = endPosting(post(again, plainCampaign, now), plainCampaign, at('2019-11-20T00:00'));
    const before = open(ended, 'approval', '2019-11-20T00:00');
    const second = { ...part, households: ['h-9'] };
    const review = recall(returnHouseholds(before, second, byDistrict(later)), byDistrict(later));
    expect(listOf(review)).toEqual(listOf(before));
    expect(review.publication.answer).toEqual({ seen: 0, returned: ['h-1'] });
  });

  test('is refused where there is nothing to recall, and twice', () => {
    expect(() => recall(inSurvey(), byDistrict(now))).toThrow(refusal('NothingToRecall'));
    expect(() => recall(inApproval(), byDistrict(now))).toThrow(refusal('NothingToRecall'));
    const once = recall(recorded(), byDistrict(later));
    expect(() => recall(once, byDistrict(later))).toThrow(refusal('NothingToRecall'));
  });

  test('is refused once the ward has acted on a return', () => {
    const vetting = open(returned(), 'vetting', '2019-11-08T10:00');
    const [first] = vetting.runs.slice(-1);
    if (!first) throw new Error('no run');
    const closedAt = later.toISOString();
    const acted: WardReview[] = [
      // The village voted a household down, it was scored again, and the village is due to meet once more.
      {
        ...vetting,
        runs: [
          ...vetting.runs.slice(0, -1),
          { ...first, closedAt, outcome: 'reopened' },
          { stage: 'survey', round: 2, openedAt: closedAt, closedAt, outcome: 'submitted' },
          { stage: 'vetting', round: first.round + 1, openedAt: closedAt },
        ],
        votedDown: { [upperVillage]: ['h-1'] },
      },
      meeting(vetting, upperVillage, [10, 10]),
      meeting(vetting, upperVillage, [1, 10]),
      { ...vetting, generations: [...vetting.generations, 2] },
      forward(meeting(vetting, upperVillage, [10, 10]), plainCampaign, later),
    ];
    for (const review of acted)
      expect(() => recall(review, byDistrict(later))).toThrow(refusal('AnswerActedOn'));
  });

  test('is refused for what an earlier version stored, which says not what the answer replaced', () => {
    const review = recorded();
    const { answers: _, ...publication } = review.publication;
    expect(() => recall({ ...review, publication }, byDistrict(now))).toThrow(refusal('NothingToRecall'));
  });
});

describe('recalling where two levels answer', () => {
  const goneUp = () => approve(inApproval(both), district);

  test('takes a list back that went up, in the same round under the same execution', () => {
    const review = recall(goneUp(), byDistrict(later, both));
    expect(listOf(review)).toEqual(listOf(inApproval(both)));
    expect(review).toMatchObject({ attempt: 1, dueOn: '2019-11-18', level: 'district' });
    expect(review.runs).toEqual(inApproval(both).runs);
  });

  test('is for the level that answered last', () => {
    expect(() => recall(goneUp(), byProvince)).toThrow(
      refusal('OtherLevelAnswered', { level: 'districtLevel' }),
    );
    const twice = approve(goneUp(), byProvince);
    expect(() => recall(twice, district)).toThrow(refusal('AnswerActedOn'));
    expect(() => recall(returnHouseholds(goneUp(), part, byProvince), district)).toThrow(
      refusal('AnswerActedOn'),
    );
  });

  test('leads down level by level', () => {
    const twice = open(approve(goneUp(), byProvince), 'recorded', '2019-11-08T10:00', both);
    const once = recall(twice, { ...byProvince, now: later });
    expect(once).toMatchObject({ level: 'province', attempt: 2, publication: { answer: { seen: 0 } } });
    const none = recall(once, byDistrict(later, both));
    expect(listOf(none)).toEqual(listOf(inApproval(both)));
    expect(none.publication.answer).toBeUndefined();
    expect(() => recall(none, byDistrict(later, both))).toThrow(refusal('NothingToRecall'));
  });

  test('keeps what an answer replaced only while it can be recalled', () => {
    const back = returnHouseholds(goneUp(), part, byProvince);
    expect(back.publication.answers?.every(({ replaced }) => replaced)).toBe(true);
    const vetting = meeting(open(back, 'vetting', '2019-11-08T10:00', both), upperVillage, [10, 10], both);
    const again = open(forward(vetting, both, now), 'posting', '2019-11-08T10:00', both);
    const ended = endPosting(post(again, both, now), both, at('2019-11-20T00:00'));
    const third = approve(open(ended, 'approval', '2019-11-20T00:00', both), district);
    expect(third.publication.answers?.map(({ replaced }) => replaced !== undefined)).toEqual([
      false,
      false,
      true,
    ]);
    expect(recallable(third, both, districtOfficer)).not.toBeInstanceOf(Refusal);
  });
});
