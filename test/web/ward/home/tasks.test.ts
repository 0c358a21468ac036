import { describe, expect, test } from 'vitest';
import { tasksOf } from '../../../../web/ward/home/tasks.ts';
import { batchView, wardDetail } from '../ward-detail.ts';

const namesOf = (...given: Parameters<typeof tasksOf>): string[] => tasksOf(...given).map(({ is }) => is);
const surveyed = { households: 40 };
const committed = batchView({ status: 'committed', committedAt: '2019-11-05T02:05:00.000Z' });

describe('what a ward has to do next', () => {
  test('before the launch it waits for the province', () => {
    const detail = wardDetail({ campaign: { status: 'prepared' }, ward: { stage: 'training' } });
    expect(namesOf(detail, [])).toEqual(['launch']);
  });

  test('while it is not trained it waits for the training, until its day', () => {
    const detail = wardDetail({ ward: { stage: 'training', dueOn: '2019-10-04' } });
    expect(tasksOf(detail, [])).toMatchObject([{ is: 'train', dueOn: '2019-10-04' }]);
  });

  test('between two steps it waits for the next one', () => {
    const closedAt = '2019-11-06T01:00:00.000Z';
    const run = { round: 1, openedAt: '2019-10-01T01:00:00.000Z', closedAt, outcome: 'submitted' } as const;
    expect(namesOf(wardDetail({ stages: [{ stage: 'survey', ...run }] }), [])).toEqual(['openStage']);
  });

  test('before the window it prepares, from the window’s first day it hands in', () => {
    expect(namesOf(wardDetail({ today: '2019-10-06' }), [])[0]).toBe('awaitWindow');
    expect(namesOf(wardDetail({ today: '2019-10-07' }), [])).toEqual(['handIn', 'submit']);
  });

  test('a checked file is recorded before anything else', () => {
    const detail = wardDetail({ totals: { ...surveyed, rejected: 5, missing: 3 } });
    expect(tasksOf(detail, [batchView(), committed])[0]).toMatchObject({ is: 'record', count: 10 });
  });

  test('a checked file that is older than what is recorded is not waited for', () => {
    const detail = wardDetail({ totals: surveyed });
    expect(namesOf(detail, [committed, batchView()])).toEqual(['submit']);
  });

  test('a checked file without a good household is not waited for', () => {
    const preview = { new: 0, changed: 0, unchanged: 0, missing: 40, rejected: 14 };
    expect(namesOf(wardDetail(), [batchView({ preview })])[0]).toBe('handIn');
  });

  test('a file that has not arrived comes first', () => {
    expect(namesOf(wardDetail(), [batchView({ status: 'waiting' })])[0]).toBe('sendOn');
  });

  test('households with errors come before those that are missing, and both before the submission', () => {
    const detail = wardDetail({ totals: { ...surveyed, rejected: 5, missing: 3 } });
    expect(namesOf(detail, [committed])).toEqual(['mend', 'findMissing', 'submit']);
  });

  test('once nothing is missing the survey is submitted, after the window too', () => {
    const detail = wardDetail({ today: '2019-12-16', totals: surveyed });
    expect(namesOf(detail, [committed])).toEqual(['submit']);
  });

  test('after the window what is missing needs an extension', () => {
    const detail = wardDetail({ today: '2019-12-16', totals: { ...surveyed, missing: 3 } });
    expect(namesOf(detail, [committed])).toEqual(['windowOver', 'findMissing', 'submit']);
    expect(namesOf({ ...detail, extensions: { survey: '2019-12-16' } }, [committed])[0]).toBe('findMissing');
  });

  test('villages below the share are scored again until a file of this round is recorded', () => {
    const villages = [
      { name: 'Thôn Một', households: 20, state: 'reopened' as const },
      { name: 'Thôn Hai', households: 20, state: 'due' as const },
    ];
    const ward = { round: 2, since: '2019-11-05T12:00:00.000Z', dueOn: '2019-12-20' };
    const detail = wardDetail({ ward, villages, totals: surveyed });
    expect(tasksOf(detail, [committed])).toMatchObject([
      { is: 'scoreAgain', names: ['Thôn Một'], dueOn: '2019-12-20' },
      { is: 'submit' },
      { is: 'meet', names: ['Thôn Hai'] },
    ]);
    const again = batchView({ status: 'committed', committedAt: '2019-11-06T01:00:00.000Z' });
    expect(namesOf(detail, [again, committed])).toEqual(['submit', 'meet']);
  });

  test('villages that have not met meet, then the list is forwarded', () => {
    const village = { name: 'Thôn Một', households: 20 };
    const ward = { stage: 'vetting' as const };
    const inVetting = (state: 'due' | 'passed') => wardDetail({ ward, villages: [{ ...village, state }] });
    expect(tasksOf(inVetting('due'), [])).toMatchObject([{ is: 'meet', count: 1, dueOn: '2019-12-20' }]);
    expect(namesOf(inVetting('passed'), [])).toEqual(['forward']);
  });

  test('the list is posted, then its clock runs, and an objection is rechecked meanwhile', () => {
    const ward = { stage: 'posting' as const };
    expect(namesOf(wardDetail({ ward }), [])).toEqual(['post']);
    const posted = { ...ward, dueOn: undefined, postedUntil: '2019-11-15' };
    expect(tasksOf(wardDetail({ ward: posted }), [])).toMatchObject([
      { is: 'awaitPosting', dueOn: '2019-11-15' },
    ]);
    const objections = [{ objectedAt: '2019-11-05T03:00:00.000Z', dueOn: '2019-11-08' }];
    const objected = wardDetail({ ward: { ...posted, dueOn: '2019-11-08' }, objections });
    expect(namesOf(objected, [])).toEqual(['recheck', 'awaitPosting']);
  });

  test('the approver has the list, then the ward has finished, even if the campaign is closed', () => {
    expect(namesOf(wardDetail({ ward: { stage: 'approval' } }), [])).toEqual(['awaitApproval']);
    expect(namesOf(wardDetail({ ward: { stage: 'recorded' }, campaign: { status: 'closed' } }), [])).toEqual([
      'recorded',
    ]);
  });

  test('a campaign that closed before the ward had finished leaves nothing to do', () => {
    expect(namesOf(wardDetail({ campaign: { status: 'closed' } }), [])).toEqual(['closed']);
  });
});
