import { describe, expect, test } from 'vitest';
import { readReview, storedReview } from '../../../shared/stored/upgrade-review.ts';
import { storedVersion } from '../../../shared/stored/version.ts';
import { returnHouseholds } from '../../../shared/ward/approval.ts';
import { object, post, resolve } from '../../../shared/ward/posting.ts';
import { submit } from '../../../shared/ward/survey.ts';
import { forward } from '../../../shared/ward/vetting.ts';
import { newReview, publicationOf, villagesOf, type WardReview } from '../../../shared/ward/ward-review.ts';
import { at, lowerVillage, northWard, plainCampaign, upperVillage } from '../../examples.ts';
import { refusal } from '../../refusal.ts';
import {
  approved,
  byDistrict,
  inApproval,
  inPosting,
  inSurvey,
  inTraining,
  inVetting,
  meeting,
  onTheBoard,
  open,
} from '../ward/walk.ts';

const now = at('2019-11-07T10:00');
const later = '2019-11-08T10:00';

/** The review without what later versions keep of its answers. */
function withoutAnswers(review: WardReview): WardReview {
  const { level: _, ...rest } = { level: undefined, ...review };
  if (!('publication' in rest) || !rest.publication) return rest as WardReview;
  const { answers: __, ...publication } = rest.publication;
  return { ...rest, publication } as WardReview;
}

/** The body that version 3 stored of a review: every field in every stage. */
function before4(review: WardReview): unknown {
  const { postings, objections, answer } = publicationOf(review);
  const { publication: _, ...rest } = { publication: undefined, ...withoutAnswers(review) };
  return {
    ...rest,
    villages: villagesOf(review),
    postings,
    objections,
    scope: answer && answer.returned.length > 0 ? answer.returned : undefined,
    answered: answer?.seen,
  };
}

const reopened = () => open(meeting(inVetting(), upperVillage, [1, 10]), 'survey', later);
const returned = () => {
  const part = { households: ['h-1'], villages: [upperVillage], reason: 'Thiếu chữ ký' };
  return returnHouseholds({ ...inApproval(), generations: [1, 2] }, part, byDistrict(now));
};
const vettingAgain = () => open(returned(), 'vetting', later);
const surveyAgain = () => open(meeting(vettingAgain(), upperVillage, [1, 10]), 'survey', later);
const postingAgain = () =>
  open(forward(meeting(vettingAgain(), upperVillage, [9, 10]), plainCampaign, now), 'posting', later);
const objected = () => object(onTheBoard(), 'h-1', plainCampaign, at('2019-10-31T10:00'));
const resolved = () => resolve(objected(), 'h-1', 'changed', plainCampaign, at('2019-11-01T10:00'));

const reviews: Readonly<Record<string, () => WardReview>> = {
  'that no workflow has opened yet': () => newReview(plainCampaign.id, northWard),
  'in training': inTraining,
  'in survey': inSurvey,
  'in survey again': reopened,
  'in vetting': inVetting,
  'whose list is not up yet': inPosting,
  'whose list is up': onTheBoard,
  'with an open objection': objected,
  'with a household posted again': resolved,
  'in approval': inApproval,
  'returned by its approver': returned,
  'in vetting after a return': vettingAgain,
  'in survey after a return': surveyAgain,
  'to be posted after a return': postingAgain,
  'posted after a return': () => post(postingAgain(), plainCampaign, at(later)),
  approved,
  recorded: () => open(approved(), 'recorded', later),
};

describe('a stored review', () => {
  test.each(Object.entries(reviews))('of a ward %s is read as it was written', (_, review) => {
    const body: unknown = JSON.parse(JSON.stringify(storedReview(review())));
    expect(body).toHaveProperty('version', 4);
    expect(readReview(body)).toStrictEqual(review());
  });

  test.each(Object.entries(reviews))('of version 3 of a ward %s has what its stage has', (_, review) => {
    const body: unknown = JSON.parse(JSON.stringify(before4(review())));
    expect(body).not.toHaveProperty('version');
    expect(readReview(body)).toStrictEqual(withoutAnswers(review()));
  });

  test('of version 3 keeps the villages of a survey that was handed in', () => {
    const submitted = submit(inSurvey(), plainCampaign, at('2019-10-18T15:00'));
    const villages = { [upperVillage]: 'due', [lowerVillage]: 'due' };
    const read = readReview({ ...(before4(submitted) as object), villages });
    expect(open(read, 'vetting', '2019-10-18T15:01')).toMatchObject({ villages });
  });

  test('of a later version is refused by name', () => {
    expect(() => readReview({ ...inVetting(), version: storedVersion + 1 })).toThrow(
      refusal('DataNewer', { found: storedVersion + 1, known: storedVersion }),
    );
  });

  test('of version 3 that says less than it must is refused', () => {
    const { runs: _, ...body } = before4(inVetting()) as { runs: unknown };
    expect(() => readReview(body)).toThrow(/runs/);
  });
});
