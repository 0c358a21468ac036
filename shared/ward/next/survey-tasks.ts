import { goodHouseholds } from '../../batch/count-good.ts';
import { newestReady } from '../../batch/newest-ready.ts';
import { currentRun } from '../stage-runs.ts';
import { uploadDays } from '../survey.ts';
import { type InStage, scoredAgain, villagesIn, votedDownIn } from '../ward-review.ts';
import type { Asked } from './asked.ts';
import { besideTasks } from './beside-tasks.ts';
import { surveyDue } from './due.ts';
import { meetTasks } from './meet-tasks.ts';
import { counted, type Task } from './task.ts';

/** What keeps the survey from being submitted. */
const beforeSubmission: readonly Task['is'][] = [
  'awaitWindow',
  'handIn',
  'scoreAgain',
  'scoreAlone',
  'mend',
  'findMissing',
];

export function surveyTasks(asked: Asked<InStage<'survey'>>): Task[] {
  const { review, campaign } = asked;
  const { totals, ward: by } = review;
  const dueOn = surveyDue(review, campaign);
  const missing = totals.households > 0 ? totals.missing : 0;
  const [now, later] = besideTasks(asked);
  const before = [
    ...fileTasks(asked),
    ...counted('mend', totals.rejected, { by, dueOn }),
    ...counted('findMissing', missing, { by, dueOn }),
    ...now,
  ];
  const waitsFor = before.map(({ is }) => is).filter((is) => beforeSubmission.includes(is));
  const submit: Task = { is: 'submit', by, count: totals.households, dueOn, ...blockedBy(waitsFor) };
  return [...before, submit, ...meetTasks(review, campaign), ...later];
}

const blockedBy = (waitsFor: Task['waitsFor'] = []): Pick<Task, 'waitsFor'> =>
  waitsFor.length > 0 ? { waitsFor } : {};

/** What the next file needs. */
function fileTasks(asked: Asked<InStage<'survey'>>): Task[] {
  const { review, campaign, today, beside } = asked;
  const { ward: by, totals } = review;
  const { from, to } = uploadDays(review, campaign);
  const dueOn = surveyDue(review, campaign);
  // Where nothing is recorded yet, the whole opening list is open.
  const count = totals.households === 0 ? totals.missing : 0;
  if (today < from) return [{ is: 'awaitWindow', by, count, opensOn: from, dueOn }];
  const again = scoreTasks(asked);
  if (today > to) {
    const isShort = again.length + totals.rejected + totals.missing > 0 || totals.households === 0;
    return isShort ? [{ is: 'windowOver', by: campaign.province.code, count, dueOn: to }, ...again] : [];
  }
  const { files = [] } = beside;
  const ready = newestReady(files, again.length + totals.rejected > 0);
  const [newest] = files;
  if (ready?.preview) {
    return [{ is: 'record', by, count: goodHouseholds(ready.preview), names: [ready.name], dueOn }];
  }
  if (newest?.status === 'waiting') return [{ is: 'sendOn', by, count: 1, names: [newest.name], dueOn }];
  return totals.households === 0 ? [{ is: 'handIn', by, count, dueOn }] : again;
}

/** Villages, and households that were voted down alone, wait for new scores until a file was recorded in this round. */
function scoreTasks({ review, campaign, beside: { files = [] } }: Asked<InStage<'survey'>>): Task[] {
  const since = currentRun(review)?.openedAt ?? '';
  const isScored = files.some(
    ({ status, committedAt = '' }) => status === 'committed' && committedAt >= since,
  );
  if (isScored) return [];
  const { villages, households } = scoredAgain(review);
  const alone = villagesIn(review, 'reopened').filter((village) => votedDownIn(review, village));
  const rest = { by: review.ward, dueOn: surveyDue(review, campaign) };
  return [
    ...counted('scoreAgain', villages.length, { ...rest, names: [...villages] }),
    ...counted('scoreAlone', households.length, { ...rest, names: alone }),
  ];
}
