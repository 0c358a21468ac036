import { describe, expect, test } from 'vitest';
import { wholeWard } from '../../../shared/batch/upload-scope.ts';
import type { Day } from '../../../shared/calendar.ts';
import { emptyTotals } from '../../../shared/results/totals.ts';
import { requireUpload, submit, uploadScope } from '../../../shared/ward/survey.ts';
import { extend } from '../../../shared/ward/windows.ts';
import { at, campaignWith, lowerVillage, plainCampaign, upperVillage } from '../../examples.ts';
import { refusal } from '../../refusal.ts';
import { inSurvey, inTraining, inVetting, meeting, open, outcomeOf, withTotals } from './walk.ts';

const upload = (review: Parameters<typeof requireUpload>[0], today: Day) => () =>
  requireUpload(review, plainCampaign, today);
const submitted = (review: Parameters<typeof submit>[0]) =>
  submit(review, plainCampaign, at('2019-10-18T15:00'));

/** One village failed and its households are scored again. */
const scoredAgain = () => open(meeting(inVetting(), upperVillage, [4, 10]), 'survey', '2019-10-20T18:30');

describe('an upload', () => {
  test.each(['2019-10-07', '2019-11-01', '2019-12-15'])('is taken inside the window, on %s', (today) => {
    expect(upload(inSurvey(), today)).not.toThrow();
  });

  test.each(['2019-10-06', '2019-12-16'])('is refused outside the window, on %s', (today) => {
    expect(upload(inSurvey(), today)).toThrow(
      refusal('OutsideWindow', { on: today, from: '2019-10-07', to: '2019-12-15' }),
    );
  });

  test('is refused for missing training before its stage, and for its stage before the window', () => {
    expect(upload(inTraining(), '2019-10-06')).toThrow(refusal('TrainingNotDone'));
    expect(upload(inVetting(), '2019-12-31')).toThrow(refusal('WrongStage', { needs: 'survey' }));
  });

  test('is taken until the ward’s own extension ends', () => {
    const extended = extend(inSurvey(), { stage: 'survey', to: '2019-12-18' }, plainCampaign);
    expect(upload(extended, '2019-12-18')).not.toThrow();
    expect(upload(extended, '2019-12-19')).toThrow(refusal('OutsideWindow', { to: '2019-12-18' }));
  });

  test('follows a window that was moved', () => {
    const { calendar } = plainCampaign;
    const moved = campaignWith({
      calendar: { ...calendar, survey: { from: '2019-10-14', to: '2019-12-19' } },
    });
    expect(() => requireUpload(inSurvey(), moved, '2019-12-19')).not.toThrow();
    expect(() => requireUpload(inSurvey(), moved, '2019-10-08')).toThrow(refusal('OutsideWindow'));
  });

  test('of villages to be scored again is taken until vetting is due', () => {
    expect(upload(scoredAgain(), '2019-12-20')).not.toThrow();
    expect(upload(scoredAgain(), '2019-12-21')).toThrow(refusal('OutsideWindow', { to: '2019-12-20' }));
  });

  test('of villages to be scored again is not cut short where the survey was extended beyond', () => {
    const extended = extend(scoredAgain(), { stage: 'survey', to: '2019-12-27' }, plainCampaign);
    expect(upload(extended, '2019-12-27')).not.toThrow();
  });

  test('may hold every village at first, later only reopened ones', () => {
    expect(uploadScope(inSurvey())).toEqual(wholeWard);
    expect(uploadScope(scoredAgain())).toEqual({ villages: new Set([upperVillage]), households: new Map() });
  });
});

describe('submitting the survey', () => {
  test('ends the stage and lets every surveyed village meet', () => {
    const vetting = open(submitted(inSurvey()), 'vetting', '2019-10-18T15:00');
    expect(vetting.villages).toEqual({ [upperVillage]: 'due', [lowerVillage]: 'due' });
    expect(outcomeOf(submitted(inSurvey()))).toBe('submitted');
  });

  test('is refused while rejected households stand, before households of the opening list are open', () => {
    const both = withTotals(inSurvey(), { rejected: 5, missing: 2 });
    expect(() => submitted(both)).toThrow(refusal('RejectedStand', { count: 5 }));
    expect(() => submitted(withTotals(both, { rejected: 0 }))).toThrow(
      refusal('OpeningListOpen', { count: 2 }),
    );
  });

  test('is refused of a ward without a household', () => {
    const empty = { ...inSurvey(), totals: emptyTotals };
    expect(() => submitted(empty)).toThrow(refusal('NothingSurveyed'));
  });

  test('is refused in any other stage, twice too', () => {
    expect(() => submitted(inVetting())).toThrow(
      refusal('WrongStage', { stage: 'vetting', needs: 'survey' }),
    );
    expect(() => submitted(submitted(inSurvey()))).toThrow(refusal('WrongStage'));
  });

  test('may come after the window, for what was uploaded in time', () => {
    expect(outcomeOf(submit(inSurvey(), plainCampaign, at('2019-12-17T09:00')))).toBe('submitted');
  });

  test('lets only villages meet again that were scored again, and new ones', () => {
    const again = meeting(scoredAgain(), lowerVillage, [9, 10]);
    const { villages } = again.totals;
    const withNew = withTotals(again, { villages: { ...villages, 'Bản Mới': 1 } });
    expect(open(submitted(withNew), 'vetting', '2019-10-22T15:00').villages).toEqual({
      [upperVillage]: 'due',
      [lowerVillage]: 'passed',
      'Bản Mới': 'due',
    });
  });
});
