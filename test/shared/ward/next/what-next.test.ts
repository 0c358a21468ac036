import { describe, expect, test } from 'vitest';
import { askOpinion } from '../../../../shared/approval/opinions.ts';
import type { Preview } from '../../../../shared/batch/batch.ts';
import type { Day } from '../../../../shared/calendar.ts';
import type { Campaign } from '../../../../shared/campaign.ts';
import type { Beside, FileState } from '../../../../shared/ward/next/asked.ts';
import type { Task } from '../../../../shared/ward/next/task.ts';
import { taskWords } from '../../../../shared/ward/next/task-words.ts';
import { whatNext } from '../../../../shared/ward/next/what-next.ts';
import { object } from '../../../../shared/ward/posting.ts';
import { train } from '../../../../shared/ward/training.ts';
import { newReview, type WardReview } from '../../../../shared/ward/ward-review.ts';
import { extend } from '../../../../shared/ward/windows.ts';
import {
  at,
  campaignWith,
  districtOfficer,
  lowerVillage,
  northWard,
  ownDistrict,
  ownProvince,
  plainCampaign,
  upperVillage,
  withoutDistrict,
} from '../../../examples.ts';
import {
  allMet,
  approved,
  inApproval,
  inPosting,
  inSurvey,
  inTraining,
  inVetting,
  meeting,
  onTheBoard,
  open,
  withTotals,
} from '../walk.ts';

interface Given {
  readonly beside?: Beside;
  readonly today?: Day;
  readonly campaign?: Campaign;
  readonly status?: 'prepared' | 'running' | 'closed';
}

const next = (
  review: WardReview,
  { beside = {}, today = '2019-11-06', campaign = plainCampaign, status = 'running' }: Given = {},
) => whatNext(review, { campaign, status, today, beside });
const tasks = (...given: Parameters<typeof next>): Task[] => next(...given).tasks;
const names = (...given: Parameters<typeof next>): string[] => tasks(...given).map(({ is }) => is);

const nothingSurveyed = (missing = 0) => withTotals(inSurvey(), { households: 0, missing });
const tenNew: Preview = { new: 10, changed: 0, unchanged: 0, missing: 0, rejected: 0 };
const receivedAt = '2019-11-05T02:00:00.000Z';
const ready: FileState = { name: 'danh-sach.xlsx', status: 'ready', preview: tenNew, receivedAt };
const committed: FileState = {
  name: 'danh-sach.xlsx',
  status: 'committed',
  receivedAt,
  committedAt: '2019-11-05T02:05:00.000Z',
};
const scoredAgain = () => open(meeting(inVetting(), upperVillage, [1, 10]), 'survey', '2019-10-20T18:30');

describe('before the survey', () => {
  test('the province launches, then the district trains until the day of the training', () => {
    const review = newReview(plainCampaign.id, northWard);
    expect(tasks(review, { status: 'prepared' })).toMatchObject([{ is: 'launch', by: ownProvince }]);
    expect(tasks(inTraining())).toMatchObject([{ is: 'train', by: ownDistrict, dueOn: '2019-10-04' }]);
    expect(
      tasks(inTraining(withoutDistrict('province')), { campaign: withoutDistrict('province') }),
    ).toMatchObject([{ is: 'train', by: ownProvince }]);
  });

  test('nobody acts before the first stage is open, and between two', () => {
    expect(tasks(newReview(plainCampaign.id, northWard))).toEqual([{ is: 'openStage', count: 0 }]);
    const trained = train(inTraining(), 20, at('2019-10-04T08:00'));
    expect(tasks(trained)).toEqual([{ is: 'openStage', count: 0 }]);
  });
});

