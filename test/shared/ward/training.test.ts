import { describe, expect, test } from 'vitest';
import { submit } from '../../../shared/ward/survey.ts';
import { endAdvisedTraining, train, waiveTraining } from '../../../shared/ward/training.ts';
import { at, campaignWith, plainCampaign } from '../../examples.ts';
import { refusal } from '../../refusal.ts';
import { inSurvey, inTraining, open, outcomeOf } from './walk.ts';

const advisory = campaignWith({ training: { gate: 'advisory' } });

describe('training', () => {
  test('ends with the first session’s attendance', () => {
    const trained = train(inTraining(), 23, at('2019-09-24T08:00'));
    expect(trained.training).toMatchObject({ attended: 23, waived: false });
    expect(outcomeOf(trained)).toBe('trained');
  });

  test('may be recorded after its window', () => {
    expect(outcomeOf(train(inTraining(), 5, at('2019-10-21T08:00')))).toBe('trained');
  });

  test('adds further sessions without touching the stage that is open by then', () => {
    const again = train(inSurvey(), 7, at('2019-10-21T08:00'));
    expect(again).toMatchObject({ stage: 'survey', training: { attended: 27 } });
    expect(again.runs).toEqual(inSurvey().runs);
  });

  test('is waived with a reason that says something', () => {
    const waived = waiveTraining(inTraining(), 'Đã tập huấn năm trước', at('2019-10-04T08:00'));
    expect(waived.training).toMatchObject({ attended: 0, waived: true });
    expect(outcomeOf(waived)).toBe('waived');
    expect(() => waiveTraining(inTraining(), '  ', at('2019-10-04T08:00'))).toThrow(refusal('ReasonMissing'));
  });

  test('keeps its attendance when it is waived after all', () => {
    const both = waiveTraining(inSurvey(), 'Lý do', at('2019-10-21T08:00'));
    expect(both.training).toMatchObject({ attended: 20, waived: false });
  });

  test('is asked for before anything else where the gate is required', () => {
    expect(() => submit(inTraining(), plainCampaign, at('2019-12-31T09:00'))).toThrow(
      refusal('TrainingNotDone', { ward: inTraining().ward }),
    );
  });

  test('is only a stage like others where the gate is advisory', () => {
    expect(() => submit(inTraining(advisory), advisory, at('2019-10-08T09:00'))).toThrow(
      refusal('WrongStage'),
    );
  });
});

describe('training that is only advised', () => {
  test('ends by itself on the day on which the survey opens, not before', () => {
    expect(endAdvisedTraining(inTraining(advisory), advisory, at('2019-10-06T23:59'))).toEqual(
      inTraining(advisory),
    );
    expect(outcomeOf(endAdvisedTraining(inTraining(advisory), advisory, at('2019-10-07T00:00')))).toBe(
      'untrained',
    );
  });

  test('does not hold up a ward that trains', () => {
    expect(outcomeOf(train(inTraining(advisory), 3, at('2019-09-24T08:00')))).toBe('trained');
  });

  test('never ends by itself where it is required', () => {
    expect(endAdvisedTraining(inTraining(), plainCampaign, at('2019-12-31T00:00'))).toEqual(inTraining());
  });

  test('leaves a ward that has gone on alone', () => {
    expect(endAdvisedTraining(inSurvey(advisory), advisory, at('2019-10-08T00:00'))).toEqual(
      inSurvey(advisory),
    );
  });

  test('is done in time though the session is recorded later', () => {
    const untrained = endAdvisedTraining(inTraining(advisory), advisory, at('2019-10-07T00:00'));
    const later = train(open(untrained, 'survey', '2019-10-07T00:00', advisory), 4, at('2019-10-09T08:00'));
    expect(later).toMatchObject({ stage: 'survey', training: { attended: 4 } });
  });
});
