import { describe, expect, test } from 'vitest';
import { headOf } from '../../../functions/campaign/board-view.ts';
import type { CampaignHead } from '../../../web/client/answers.ts';
import { extensionsOf } from '../../../web/province/calendar/extensions-of.ts';
import { monthsBetween } from '../../../web/province/calendar/month-grid.ts';
import {
  concernedBy,
  daysBetween,
  periodsOf,
  spanOf,
  workingDaysIn,
} from '../../../web/province/calendar/windows.ts';
import { plainCampaign } from '../../examples.ts';
import { boardLine } from './board-line.ts';

const head = headOf({ campaign: plainCampaign, rev: 0, status: 'running' });
const periods = periodsOf(head);

describe('the campaign in time', () => {
  test('is in the order of the process, with the clocks counted from the last meeting day', () => {
    expect(periods.map(({ stage, from, to }) => [stage, from, to])).toEqual([
      ['training', '2019-09-23', '2019-10-04'],
      ['survey', '2019-10-07', '2019-12-15'],
      ['vetting', '2019-10-07', '2019-12-20'],
      ['posting', '2019-12-21', '2019-12-31'],
      ['approval', '2020-01-01', '2020-01-08'],
      ['close', '2020-01-31', '2020-01-31'],
    ]);
  });

  test('gives each level of the approval its own working days', () => {
    const approvalOf = (approval: CampaignHead['approval']) =>
      periodsOf({ ...head, approval }).find(({ stage }) => stage === 'approval')?.to;
    expect(approvalOf(['district'])).toBe('2020-01-08');
    expect(approvalOf(['district', 'province'])).toBe('2020-01-15');
    expect(approvalOf('none')).toBeUndefined();
  });

  test('spans from the first day to the last', () => {
    expect(spanOf(periods)).toEqual({ from: '2019-09-23', to: '2020-01-31' });
    expect(daysBetween('2019-09-23', '2020-01-31')).toBe(130);
  });

  test('counts the days that are worked, with swap days and without holidays', () => {
    const week = { from: '2019-12-23', to: '2019-12-29' };
    expect(workingDaysIn(week, { holidays: [], swapDays: [] })).toBe(5);
    expect(workingDaysIn(week, { holidays: ['2019-12-25'], swapDays: ['2019-12-28', '2019-12-29'] })).toBe(6);
  });
});

describe('a move of a window', () => {
  const wards = [
    boardLine({ name: 'Xã Một', stage: 'training' }),
    boardLine({ name: 'Xã Hai', stage: 'survey' }),
    boardLine({ name: 'Xã Ba', stage: 'survey', extensions: { survey: '2019-12-18' } }),
    boardLine({ name: 'Xã Bốn', stage: 'vetting' }),
  ];

  test('concerns the wards that are not past the stage, but for those with a day of their own', () => {
    expect(concernedBy('training', wards)).toEqual({ wards: 1, extended: 0 });
    expect(concernedBy('survey', wards)).toEqual({ wards: 2, extended: 1 });
    expect(concernedBy('vetting', wards)).toEqual({ wards: 4, extended: 0 });
  });

  test('leaves the extensions as they are listed', () => {
    expect(extensionsOf(wards)).toEqual([
      { code: '02901', name: 'Xã Ba', stage: 'survey', to: '2019-12-18' },
    ]);
  });
});

describe('a month', () => {
  test('has weeks from Monday to Sunday, with its own days only', () => {
    const [december, january, ...others] = monthsBetween('2019-12-20', '2020-01-31');
    expect(others).toEqual([]);
    expect(december?.weeks[0]).toEqual([...Array.from({ length: 6 }, () => undefined), '2019-12-01']);
    expect(january?.weeks.at(-1)?.[4]).toBe('2020-01-31');
    expect(january?.weeks.at(-1)?.[5]).toBeUndefined();
  });

  test('follows on another across the end of February', () => {
    expect(monthsBetween('2020-01-31', '2020-03-01').map(({ key }) => key)).toEqual([
      '2020-01',
      '2020-02',
      '2020-03',
    ]);
  });
});