describe('in the survey', () => {
  test('a list is prepared before the window and handed in from its first day on', () => {
    expect(tasks(nothingSurveyed(), { today: '2019-10-06' })[0]).toMatchObject({
      is: 'awaitWindow',
      opensOn: '2019-10-07',
      dueOn: '2019-12-15',
    });
    expect(tasks(nothingSurveyed(40), { today: '2019-10-07' })).toMatchObject([
      { is: 'handIn', by: northWard, count: 40 },
      { is: 'submit', waitsFor: ['handIn'] },
    ]);
  });

  test('a checked file is recorded before anything else, unless it is older than what is recorded', () => {
    const beside = (...files: FileState[]) => ({ beside: { files } });
    expect(tasks(inSurvey(), beside(ready, committed))[0]).toMatchObject({ is: 'record', count: 10 });
    expect(names(inSurvey(), beside(committed, ready))).toEqual(['submit']);
    const none: FileState = { ...ready, preview: { ...tenNew, new: 0, rejected: 14 } };
    expect(names(nothingSurveyed(), beside(none))[0]).toBe('handIn');
    expect(names(nothingSurveyed(), beside({ ...ready, status: 'waiting' }))[0]).toBe('sendOn');
  });

  test('a file identical to what is recorded is work only where it ends an error or scores again', () => {
    const same: FileState = { ...ready, preview: { ...tenNew, new: 0, unchanged: 10 } };
    const beside = { files: [same, committed] };
    expect(names(inSurvey(), { beside })).toEqual(['submit']);
    expect(names(inSurvey(), { beside: { files: [same, ready, committed] } })[0]).toBe('record');
    expect(names(withTotals(inSurvey(), { rejected: 1 }), { beside })[0]).toBe('record');
    const undone: FileState = { ...committed, status: 'undone', endedAt: '2019-11-05T03:00:00.000Z' };
    expect(names(inSurvey(), { beside: { files: [same, undone] } })[0]).toBe('record');
    const before: FileState = { ...undone, endedAt: '2019-11-05T01:00:00.000Z' };
    expect(names(inSurvey(), { beside: { files: [same, before] } })).toEqual(['submit']);
    expect(names(scoredAgain(), { beside: { files: [same] }, today: '2019-10-21' })[0]).toBe('record');
  });

  test('households with errors and missing ones block the submission, and are named with their day', () => {
    expect(tasks(withTotals(inSurvey(), { rejected: 5, missing: 3 }))).toMatchObject([
      { is: 'mend', by: northWard, count: 5, dueOn: '2019-12-15' },
      { is: 'findMissing', by: northWard, count: 3, dueOn: '2019-12-15' },
      { is: 'submit', waitsFor: ['mend', 'findMissing'] },
    ]);
  });

  test('after the window what is missing needs the province’s extension', () => {
    const late = withTotals(inSurvey(), { missing: 3 });
    const today = '2019-12-16';
    expect(tasks(late, { today })[0]).toMatchObject({
      is: 'windowOver',
      by: ownProvince,
      dueOn: '2019-12-15',
    });
    expect(names(extend(late, { stage: 'survey', to: today }, plainCampaign), { today })[0]).toBe(
      'findMissing',
    );
    expect(names(inSurvey(), { today })).toEqual(['submit']);
  });

  test('villages below the share are scored again until a file of this round is recorded, while others meet', () => {
    const today = '2019-10-21';
    expect(tasks(scoredAgain(), { today })).toMatchObject([
      { is: 'scoreAgain', names: [upperVillage], dueOn: '2019-12-20' },
      { is: 'submit', waitsFor: ['scoreAgain'] },
      { is: 'meet', names: [lowerVillage], dueOn: '2019-12-20' },
    ]);
    expect(names(scoredAgain(), { today, beside: { files: [committed] } })).toEqual(['submit', 'meet']);
  });

  test('duplicates leave and wrong results are corrected before the list is submitted', () => {
    const beside = { doubled: { remove: 1 }, corrections: { handIn: 2, posting: 1, final: 4 } };
    expect(tasks(inSurvey(), { beside })).toMatchObject([
      { is: 'doubled', by: northWard, count: 1, way: 'remove' },
      { is: 'correct', by: northWard, count: 2, way: 'handIn' },
      { is: 'submit' },
      { is: 'correct', count: 1, way: 'posting' },
    ]);
  });
});

