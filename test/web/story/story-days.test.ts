import { expect, test } from 'vitest';
import type { StoryEvent } from '../../../web/client/answers.ts';
import { daysOf, lastLimit, nextLimit, ofKind } from '../../../web/story/story-days.ts';

const event = (at: string, by: string): StoryEvent => ({ at, by, did: 'remark', ward: '', detail: {} });

const late = event('2019-11-05T17:30:00.000Z', 'rasoat');
const early = event('2019-11-05T16:30:00.000Z', 'huyen-064');

test('a day begins at midnight in Vietnam', () => {
  expect(daysOf([late, early])).toEqual([
    { day: '2019-11-06', events: [late] },
    { day: '2019-11-05', events: [early] },
  ]);
});

test('what people did is told apart from what happened by itself', () => {
  expect(ofKind([late, early], 'nguoi')).toEqual([early]);
  expect(ofKind([late, early], 'tu-dong')).toEqual([late]);
  expect(ofKind([late, early], 'tat-ca')).toEqual([late, early]);
});

test('the steps end at the most that is answered', () => {
  expect(nextLimit(nextLimit(nextLimit(200)))).toBe(lastLimit);
});
