import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../../shared/ward/next/task-words.ts';
import { whatNext } from '../../../shared/ward/next/what-next.ts';
import { roundsOf } from '../../../shared/ward/rounds.ts';
import { submit, uploadScope } from '../../../shared/ward/survey.ts';
import { forward, meet, passes, withoutVotedDown } from '../../../shared/ward/vetting.ts';
import { isVotedDown } from '../../../shared/ward/votes.ts';
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

const votes = (...each: [household: string, agreed: number, against: number][]) =>
  each.map(([household, agreed, against]) => ({ household, agreed, against }));
const voting = (review: Parameters<typeof meeting>[0], given: ReturnType<typeof votes>, agreed = 10) =>
  meet(
    review,
    { village: upperVillage, attended: 10, agreed, votes: given },
    plainCampaign,
    at('2019-10-20T18:30'),
  );
/** The village agreed, but not to its first household. */
const oneDown = () => voting(inVetting(), votes(['h-1', 4, 5], ['h-2', 5, 5]));
const scoredAgain = () => open(oneDown(), 'survey', '2019-10-20T18:30');
const metAgain = () => open(submitted(scoredAgain()), 'vetting', '2019-10-22T15:00');

describe('a vote on each household', () => {
  test('sends back alone who has less than the share of those who voted, for any votes', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), (agreed, against) => {
        const down = isVotedDown({ agreed, against }, plainCampaign);
        expect(down).toBe(agreed + against === 0 || 2 * agreed < agreed + against);
        const met = meet(
          inVetting(),
          { village: upperVillage, attended: 400, agreed: 400, votes: votes(['h-1', agreed, against]) },
          plainCampaign,
          at('2019-10-20T18:30'),
        );
        expect(uploadScope(open(met, down ? 'survey' : 'vetting', '2019-10-20T18:30')).households.size).toBe(
          down ? 1 : 0,
        );
      }),
    );
  });

  test('opens the survey for that household, and for no village', () => {
    expect(outcomeOf(oneDown())).toBe('reopened');
    expect(scoredAgain().villages).toEqual({ [upperVillage]: 'reopened', [lowerVillage]: 'due' });
    expect(uploadScope(scoredAgain())).toEqual({
      villages: new Set(),
      households: new Map([['h-1', upperVillage]]),
    });
    const when = { campaign: plainCampaign, status: 'running', today: '2019-10-21' } as const;
    expect(wordsOf(whatNext(scoredAgain(), when).tasks).en).toContain('1 household to be scored again');
  });

  test('lets its village meet again about that household alone, which then passes', () => {
    expect(metAgain().villages).toEqual({ [upperVillage]: 'due', [lowerVillage]: 'due' });
    expect(() => voting(metAgain(), votes(['h-2', 10, 0]))).toThrow(refusal('HouseholdNotDue', { count: 1 }));
    const agreed = voting(metAgain(), votes(['h-1', 10, 0]));
    expect(agreed).toMatchObject({ villages: { [upperVillage]: 'passed', [lowerVillage]: 'due' } });
    expect(agreed.votedDown).toBeUndefined();
    expect(outcomeOf(forwarded(meeting(agreed, lowerVillage, [10, 10])))).toBe('forwarded');
  });

  test('sends back the same household again where its own meeting fails, by votes or as a whole', () => {
    for (const again of [voting(metAgain(), votes(['h-1', 1, 9])), voting(metAgain(), [], 4)]) {
      const third = open(again, 'survey', '2019-10-23T18:30');
      expect(uploadScope(third)).toEqual({
        villages: new Set(),
        households: new Map([['h-1', upperVillage]]),
      });
      expect(roundsOf(third, 'survey')).toBe(3);
    }
  });

  test('says nothing of single households where the village itself fails', () => {
    const failed = open(voting(inVetting(), votes(['h-1', 10, 0]), 4), 'survey', '2019-10-20T18:30');
    expect(uploadScope(failed)).toEqual({ villages: new Set([upperVillage]), households: new Map() });
  });

  test('is over for a household that is not recorded any more: its village passed, unless others of it wait', () => {
    const two = open(voting(inVetting(), votes(['h-1', 0, 3], ['h-2', 0, 3])), 'survey', '2019-10-20T18:30');
    const one = withoutVotedDown(two, 'h-1');
    expect(one.votedDown).toEqual({ [upperVillage]: ['h-2'] });
    expect(one.villages).toMatchObject({ [upperVillage]: 'reopened' });
    const none = withoutVotedDown(one, 'h-2');
    expect(none.villages).toEqual({ [upperVillage]: 'passed', [lowerVillage]: 'due' });
    expect(none).not.toHaveProperty('votedDown');
    expect(withoutVotedDown(none, 'h-3')).toBe(none);
    expect(withoutVotedDown(one, 'h-2', ['h-9']).votedDown).toEqual({ [upperVillage]: ['h-9'] });
  });

  test('joins a round that another village opened', () => {
    const back = open(meeting(inVetting(), lowerVillage, [1, 10]), 'survey', '2019-10-20T18:30');
    const both = voting(back, votes(['h-1', 0, 3]));
    expect(roundsOf(both, 'survey')).toBe(2);
    expect(uploadScope(both)).toEqual({
      villages: new Set([lowerVillage]),
      households: new Map([['h-1', upperVillage]]),
    });
  });

  test('is not taken for one of a village that is called as what every object has', () => {
    const villages = { ...metAgain().villages, constructor: 'due' as const };
    const failed = meeting({ ...metAgain(), villages }, 'constructor', [1, 10]);
    expect(failed.votedDown).toEqual({ [upperVillage]: ['h-1'] });
    expect(uploadScope(open(failed, 'survey', '2019-10-23T18:30')).villages).toEqual(
      new Set(['constructor']),
    );
  });

  test('is refused twice of one household, and of more people than attended', () => {
    expect(() => voting(inVetting(), votes(['h-1', 1, 0], ['h-1', 0, 1]))).toThrow(refusal('VotedTwice'));
    expect(() => voting(inVetting(), votes(['h-1', 8, 3]))).toThrow(
      refusal('MoreVotesThanAttended', { votes: 11, attended: 10 }),
    );
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
