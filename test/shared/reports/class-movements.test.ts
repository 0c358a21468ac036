import { expect, test } from 'vitest';
import { wardsOf } from '../../../shared/campaign.ts';
import { classMovements } from '../../../shared/reports/class-movements.ts';
import { entry, plainCampaign } from '../../examples.ts';
import { surveyed } from '../signals/reviewed.ts';

const [ward] = wardsOf(plainCampaign);
if (!ward) throw new Error('The example has no ward.');
const count = (households: number, people: number) => ({ households, people });

const lists = {
  ward,
  surveyed: [
    surveyed('stays', { b1: 110, people: 5, entry: entry({ class: 'poor', people: 4 }) }),
    surveyed('rises', { b1: 140, people: 3, entry: entry({ class: 'poor', people: 2 }) }),
    surveyed('escapes', { b1: 200, people: 1, entry: entry({ class: 'poor', people: 1 }) }),
    surveyed('relapses', {
      b1: 110,
      people: 6,
      entry: entry({ class: 'other', escapedIn: 2016, people: 7 }),
    }),
    surveyed('arrives', { b1: 110, people: 2 }),
  ],
  left: [{ entry: entry({ class: 'poor', people: 3 }), excused: undefined }],
};

test('every household of either list is in one term, with the people listed or recorded', () => {
  const { poor, 'near-poor': nearPoor } = classMovements(lists);
  expect(poor).toEqual({
    start: count(4, 10),
    toListed: count(1, 2),
    toOther: count(1, 1),
    lost: count(1, 3),
    fromListed: count(0, 0),
    relapsed: count(1, 6),
    new: count(1, 2),
    change: 1,
    end: count(3, 13),
  });
  expect(nearPoor).toMatchObject({ start: count(0, 0), fromListed: count(1, 3), end: count(1, 3) });
});

test('the terms add up to the end, in households and in people', () => {
  for (const movement of Object.values(classMovements(lists))) {
    for (const what of ['households', 'people'] as const) {
      const { start, toListed, toOther, lost, fromListed, relapsed, new: arrived, end } = movement;
      const left = toListed[what] + toOther[what] + lost[what];
      const came = fromListed[what] + relapsed[what] + arrived[what];
      expect(start[what] - left + came + (what === 'people' ? movement.change : 0)).toBe(end[what]);
    }
  }
});
