import { describe, expect, test } from 'vitest';
import { daysLeft } from '../../../../web/ward/home/days-left.ts';
import { notesOf } from '../../../../web/ward/home/notes.ts';
import { stepsOf } from '../../../../web/ward/home/steps.ts';
import { wardDetail } from '../ward-detail.ts';

const openedAt = '2019-10-01T01:00:00.000Z';
const closedAt = '2019-11-01T01:00:00.000Z';

describe('the steps of a ward', () => {
  test('those before its stage are done, those after it are to come, even if they were open before', () => {
    const stages = [
      { stage: 'training', round: 1, openedAt, closedAt, outcome: 'trained' },
      { stage: 'survey', round: 1, openedAt, closedAt, outcome: 'submitted' },
      { stage: 'vetting', round: 1, openedAt, closedAt, outcome: 'reopened' },
      { stage: 'survey', round: 2, openedAt },
    ] as const;
    const steps = stepsOf(wardDetail({ stages: [...stages] }));
    expect(steps).toMatchObject([
      { stage: 'training', state: 'done', closedAt },
      { stage: 'survey', state: 'now', rounds: 2, dueOn: '2019-12-15' },
      { stage: 'vetting', state: 'later', rounds: 1 },
      { stage: 'posting', state: 'later' },
      { stage: 'approval', state: 'later' },
      { stage: 'recorded', state: 'later' },
    ]);
  });

  test('a campaign without approval has no such step', () => {
    const steps = stepsOf(wardDetail({ campaign: { approval: 'none' } }));
    expect(steps.map(({ stage }) => stage)).not.toContain('approval');
  });

  test('where the campaign is closed, the ward has stopped at its stage and is late for nothing', () => {
    const steps = stepsOf(wardDetail({ campaign: { status: 'closed' } }));
    const here = steps.find(({ state }) => state === 'stopped');
    expect(here).toEqual({ stage: 'survey', state: 'stopped', rounds: 0 });
    expect(steps.some(({ state }) => state === 'now')).toBe(false);
  });

  test('a recorded ward has done all of them', () => {
    const steps = stepsOf(wardDetail({ ward: { stage: 'recorded' } }));
    expect(new Set(steps.map(({ state }) => state))).toEqual(new Set(['done']));
  });
});

describe('how far a day is', () => {
  const calendar = { holidays: ['2019-11-07'], swapDays: [] };

  test('in days and in working days', () => {
    expect(daysLeft('2019-11-06', '2019-11-11', calendar)).toEqual({
      vi: 'còn 5 ngày, 2 ngày làm việc',
      en: '5 days left, 2 working days',
    });
  });

  test('the day itself is not late, the day after it is', () => {
    expect(daysLeft('2019-11-06', '2019-11-06', calendar).en).toBe('today');
    expect(daysLeft('2019-11-06', '2019-11-05', calendar).en).toBe('1 day overdue');
  });
});

test('the newest remarks and reasons of returns are shown to the ward', () => {
  const at = (day: number) => `2019-11-0${day}T01:00:00.000Z`;
  const by = 'huyen-064';
  const decisions = [
    { kind: 'remark', at: at(1), by, body: { text: 'một' } },
    { kind: 'recordMeeting', at: at(2), by, body: { village: 'Thôn Một' } },
    { kind: 'returnHouseholds', at: at(3), by, body: { households: [], reason: 'hai' } },
  ];
  expect(notesOf(decisions).map(({ is, text }) => [is, text])).toEqual([
    ['return', 'hai'],
    ['remark', 'một'],
  ]);
  const recall = { kind: 'recall', at: at(4), by, body: { outcome: 'returned', reason: 'ba' } };
  expect(notesOf([...decisions, recall]).map(({ text }) => text)).toEqual(['một']);
  const approval = { ...recall, body: { outcome: 'approved', reason: 'ba' } };
  expect(notesOf([...decisions, approval]).map(({ text }) => text)).toEqual(['hai', 'một']);
});
