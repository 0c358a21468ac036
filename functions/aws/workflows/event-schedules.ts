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
  /** The names of the groups begin with it: one group for each campaign. */
  readonly prefix: string;
  /** The role with which the Scheduler calls a function. */
  readonly role: string;
  /** ARN of the queue for calls that could not be delivered. */
  readonly deadLetters: string;
  /** ARNs of the functions by the names of their steps. */
  readonly targets: Readonly<Record<string, string>>;
  /** The clock by which AWS calls, so a rehearsal's is never given here. */
  readonly now?: () => Date;
}

/** Late is better than never, but the next day's call does the same work again. */
const retries = { MaximumEventAgeInSeconds: 6 * 3600, MaximumRetryAttempts: 30 };

/**
 * Schedules of EventBridge Scheduler, a group for each campaign. A group is made when it is first needed and goes
 * with its last schedule; AWS takes a while to delete it and refuses new schedules meanwhile.
 */
export function eventSchedules(options: EventSchedulesOptions): Schedules {
  const { client, prefix, now = () => new Date() } = options;
  const list = (campaignId: string) => schedulesIn(options, groupOf(prefix, campaignId));
  return {
    list,
    async put(campaignId, schedule) {
      const GroupName = groupOf(prefix, campaignId);
      await succeeds(client.send(new CreateScheduleGroupCommand({ Name: GroupName })), 'ConflictException');
      // An update replaces every field, so both calls carry all of them.
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

/** All that AWS is told of a schedule. Its input is the schedule itself, from which it is read back. */
export function settingsOf(
  schedule: Schedule,
  { role, deadLetters, targets }: Pick<EventSchedulesOptions, 'role' | 'deadLetters' | 'targets'>,
  now: Date,
): Omit<CreateScheduleInput, 'GroupName'> {
  const target = targets[schedule.step];
  if (!target) throw new Error(`There is no function for schedules to call the step ${schedule.step}.`);
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

/** The schedule that the input of a call holds. */
export const scheduleOf = (input: string): Schedule => Stored.parse(JSON.parse(input));

async function schedulesIn(options: EventSchedulesOptions, GroupName: string): Promise<Schedule[]> {
  const { client } = options;
  const found: Schedule[] = [];
  try {
    for await (const { Schedules } of paginateListSchedules({ client }, { GroupName })) {
      for (const { Name } of Schedules ?? []) {
        const { Target } = await client.send(new GetScheduleCommand({ GroupName, Name }));
        const schedule = scheduleOf(Target?.Input ?? '');
        found.push(callsUs(Target, schedule, options) ? schedule : { ...schedule, step: gone });
      }
    }
  } catch (error) {
    if (!isNamed(error, 'ResourceNotFoundException')) throw error;
  }
  return found;
}

/** In place of a step whose function, role or queue an upgrade has replaced: whoever compares puts it anew. */
const gone = 'gone';

function callsUs(
  target: Target | undefined,
  { step }: Schedule,
  { targets, role, deadLetters }: EventSchedulesOptions,
): boolean {
  const { Arn, RoleArn, DeadLetterConfig } = target ?? {};
  return Arn === targets[step] && RoleArn === role && DeadLetterConfig?.Arn === deadLetters;
}

/** AWS allows 64 characters; a longer name ends in a hash of the whole. */
export function groupOf(prefix: string, campaignId: string): string {
  const name = `${prefix}-${campaignId}`;
  if (name.length <= 64) return name;
  return `${name.slice(0, 47)}-${createHash('sha256').update(name).digest('hex').slice(0, 16)}`;
}
