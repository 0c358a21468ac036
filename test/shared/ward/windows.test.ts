import { describe, expect, test } from 'vitest';
import { withWindow } from '../../../shared/move-window.ts';
import { dueDay, extend } from '../../../shared/ward/windows.ts';
import { plainCampaign as campaign } from '../../examples.ts';
import { refusal } from '../../refusal.ts';
import { inSurvey } from './walk.ts';

describe('a ward’s own end of a window', () => {
  test('takes the place of the campaign’s, for that window alone', () => {
    const extended = extend(inSurvey(), { stage: 'survey', to: '2019-12-18' }, campaign);
    expect(dueDay(extended, 'survey', campaign)).toBe('2019-12-18');
    expect(dueDay(extended, 'vetting', campaign)).toBe('2019-12-20');
    expect(dueDay(inSurvey(), 'survey', campaign)).toBe('2019-12-15');
  });

  test('may be taken back to the common end', () => {
    const extended = extend(inSurvey(), { stage: 'survey', to: '2019-12-18' }, campaign);
    expect(
      dueDay(extend(extended, { stage: 'survey', to: '2019-12-15' }, campaign), 'survey', campaign),
    ).toBe('2019-12-15');
  });

  test('is refused before the common end', () => {
    expect(() => extend(inSurvey(), { stage: 'survey', to: '2019-12-14' }, campaign)).toThrow(
      refusal('ExtensionTooEarly'),
    );
  });

  test('never shortens a window whose common end was moved beyond it', () => {
    const extended = extend(inSurvey(), { stage: 'survey', to: '2019-12-18' }, campaign);
    const moved = withWindow(campaign, { stage: 'survey', to: '2019-12-20' });
    expect(dueDay(extended, 'survey', moved)).toBe('2019-12-20');
  });
});
