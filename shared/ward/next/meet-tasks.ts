import type { Campaign } from '../../campaign.ts';
import { type InStage, villagesIn } from '../ward-review.ts';
import { dueDay } from '../windows.ts';
import { counted, type Task } from './task.ts';

/** The villages that have not met: in vetting, and beside others that are surveyed again. */
export function meetTasks(review: InStage<'survey' | 'vetting'>, campaign: Campaign): Task[] {
  const names = villagesIn(review, 'due');
  return counted('meet', names.length, {
    by: review.ward,
    names,
    dueOn: dueDay(review, 'vetting', campaign),
  });
}

/** The villages meet, then the list is forwarded. */
export function vettingTasks(review: InStage<'vetting'>, campaign: Campaign): Task[] {
  const meet = meetTasks(review, campaign);
  if (meet.length > 0) return meet;
  return [{ is: 'forward', by: review.ward, count: 0, dueOn: dueDay(review, 'vetting', campaign) }];
}
