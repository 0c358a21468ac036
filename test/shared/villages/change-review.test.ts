import { describe, expect, test } from 'vitest';
import { reviewAfter } from '../../../shared/villages/change-review.ts';
import { meet } from '../../../shared/ward/vetting.ts';
import { villagesOf, votedDownIn, type WardReview } from '../../../shared/ward/ward-review.ts';
import { at, lowerVillage, plainCampaign, upperVillage } from '../../examples.ts';
import { refusal } from '../../refusal.ts';
import {
  allMet,
  inApproval,
  inPosting,
  inSurvey,
  inTraining,
  inVetting,
  meeting,
  onTheBoard,
} from '../ward/walk.ts';

const merged = (review: WardReview) =>
  reviewAfter(review, [{ from: [upperVillage, lowerVillage], to: 'Bản Mới' }]);
const renamed = (review: WardReview) => reviewAfter(review, [{ from: [upperVillage], to: 'Bản Mới' }]);

/** The upper village passed, but one of its households was voted down. */
const oneVotedDown = () => {
  const votes = [{ household: 'h-1', agreed: 1, against: 9 }];
  const held = { village: upperVillage, attended: 10, agreed: 10, votes };
  return meet(inVetting(), held, plainCampaign, at('2019-10-20T18:30'));
};

describe('a village that is merged', () => {
  test('meets unless every part of it had passed', () => {
    expect(villagesOf(merged(inVetting()))).toEqual({ 'Bản Mới': 'due' });
    expect(villagesOf(merged(meeting(inVetting(), upperVillage, [10, 10])))).toEqual({ 'Bản Mới': 'due' });
    expect(villagesOf(merged(allMet(inVetting())))).toEqual({ 'Bản Mới': 'passed' });
  });

  test('takes no state from a part that has no surveyed household', () => {
    const changes = [{ from: [upperVillage, 'Bản Không'], to: 'Bản Mới' }];
    expect(villagesOf(reviewAfter(allMet(inVetting()), changes))).toEqual({
      'Bản Mới': 'passed',
      [lowerVillage]: 'passed',
    });
  });

  test('is refused while a part is scored again, wholly or in single households', () => {
    expect(() => merged(meeting(inVetting(), upperVillage, [4, 10]))).toThrow(refusal('VillageScoredAgain'));
    expect(() => merged(oneVotedDown())).toThrow(refusal('VillageScoredAgain'));
  });
});

describe('a village that is renamed', () => {
  test('keeps how it stands, and its households that were voted down', () => {
    const after = renamed(oneVotedDown());
    expect(villagesOf(after)).toEqual({ 'Bản Mới': 'reopened', [lowerVillage]: 'due' });
    expect(votedDownIn(after, 'Bản Mới')).toEqual(['h-1']);
    expect(votedDownIn(after, upperVillage)).toBeUndefined();
  });

  test.each([
    ['training', inTraining],
    ['survey', inSurvey],
  ])('changes nothing of a ward in its %s', (_, review) => {
    const before = review();
    expect(renamed(before)).toEqual(before);
  });
});

test('a list that is handed on keeps the villages that were posted', () => {
  const forwarded = { ...inVetting(), runs: [...inPosting().runs.slice(0, -1)] };
  for (const review of [forwarded, inPosting(), onTheBoard(), inApproval()])
    expect(() => renamed(review)).toThrow(refusal('VillagesPosted'));
});
