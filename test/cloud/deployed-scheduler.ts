import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import {
  GetScheduleCommand,
  type GetScheduleCommandOutput,
  ListSchedulesCommand,
  SchedulerClient,
  UpdateScheduleCommand,
  type UpdateScheduleCommandInput,
} from '@aws-sdk/client-scheduler';
import { groupOf } from '../../functions/aws/workflows/event-schedules.ts';
import { addDays, dayOf, instantOf } from '../../shared/calendar.ts';
import { settingsFor } from './cloud.ts';
import type { Stack } from './deployed-stack.ts';

/** A daily call that the product asked the Scheduler for. */
export interface DailyCall {
  /** The instants at which it is due after one and up to another. */
  dueBetween(after: Date, until: Date): Date[];
  /** Calls as the Scheduler would, with what it was given for it. Throws when the function fails. */
  call(): Promise<void>;
  /** Has the Scheduler itself call, in a moment of real time; `hasCalled` waits for what comes of it. */
  letCall(hasCalled: () => Promise<void>): Promise<void>;
}

/** What stands in the Scheduler for a campaign. Its days are virtual: in real time they are over long ago. */
export async function dailyCalls({ settings, endpoint }: Stack, campaignId: string): Promise<DailyCall[]> {
  const client = settingsFor(endpoint);
  const clients = { scheduler: new SchedulerClient(client), lambda: new LambdaClient(client) };
  const { scheduler } = clients;
  const GroupName = groupOf(settings.SCHEDULE_PREFIX!, campaignId);
  const { Schedules } = await scheduler.send(new ListSchedulesCommand({ GroupName }));
  return Promise.all(
    (Schedules ?? []).map(async ({ Name }) =>
      callOf(await scheduler.send(new GetScheduleCommand({ GroupName, Name })), clients),
    ),
  );
}

interface Clients {
  readonly scheduler: SchedulerClient;
  readonly lambda: LambdaClient;
}

function callOf(whole: GetScheduleCommandOutput, { scheduler, lambda }: Clients): DailyCall {
  const { Arn, Input } = whole.Target!;
  const time = dailyTimeOf(whole);
  return {
    dueBetween: (after, until) => instantsBetween(after, until, time),
    async call() {
      const { FunctionError, Payload } = await lambda.send(
        new InvokeCommand({ FunctionName: Arn!, Payload: Input! }),
      );
      if (FunctionError) throw new Error(`${Arn} failed: ${Buffer.from(Payload ?? []).toString()}`);
    },
    async letCall(hasCalled) {
      // The emulator reads every time as one of UTC.
      const now = new Date().toISOString().slice(0, 19);
      const atOnce = { ScheduleExpression: `at(${now})`, ScheduleExpressionTimezone: 'UTC' };
      const { $metadata: _, Arn: __, ...before } = whole;
      const soon = { ...before, ...atOnce, State: 'ENABLED' };
      await scheduler.send(new UpdateScheduleCommand(soon as UpdateScheduleCommandInput));
      await hasCalled();
      await scheduler.send(new UpdateScheduleCommand(before as UpdateScheduleCommandInput));
    },
  };
}

/** Every day at one time in Vietnam: the only kind that the product asks for. */
function dailyTimeOf({ ScheduleExpression, ScheduleExpressionTimezone }: GetScheduleCommandOutput): string {
  const [, minute, hour] = /^cron\((\d+) (\d+) \* \* \? \*\)$/.exec(ScheduleExpression ?? '') ?? [];
  if (!minute || !hour || ScheduleExpressionTimezone !== 'Asia/Ho_Chi_Minh') {
    throw new Error(`${ScheduleExpression} in ${ScheduleExpressionTimezone} is no daily call.`);
  }
  return `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
}

function instantsBetween(after: Date, until: Date, time: string): Date[] {
  const instants: Date[] = [];
  for (let day = dayOf(after); day <= dayOf(until); day = addDays(day, 1)) {
    const at = instantOf(day, time);
    if (at > after && at <= until) instants.push(at);
  }
  return instants;
}
