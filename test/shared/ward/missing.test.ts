import { describe, expect, test } from 'vitest';
import { missingOf } from '../../../shared/ward/missing.ts';
import { lowerVillage } from '../../examples.ts';
import {
  allMet,
  inApproval,
  inPosting,
  inSurvey,
  inTraining,
  inVetting,
  meeting,
  withTotals,
} from './walk.ts';

describe('what is missing', () => {
  test('is said in numbers, in both languages', () => {
    const survey = withTotals(inSurvey(), { missing: 3, rejected: 14 });
    expect(missingOf(survey)).toEqual({
      vi: '3 hộ đầu kỳ chưa rà soát, 14 hộ có lỗi',
      en: '3 households of the opening list not surveyed, 14 households with errors',
    });
    expect(missingOf(meeting(inVetting(), lowerVillage, [10, 10])).vi).toBe('1 thôn chưa họp');
  });

  test.each([
    ['training', inTraining],
    ['survey', inSurvey],
    ['vetting', () => allMet(inVetting())],
    ['posting', inPosting],
    ['approval', inApproval],
  ])('is never nothing while %s waits', (_, review) => {
    expect(missingOf(review()).vi).not.toBe('');
    expect(missingOf(review()).en).not.toBe('');
  });
});