describe('after the survey', () => {
  test('villages meet, then the list is forwarded and posted', () => {
    expect(tasks(meeting(inVetting(), lowerVillage, [10, 10]))).toMatchObject([
      { is: 'meet', by: northWard, names: [upperVillage], dueOn: '2019-12-20' },
    ]);
    expect(names(allMet(inVetting()))).toEqual(['forward']);
    expect(tasks(inPosting())).toMatchObject([{ is: 'post', by: northWard, dueOn: '2019-12-20' }]);
  });

  test('while the clock runs, what came in and what was accepted keep it posted', () => {
    expect(tasks(onTheBoard())).toEqual([{ is: 'awaitPosting', count: 0, endsOn: '2019-11-05' }]);
    const objected = object(onTheBoard(), 'h-1', plainCampaign, at('2019-10-31T10:00'));
    expect(tasks(objected, { beside: { undecided: 7 } })).toMatchObject([
      { is: 'recheck', by: northWard, count: 1, dueOn: '2019-11-05' },
      { is: 'triage', by: northWard, count: 7, dueOn: '2019-11-05' },
      { is: 'awaitPosting', waitsFor: ['recheck', 'triage'] },
    ]);
  });

  test('the approver answers, once the pairs are decided by whoever decides each', () => {
    const beside = { openPairs: { [northWard]: 2, [ownDistrict]: 1 }, doubled: { return: 1 } };
    expect(tasks(inApproval(), { beside })).toMatchObject([
      { is: 'decidePairs', by: northWard, count: 2, dueOn: '2019-11-13' },
      { is: 'decidePairs', by: ownDistrict, count: 1 },
      { is: 'approve', by: ownDistrict, dueOn: '2019-11-13', waitsFor: ['decidePairs'] },
      { is: 'doubled', by: ownDistrict, way: 'return' },
    ]);
  });

  test('an opinion that is asked is named beside, with the other level where it alone is meant', () => {
    const campaign = campaignWith({ approval: ['district', 'province'] });
    const asking = { campaign, by: districtOfficer, now: at('2019-11-07T10:00') };
    const asked = askOpinion(inApproval(campaign), undefined, asking);
    expect(tasks(asked, { campaign })).toMatchObject([
      { is: 'approve', by: ownDistrict },
      { is: 'giveOpinion', by: ownProvince, count: 1 },
    ]);
  });

  test('nothing is left of a recorded ward, or where the campaign was closed before', () => {
    const recorded = open(approved(), 'recorded', '2019-11-07T10:00');
    expect(names(recorded, { status: 'closed' })).toEqual(['recorded']);
    expect(names(inApproval(), { status: 'closed' })).toEqual(['closed']);
  });
});

describe('what is due', () => {
  const dueOn = (review: WardReview, undecided = 0) => next(review, { beside: { undecided } }).due?.dueOn;

  test('is the stage’s own day', () => {
    expect(dueOn(inTraining())).toBe('2019-10-04');
    expect(dueOn(inSurvey())).toBe('2019-12-15');
    expect(dueOn(scoredAgain())).toBe('2019-12-20');
    expect(dueOn(inVetting())).toBe('2019-12-20');
    expect(dueOn(inPosting())).toBe('2019-12-20');
    expect(dueOn(inApproval())).toBe('2019-11-13');
  });

  test('of a posted list is nothing but its open objections and what came in', () => {
    expect(dueOn(onTheBoard())).toBeUndefined();
    expect(dueOn(onTheBoard(), 1)).toBe('2019-11-05');
    const objected = object(onTheBoard(), 'h-1', plainCampaign, at('2019-10-30T10:00'));
    expect(dueOn(objected, 1)).toBe('2019-11-04');
  });

  test('stops when the stage is done', () => {
    expect(dueOn(approved())).toBeUndefined();
    expect(dueOn(open(approved(), 'recorded', '2019-11-07T10:00'))).toBeUndefined();
  });
});

test.each([
  ['training', inTraining],
  ['survey', inSurvey],
  ['survey of nothing', nothingSurveyed],
  ['vetting', () => allMet(inVetting())],
  ['posting', inPosting],
  ['approval', inApproval],
])('something is to be done, and is said in both languages, while %s waits', (_, review) => {
  const words = tasks(review()).flatMap((task) => taskWords(task) ?? []);
  expect(words).not.toEqual([]);
  expect(words.filter(({ vi, en }) => vi === '' || en === '')).toEqual([]);
});
