import { openOpinions } from '../../approval/opinions.ts';
import { approverAt, approversOf, wardOf } from '../../campaign.ts';
import type { InStage } from '../ward-review.ts';
import type { Asked } from './asked.ts';
import { approverDue } from './due.ts';
import { counted, type Task } from './task.ts';

/** The level whose answer is due answers; where the campaign says so, once the pairs are decided. */
export function approvalTasks(asked: Asked<InStage<'approval'>>): Task[] {
  const { review, campaign } = asked;
  const { dueOn } = review;
  const pairs = pairTasks(asked);
  const by = approverDue(review, campaign);
  const approve: Task = {
    is: 'approve',
    ...(by !== undefined && { by }),
    count: 0,
    dueOn,
    ...(pairs.length > 0 && { waitsFor: ['decidePairs'] }),
  };
  return [...pairs.map((task) => ({ ...task, dueOn })), approve, ...opinionTasks(asked)];
}

/** The pairs for which the approval waits, by who decides them. */
export const pairTasks = ({ beside: { openPairs = {} } }: Asked): Task[] =>
  Object.entries(openPairs).flatMap(([by, count]) => counted('decidePairs', count ?? 0, { by }));

/** Opinions that are asked. Whose they are is told where only one area can be meant. */
function opinionTasks({ review, campaign }: Asked<InStage<'approval'>>): Task[] {
  const open = openOpinions(review, campaign);
  const ward = wardOf(campaign, review.ward);
  const others = ward
    ? approversOf(campaign, ward).filter(
        (area) => area !== approverAt(open[0]?.level ?? 'province', ward, campaign),
      )
    : [];
  const [by] = others;
  const isOne = others.length === 1 && open.every(({ of }) => of === undefined);
  return counted('giveOpinion', open.length, isOne && by !== undefined ? { by } : {});
}
