import { openObjections } from '../publication.ts';
import type { InStage } from '../ward-review.ts';
import { dueDay } from '../windows.ts';
import { pairTasks } from './approval-tasks.ts';
import type { Asked } from './asked.ts';
import { lastPostedDay, recheckDue } from './due.ts';
import { counted, type Task } from './task.ts';

/** The list is posted, what comes in is decided, what was accepted is rechecked, and the clock runs to its end. */
export function postingTasks(asked: Asked<InStage<'posting'>>): Task[] {
  const { review, campaign, beside } = asked;
  const { ward: by, publication } = review;
  const open = openObjections(publication).length;
  const endsOn = lastPostedDay(publication);
  const ends = endsOn === undefined ? {} : { endsOn };
  const recheckOn = recheckDue(publication);
  const work = [
    ...counted('recheck', open, { by, ...(recheckOn !== undefined && { dueOn: recheckOn }) }),
    ...counted('triage', beside.undecided ?? 0, { by, ...(endsOn !== undefined && { dueOn: endsOn }) }),
  ];
  const waitsFor = work.map(({ is }) => is);
  const last: Task = review.postedAt
    ? { is: 'awaitPosting', count: 0, ...ends, ...(waitsFor.length > 0 && { waitsFor }) }
    : { is: 'post', by, count: 0, dueOn: dueDay(review, 'vetting', campaign) };
  return [...work, last, ...pairTasks(asked)];
}
