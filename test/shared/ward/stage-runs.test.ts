import { describe, expect, test } from 'vitest';
import { currentRun, endedRun, endStage, isOpen } from '../../../shared/ward/stage-runs.ts';
import { newReview } from '../../../shared/ward/ward-review.ts';
import { at } from '../../examples.ts';
import { inSurvey, inVetting } from './walk.ts';

const now = at('2019-10-25T09:00');

describe('a stage', () => {
  test('is open until it ends, and tells then how and when', () => {
    const review = inVetting();
    expect([isOpen(review), endedRun(review)]).toEqual([true, undefined]);
    const ended = endStage(review, 'forwarded', now);
    expect(isOpen(ended)).toBe(false);
    expect(endedRun(ended)).toEqual({
      ...currentRun(review),
      closedAt: now.toISOString(),
      outcome: 'forwarded',
    });
    expect(ended.runs.slice(0, -1)).toEqual(review.runs.slice(0, -1));
  });

  test('can end only as its kind does', () => {
    // @ts-expect-error: vetting is no stage that an approver ends.
    endStage(inVetting(), 'approved', now);
    // @ts-expect-error: nor does a survey end by a forwarded list.
    endStage(inSurvey(), 'forwarded', now);
    expect(endStage(inSurvey(), 'submitted', now).runs.at(-1)).toMatchObject({ outcome: 'submitted' });
  });

  test('cannot end before the workflow has opened one', () => {
    const review = newReview('c', '00001');
    expect([isOpen(review), endedRun(review)]).toEqual([false, undefined]);
    expect(() => endStage(review, 'trained', now)).toThrow('No stage has been opened yet.');
  });
});
