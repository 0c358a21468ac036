import { createHash } from 'node:crypto';
import {
  CreateScheduleCommand,
  CreateScheduleGroupCommand,
  type CreateScheduleInput,
  DeleteScheduleCommand,
  DeleteScheduleGroupCommand,
  GetScheduleCommand,
  paginateListSchedules,
  type SchedulerClient,
  type Target,
  UpdateScheduleCommand,
} from '@aws-sdk/client-scheduler';
import * as z from 'zod';
import type { Schedule, Schedules } from '../../../shared/ports.ts';
import { isNamed, succeeds } from '../errors.ts';
import { timingOf } from './schedule-timing.ts';

export { SchedulerClient } from '@aws-sdk/client-scheduler';

export interface EventSchedulesOptions {
  readonly client: SchedulerClient;
  /** The names of the schedule groups, one per campaign, start with it. */
  readonly prefix: string;
  /** ARN of the role with which the Scheduler calls a function. */
  readonly role: string;
  /** ARN of the dead-letter queue. */
  readonly deadLetters: string;
  /** ARNs of the functions, by step. */
  readonly targets: Readonly<Record<string, string>>;
  /** The real clock, by which AWS calls, even in a rehearsal. */
  readonly now?: () => Date;
}

/** A late call is still useful, but the next day's call does the same work again. */
const retries = { MaximumEventAgeInSeconds: 6 * 3600, MaximumRetryAttempts: 30 };

/**
 * Schedules of EventBridge Scheduler, in one group per campaign. The first schedule creates the group and the removal
 * of the last one deletes it, which takes AWS a while; until then it refuses new schedules.
 */
export function eventSchedules(options: EventSchedulesOptions): Schedules {
  const { client, prefix, now = () => new Date() } = options;
  const list = (campaignId: string) => schedulesIn(options, groupOf(prefix, campaignId));
  return {
    list,
    async put(campaignId, schedule) {
      const GroupName = groupOf(prefix, campaignId);
      await succeeds(client.send(new CreateScheduleGroupCommand({ Name: GroupName })), 'ConflictException');
      // An update replaces all fields, so both calls send them all.
      const whole = { GroupName, ...settingsOf(schedule, options, now()) };
      const isNew = await succeeds(client.send(new CreateScheduleCommand(whole)), 'ConflictException');
      if (!isNew) await client.send(new UpdateScheduleCommand(whole));
    },
    async remove(campaignId, id) {
      const GroupName = groupOf(prefix, campaignId);
      const missing = 'ResourceNotFoundException';
      await succeeds(client.send(new DeleteScheduleCommand({ GroupName, Name: id })), missing);
      if ((await list(campaignId)).length > 0) return;
      await succeeds(
        client.send(new DeleteScheduleGroupCommand({ Name: GroupName })),
        missing,
        'ConflictException',
      );
    },
  };
}

/** A schedule as AWS stores it. Its input is the schedule itself, so that `scheduleOf` can read it back. */
export function settingsOf(
  schedule: Schedule,
  { role, deadLetters, targets }: Pick<EventSchedulesOptions, 'role' | 'deadLetters' | 'targets'>,
  now: Date,
): Omit<CreateScheduleInput, 'GroupName'> {
  const target = targets[schedule.step];
  if (!target) throw new Error(`Schedules cannot call the step ${schedule.step}: it has no function.`);
  return {
    Name: schedule.id,
    ...timingOf(schedule, now),
    FlexibleTimeWindow: { Mode: 'OFF' },
    Target: {
      Arn: target,
      RoleArn: role,
      Input: JSON.stringify(schedule),
      RetryPolicy: retries,
      DeadLetterConfig: { Arn: deadLetters },
    },
  };
}

const Stored = z.object({
  id: z.string(),
  step: z.string(),
  input: z.record(z.string(), z.unknown()),
  firstAt: z.string(),
  daily: z.boolean(),
  lastOn: z.string().exactOptional(),
});

/** The schedule in the input of a call. */
export const scheduleOf = (input: string): Schedule => Stored.parse(JSON.parse(input));

async function schedulesIn(options: EventSchedulesOptions, GroupName: string): Promise<Schedule[]> {
  const { client } = options;
  const found: Schedule[] = [];
  try {
    for await (const { Schedules } of paginateListSchedules({ client }, { GroupName })) {
      for (const { Name } of Schedules ?? []) {
        const { Target } = await client.send(new GetScheduleCommand({ GroupName, Name }));
        const schedule = scheduleOf(Target?.Input ?? '');
        found.push(isCurrent(Target, schedule, options) ? schedule : { ...schedule, step: outdated });
      }
    }
  } catch (error) {
    if (!isNamed(error, 'ResourceNotFoundException')) throw error;
  }
  return found;
}

/** Replaces the step if an upgrade changed its function, role or queue, so that the caller puts the schedule again. */
const outdated = 'gone';

function isCurrent(
  target: Target | undefined,
  { step }: Schedule,
  { targets, role, deadLetters }: EventSchedulesOptions,
): boolean {
  const { Arn, RoleArn, DeadLetterConfig } = target ?? {};
  return Arn === targets[step] && RoleArn === role && DeadLetterConfig?.Arn === deadLetters;
}

/** AWS allows 64 characters; a longer name is cut and gets a hash of the whole name. */
export function groupOf(prefix: string, campaignId: string): string {
  const name = `${prefix}-${campaignId}`;
  if (name.length <= 64) return name;
  return `${name.slice(0, 47)}-${createHash('sha256').update(name).digest('hex').slice(0, 16)}`;
}
