import { describe, expect, test } from 'vitest';
import {
  areasOf,
  type Draft,
  emptyDraft,
  householdsIn,
  orderOf,
  sampleOf,
} from '../../../web/inspection/draw-draft.ts';
import { campaignHead } from '../campaign-head.ts';
import { boardLine } from '../province/board-line.ts';

const wards = [
  boardLine({ code: '02001', name: 'Xã A', district: '064', households: 600 }),
  boardLine({ code: '02002', name: 'Xã B', district: '064', households: 250 }),
  boardLine({ code: '02101', name: 'Xã C', district: '065', households: 150 }),
];
const board = { campaign: campaignHead, today: '2019-11-06', failedReminders: 0, wards };
const draft = (parts: Partial<Draft>): Draft => ({ ...emptyDraft, area: '06', ...parts });

describe('the form of a sample', () => {
  test('offers the own area first, then what lies in it', () => {
    expect(areasOf(board, '06').map(({ code }) => code)).toEqual([
      ...['06', '064', '065', '02001', '02002', '02101'],
    ]);
    const own = { ...board, wards: wards.slice(0, 2) };
    expect(areasOf(own, '064').map(({ code }) => code)).toEqual(['064', '02001', '02002']);
  });

  test('counts what is recorded in the area', () => {
    expect(['06', '064', '065', '02002'].map((area) => householdsIn(board, area))).toEqual([
      1_000, 850, 150, 250,
    ]);
  });

  test('says how many households would be drawn, as the server draws them', () => {
    expect(sampleOf(draft({ households: '40' }), 1_000)).toBe(40);
    expect(sampleOf(draft({ households: '4000' }), 1_000)).toBe(1_000);
    expect(sampleOf(draft({ by: 'margin', margin: '5' }), 1_000)).toBe(278);
    expect(sampleOf(draft({ households: '' }), 1_000)).toBe(0);
    expect(sampleOf(draft({ by: 'margin', margin: '' }), 1_000)).toBe(0);
  });

  test('gives one of the two sizes, and a seed only where one was typed', () => {
    expect(orderOf(draft({ households: '40' }))).toEqual({ area: '06', blind: true, households: 40 });
    const drawn = draft({ by: 'margin', households: '40', margin: '2.5', seed: 'so-17', blind: false });
    expect(orderOf(drawn)).toEqual({ area: '06', blind: false, margin: 2.5, seed: 'so-17' });
  });
});
