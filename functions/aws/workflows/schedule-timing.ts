import type { CreateScheduleInput } from '@aws-sdk/client-scheduler';
import { addDays, instantOf, localTime } from '../../../shared/calendar.ts';
import type { Schedule } from '../../../shared/ports.ts';

export type Timing = Pick<
  CreateScheduleInput,
  | 'ScheduleExpression'
  | 'ScheduleExpressionTimezone'
  | 'StartDate'
  | 'EndDate'
  | 'State'
  | 'ActionAfterCompletion'
>;

const ScheduleExpressionTimezone = 'Asia/Ho_Chi_Minh';

/** When EventBridge Scheduler calls a step. AWS accepts no time in the past. */
export function timingOf(schedule: Schedule, now: Date): Timing {
  return schedule.daily ? dailyTiming(schedule, now) : onceTiming(schedule, now);
}

function dailyTiming({ firstAt, lastOn }: Schedule, now: Date): Timing {
  const first = new Date(firstAt);
  const [hour, minute] = localTime(first).slice(11).split(':');
  const end = lastOn ? lastSecondOf(lastOn) : undefined;
  const isOver = end !== undefined && end <= now;
  return {
    ScheduleExpression: `cron(${Number(minute)} ${Number(hour)} * * ? *)`,
    ScheduleExpressionTimezone,
    ...(first > now && { StartDate: first }),
    ...(end && !isOver && { EndDate: end }),
    State: isOver ? 'DISABLED' : 'ENABLED',
    ActionAfterCompletion: 'NONE',
  };
}

/** An overdue call is made in a minute, because AWS needs the schedule before the call is due. */
function onceTiming({ firstAt }: Schedule, now: Date): Timing {
  const soon = now.getTime() + 60_000;
  const at = new Date(Math.max(Date.parse(firstAt), soon));
  const seconds = String(at.getUTCSeconds()).padStart(2, '0');
  return {
    ScheduleExpression: `at(${localTime(at)}:${seconds})`,
    ScheduleExpressionTimezone,
    State: 'ENABLED',
    ActionAfterCompletion: 'DELETE',
  };
}

const lastSecondOf = (day: string): Date => new Date(instantOf(addDays(day, 1)).getTime() - 1000);
