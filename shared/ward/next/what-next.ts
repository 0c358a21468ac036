import { areaAbove } from '../../campaign.ts';
import { isOpen } from '../stage-runs.ts';
import { type InStage, isIn, type WardReview } from '../ward-review.ts';
import { dueDay } from '../windows.ts';
import { approvalTasks } from './approval-tasks.ts';
import type { Asked, When } from './asked.ts';
import { besideTasks } from './beside-tasks.ts';
import { type Due, dueOf } from './due.ts';
import { vettingTasks } from './meet-tasks.ts';
import { postingTasks } from './posting-tasks.ts';
import { surveyTasks } from './survey-tasks.ts';
import type { Task } from './task.ts';

export interface WhatNext {
  /** The next thing first. Those after it wait for it, or go on beside it. Never empty. */
  readonly tasks: Task[];
  /** Until when the open stage has to end, and who answers for it. Absent where no person has to act. */
  readonly due?: Due;
}

/**
 * What is to be done in a ward now, by whom, until when, and what blocks it: for the ward's page, the board, the look at
 * an early close and the reminders alike.
 */
export function whatNext(review: WardReview, { beside = {}, ...when }: When): WhatNext {
  const due = dueOf(review, when.campaign, beside.undecided ?? 0);
  return { tasks: tasksOf({ ...when, review, beside }), ...(due && { due }) };
}

function tasksOf(asked: Asked): Task[] {
  const { review, campaign, status } = asked;
  if (review.stage === 'recorded') return [{ is: 'recorded', count: 0 }];
  if (status === 'closed') return [{ is: 'closed', count: 0 }];
  if (status === 'prepared') return [{ is: 'launch', by: campaign.province.code, count: 0 }];
  if (!isOpen(review)) return [{ is: 'openStage', count: 0 }];
  if (isIn(review, 'survey')) return surveyTasks({ ...asked, review });
  const [now, later] = besideTasks(asked);
  return [...stageTasks(asked, review), ...now, ...later];
}

function stageTasks(asked: Asked, review: Exclude<WardReview, InStage<'survey' | 'recorded'>>): Task[] {
  const { campaign } = asked;
  switch (review.stage) {
    case 'training': {
      const by = areaAbove(campaign, review.ward) ?? campaign.province.code;
      return [{ is: 'train', by, count: 0, dueOn: dueDay(review, 'training', campaign) }];
    }
    case 'vetting':
      return vettingTasks(review, campaign);
    case 'posting':
      return postingTasks({ ...asked, review });
    case 'approval':
      return approvalTasks({ ...asked, review });
  }
}
