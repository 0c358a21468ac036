import { describe, expect, test } from 'vitest';
import { isCorrected, judge, type Said } from '../../../shared/inspection/recheck.ts';
import { rescoreRecorded } from '../../../shared/rescore.ts';
import { hcmc2019 } from '../../../shared/standards/hcmc-2019.ts';
import { vn2016 } from '../../../shared/standards/vn-2016.ts';
import { record } from '../../examples.ts';
import { refusal } from '../../refusal.ts';

/** 110 points (poor) and 10 points of deprivation. */
const recorded = record('h-1').recorded!;
const judged = (said: Said, blind = false) => judge(recorded, said, { standards: [vn2016], blind });

describe('a recheck', () => {
  test('that finds the recorded scores confirms them, said or typed again', () => {
    const result = { class: 'poor', by: 'b1', measure: 110, points: 10 };
    expect(judged({ met: true })).toEqual({ outcome: 'confirmed', recorded: result, found: result });
    expect(judged({ met: true, set: { b1: 110, b2: 10 } })).toMatchObject({ outcome: 'confirmed' });
  });

  test('that finds other scores of the same class differs', () => {
    expect(judged({ met: true, set: { b1: 115 } })).toMatchObject({
      outcome: 'differs',
      found: { class: 'poor', measure: 115, points: 10 },
    });
    expect(judged({ met: true, set: { b2: 20 } })).toMatchObject({ outcome: 'differs' });
  });

  test('that finds another class finds it wrong: the class follows from the scores', () => {
    expect(judged({ met: true, set: { b1: 130 } })).toMatchObject({
      outcome: 'wrong',
      recorded: { class: 'poor' },
      found: { class: 'near-poor', measure: 130, points: 10 },
    });
    expect(judged({ met: true, set: { b1: 151 } })).toMatchObject({
      outcome: 'wrong',
      found: { class: 'other' },
    });
  });

  test('that finds another group of the same class finds it wrong', () => {
    const scores = { income: 20_000_000, b2: 40 };
    const first = { ...recorded, household: { ...recorded.household, scores } };
    const ofCity = rescoreRecorded(first, {}, [hcmc2019]);
    const said = { met: true, set: { b2: 35 } };
    expect(judge(ofCity, said, { standards: [hcmc2019], blind: false })).toMatchObject({
      outcome: 'wrong',
      recorded: { class: 'poor', group: '1' },
      found: { class: 'poor', group: '2' },
    });
  });

  test('that met nobody says why', () => {
    expect(judged({ met: false, text: 'Đi làm xa' })).toMatchObject({ outcome: 'notMet' });
    expect(judged({ met: false, text: 'Đi làm xa' })).not.toHaveProperty('found');
    for (const text of [undefined, '', '  '])
      expect(() => judged({ met: false, text })).toThrow(refusal('ReasonMissing'));
  });

  test('in a blind inspection needs all scores', () => {
    for (const set of [undefined, {}, { b1: 110 }, { b2: 10 }])
      expect(() => judged({ met: true, set }, true)).toThrow(refusal('FoundScoresMissing'));
    expect(judged({ met: true, set: { b1: 110, b2: 10 } }, true)).toMatchObject({ outcome: 'confirmed' });
    expect(judged({ met: false, text: 'Vắng' }, true)).toMatchObject({ outcome: 'notMet' });
  });

  test('takes no measure that the household was not scored by', () => {
    const said = { met: true, set: { income: 600_000, b2: 10 } };
    expect(() => judged(said)).toThrow(refusal('ValueNotUsed', { field: 'income' }));
  });

  test('is corrected once the record has the result that was found, by whatever scores', () => {
    const { found } = judged({ met: true, set: { b1: 130 } });
    const corrected = (b1: number) =>
      isCorrected({ found }, rescoreRecorded(recorded, { b1 }, [vn2016]), vn2016.id);
    expect(corrected(110)).toBe(false);
    expect(corrected(130)).toBe(true);
    expect(corrected(140)).toBe(true);
    expect(corrected(151)).toBe(false);
    expect(isCorrected({ found }, undefined, vn2016.id)).toBe(true);
  });
});
