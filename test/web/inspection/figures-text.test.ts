import { describe, expect, test } from 'vitest';
import { figuresOf } from '../../../shared/inspection/figures.ts';
import type { Recheck } from '../../../shared/inspection/recheck.ts';
import { intervalText, rateText, waiting } from '../../../web/inspection/figures-text.ts';
import { resultText } from '../../../web/inspection/result-text.ts';

const strata = [{ ward: '02901', class: 'poor', households: 200, drawn: 20 }] as const;
const recheck = (outcome: Recheck['outcome'], i: number): Recheck => ({
  ...{ campaignId: 'c', inspection: 1, ward: '02901', household: `h-${i}`, rev: 1, class: 'poor' },
  ...{ outcome, at: '2019-12-20T02:00:00.000Z', by: 'tinh' },
});

describe('what an inspection found, in words', () => {
  test('is a dash before the first recheck', () => {
    const figures = figuresOf(strata, []);
    expect([rateText(figures), intervalText(figures)]).toEqual([
      { vi: '–', en: '–' },
      { vi: '–', en: '–' },
    ]);
    expect(waiting(figures)).toBe(20);
  });

  test('is a rate with its interval, with a comma in Vietnamese', () => {
    const outcomes = ['wrong', 'notMet', ...Array<'confirmed'>(8).fill('confirmed')] as const;
    const figures = figuresOf(strata, outcomes.map(recheck));
    expect(rateText(figures)).toEqual({ vi: '11,11%', en: '11.11%' });
    expect(intervalText(figures)).toEqual({
      vi: `${figures.rateFrom!.replace('.', ',')}% đến ${figures.rateTo!.replace('.', ',')}%`,
      en: `${figures.rateFrom}% to ${figures.rateTo}%`,
    });
    expect(waiting(figures)).toBe(10);
  });

  test('of a household are the scores that its result follows from', () => {
    expect(resultText({ class: 'poor', by: 'b1', measure: 110, points: 30 })).toEqual({
      ...{ vi: 'B1 110 · B2 30', en: 'B1 110 · B2 30' },
    });
    const ofCity = { class: 'poor', group: '2', by: 'income', measure: 27_500_000, points: 0 } as const;
    expect(resultText(ofCity)).toEqual({
      vi: 'nhóm 2 · thu nhập 27.500.000 · B2 0',
      en: 'group 2 · income 27,500,000 · B2 0',
    });
  });
});
