import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundsOf } from '../../../shared/ward/rounds.ts';
import { submit } from '../../../shared/ward/survey.ts';
import { forward, passes } from '../../../shared/ward/vetting.ts';
import { at, campaignWith, lowerVillage, plainCampaign, upperVillage } from '../../examples.ts';
import { refusal } from '../../refusal.ts';
import { allMet, inPosting, inSurvey, inTraining, inVetting, meeting, open, outcomeOf } from './walk.ts';

const passed = (agreed: number, attended: number, campaign = plainCampaign) =>
  passes({ village: upperVillage, attended, agreed }, campaign);
const forwarded = (review: Parameters<typeof forward>[0]) =>
  forward(review, plainCampaign, at('2019-10-25T09:00'));
const failedUpper = () => meeting(inVetting(), upperVillage, [4, 10]);
const submitted = (review: Parameters<typeof submit>[0]) =>
  submit(review, plainCampaign, at('2019-10-22T15:00'));

describe('a village', () => {
  test.each([
    [5, 10, true],
    [1, 1, true],
    [4, 10, false],
    [49, 99, false],
    [50, 99, true],
    [0, 10, false],
    [0, 0, false],
  ])('where %d of %d agree passes: %s', (agreed, attended, expected) => {
    expect(passed(agreed, attended)).toBe(expected);
  });

  test('passes exactly from half on, for any meeting', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (agreed, more) => {
        const attended = agreed + more;
        expect(passed(agreed, attended)).toBe(attended > 0 && 2 * agreed >= attended);
      }),
    );
  });

  test('passes by the campaign’s own share', () => {
    const twoThirds = campaignWith({ vetting: { agree: 0.75 } });
    expect(passed(3, 4, twoThirds)).toBe(true);
    expect(passed(74, 100, twoThirds)).toBe(false);
  });
});

describe('a village meeting', () => {
  test('that agrees leaves the ward in vetting', () => {
    const met = meeting(inVetting(), upperVillage, [5, 10]);
    expect(met).toMatchObject({
      stage: 'vetting',
      villages: { [upperVillage]: 'passed', [lowerVillage]: 'due' },
    });
    expect(outcomeOf(met)).toBeUndefined();
  });

  test('that does not agree sends its village back at once', () => {
    expect(outcomeOf(failedUpper())).toBe('reopened');
    expect(failedUpper().villages).toEqual({ [upperVillage]: 'reopened', [lowerVillage]: 'due' });
  });

  test('goes on elsewhere while one village is back, and a second failure joins that round', () => {
    const back = open(failedUpper(), 'survey', '2019-10-20T18:30');
    expect(meeting(back, lowerVillage, [10, 10]).villages[lowerVillage]).toBe('passed');
    const second = meeting(back, lowerVillage, [1, 10]);
    expect(second.villages).toEqual({ [upperVillage]: 'reopened', [lowerVillage]: 'reopened' });
    expect(roundsOf(second, 'survey')).toBe(2);
    const again = open(submitted(second), 'vetting', '2019-10-22T15:00');
    expect(again.villages).toEqual({ [upperVillage]: 'due', [lowerVillage]: 'due' });
    expect(roundsOf(again, 'vetting')).toBe(2);
  });

  test('goes on elsewhere before the workflow has opened the survey again', () => {
    expect(meeting(failedUpper(), lowerVillage, [10, 10]).villages[lowerVillage]).toBe('passed');
  });

  test('waits until vetting opens, once the survey is handed in again', () => {
    const handedIn = submitted(open(failedUpper(), 'survey', '2019-10-20T18:30'));
    expect(() => meeting(handedIn, lowerVillage, [10, 10])).toThrow(refusal('WrongStage'));
    const vetting = open(handedIn, 'vetting', '2019-10-22T15:00');
    expect(meeting(vetting, lowerVillage, [10, 10]).villages).toMatchObject({ [lowerVillage]: 'passed' });
  });

  test('that failed twice opens a third round', () => {
    const again = open(
      submitted(open(failedUpper(), 'survey', '2019-10-20T18:30')),
      'vetting',
      '2019-10-22T15:00',
    );
    const third = open(meeting(again, upperVillage, [0, 10]), 'survey', '2019-10-23T18:30');
    expect(roundsOf(third, 'survey')).toBe(3);
  });

  test('is refused of a village that passed, and of one that is not scored again yet', () => {
    expect(() => meeting(allMet(inVetting()), upperVillage, [10, 10])).toThrow(refusal('VillageNotOpen'));
    expect(() => meeting(failedUpper(), upperVillage, [10, 10])).toThrow(refusal('VillageNotOpen'));
  });

  test.each(['Bản Lạ', 'constructor', '__proto__'])(
    'is refused of a village without a household: %s',
    (name) => {
      expect(() => meeting(inVetting(), name, [10, 10])).toThrow(refusal('UnknownVillage'));
    },
  );

  test('finds its village however the tone mark is placed', () => {
    const totals = { ...inSurvey().totals, villages: { 'Hòa Bình': 1 } };
    const vetting = open(submitted({ ...inSurvey(), totals }), 'vetting', '2019-10-22T15:00');
    expect(meeting(vetting, 'Hoà Bình', [10, 10]).villages).toEqual({ 'Hòa Bình': 'passed' });
  });

  test('is refused where more agreed than attended', () => {
    expect(() => meeting(inVetting(), upperVillage, [11, 10])).toThrow(refusal('MoreAgreedThanAttended'));
  });

  test('is refused for the stage before anything else', () => {
    expect(() => meeting(inTraining(), 'Bản Lạ', [11, 10])).toThrow(refusal('TrainingNotDone'));
    expect(() => meeting(inSurvey(), 'Bản Lạ', [11, 10])).toThrow(refusal('WrongStage'));
    expect(() => meeting(forwarded(allMet(inVetting())), upperVillage, [11, 10])).toThrow(
      refusal('WrongStage'),
    );
    expect(() => meeting(inPosting(), upperVillage, [11, 10])).toThrow(refusal('WrongStage'));
  });
});

describe('forwarding the list', () => {
  test('ends vetting once every village has passed', () => {
    expect(outcomeOf(forwarded(allMet(inVetting())))).toBe('forwarded');
  });

  test('is refused while villages have not met, and names them', () => {
    expect(() => forwarded(meeting(inVetting(), upperVillage, [10, 10]))).toThrow(
      refusal('VillagesNotPassed', { count: 1, villages: lowerVillage }),
    );
  });

  test('is refused in another stage, twice too', () => {
    expect(() => forwarded(failedUpper())).toThrow(refusal('WrongStage'));
    expect(() => forwarded(inSurvey())).toThrow(refusal('WrongStage'));
    expect(() => forwarded(forwarded(allMet(inVetting())))).toThrow(refusal('WrongStage'));
  });
});
