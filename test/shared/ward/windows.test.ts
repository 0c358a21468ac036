import { describe, expect, test } from 'vitest';
import { dueDay, extend } from '../../../shared/ward/windows.ts';
import { plainCampaign as campaign } from '../../examples.ts';
import { refusal } from '../../refusal.ts';
import { inSurvey } from './walk.ts';

describe('a ward’s own end of a window', () => {
  test('takes the place of the campaign’s, for that window alone', () => {
    const extended = extend(inSurvey(), 'survey', '2019-12-18', campaign);
    expect(dueDay(extended, 'survey', campaign)).toBe('2019-12-18');
    expect(dueDay(extended, 'vetting', campaign)).toBe('2019-12-20');
    expect(dueDay(inSurvey(), 'survey', campaign)).toBe('2019-12-15');
  });

  test('is refused before the window begins', () => {
    expect(() => extend(inSurvey(), 'survey', '2019-10-06', campaign)).toThrow(refusal('WindowReversed'));
  });
});
