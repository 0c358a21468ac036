import {
  CreateScheduleCommand,
  GetScheduleCommand,
  ListScheduleGroupsCommand,
  SchedulerClient,
} from '@aws-sdk/client-scheduler';
import { expect, test } from 'vitest';
import { eventSchedules, groupOf } from '../../functions/aws/workflows/event-schedules.ts';
import { removeSchedules } from '../../infra/cli/remove-schedules.ts';
import { reconcile } from '../../shared/schedules.ts';
import { campaignId, fixed, type Stores } from '../contracts/examples.ts';
import { daily, schedulesContract } from '../contracts/schedules.ts';
import { fresh, inCloud, settings } from './cloud.ts';

const client = new SchedulerClient(settings);
const role = 'arn:aws:iam::000000000000:role/schedules';
const deadLetters = 'arn:aws:sqs:ap-southeast-1:000000000000:dead';
const targetOf = (step: string) => `arn:aws:lambda:ap-southeast-1:000000000000:function:${step}`;
const targets = Object.fromEntries(
  ['sendReminders', 'closeCampaign', 'turnDay'].map((step) => [step, targetOf(step)]),
);

function world(now = fixed) {
  const prefix = fresh('stage');
  const schedules = eventSchedules({ client, prefix, role, deadLetters, targets, now });
  const GroupName = groupOf(prefix, campaignId);
  const get = (Name: string) => client.send(new GetScheduleCommand({ GroupName, Name }));
  const groups = async () => {
    const { ScheduleGroups } = await client.send(new ListScheduleGroupsCommand({ NamePrefix: prefix }));
    return (ScheduleGroups ?? []).map(({ Name }) => Name);
  };
  return { prefix, schedules, GroupName, get, groups };
}

inCloud('EventBridge Scheduler', () => {
  schedulesContract('EventBridge Scheduler', async (now) => ({ schedules: world(now).schedules }) as Stores);

  test('is told everything, the first time and when a schedule moves', async () => {
    const { schedules, get } = world();
    await schedules.put(campaignId, daily);
    const told = {
      ScheduleExpression: 'cron(30 7 * * ? *)',
      ScheduleExpressionTimezone: 'Asia/Ho_Chi_Minh',
      State: 'ENABLED',
      FlexibleTimeWindow: { Mode: 'OFF' },
      StartDate: new Date('2019-10-09T00:30:00Z'),
      EndDate: new Date('2020-07-29T16:59:59Z'),
      Target: {
        Arn: targetOf('sendReminders'),
        RoleArn: role,
        DeadLetterConfig: { Arn: deadLetters },
        RetryPolicy: { MaximumRetryAttempts: 30 },
      },
    };
    expect(await get(daily.id)).toMatchObject(told);
    await schedules.put(campaignId, { ...daily, lastOn: '2020-07-30' });
    expect(await get(daily.id)).toMatchObject({ ...told, EndDate: new Date('2020-07-30T16:59:59Z') });
  });

  test('shows a schedule that calls what is gone as another, so that it is put anew', async () => {
    const { prefix, schedules, get } = world();
    await schedules.put(campaignId, daily);
    const moved = { ...targets, sendReminders: targetOf('sendReminders-2') };
    const upgraded = eventSchedules({ client, prefix, role, deadLetters, targets: moved, now: fixed });
    const { put, remove } = reconcile([daily], await upgraded.list(campaignId));
    expect({ put, remove }).toEqual({ put: [daily], remove: [] });
    await upgraded.put(campaignId, daily);
    expect((await get(daily.id)).Target?.Arn).toBe(targetOf('sendReminders-2'));
    expect(await upgraded.list(campaignId)).toEqual([daily]);
  });

  test('keeps a group for each campaign, as long as it has a schedule', async () => {
    const { schedules, GroupName, groups } = world();
    expect(await schedules.list(campaignId)).toEqual([]);
    await schedules.put(campaignId, daily);
    await schedules.put(campaignId, { ...daily, id: 'day', step: 'turnDay' });
    await schedules.remove(campaignId, 'day');
    expect(await groups()).toEqual([GroupName]);
    await schedules.remove(campaignId, daily.id);
    expect(await groups()).toEqual([]);
  });

  test('forgets every campaign of a stage that is destroyed, and no other stage', async () => {
    const [mine, other] = [world(), world()];
    for (const { schedules } of [mine, other]) await schedules.put(campaignId, daily);
    await mine.schedules.put('another-2020', daily);
    await removeSchedules(mine.prefix, client);
    expect(await mine.groups()).toEqual([]);
    expect(await other.schedules.list(campaignId)).toEqual([daily]);
  });

  test('is not asked to call a step that no function does', async () => {
    const { schedules } = world();
    await expect(schedules.put(campaignId, { ...daily, step: 'nothing' })).rejects.toThrow('nothing');
  });

  test('keeps schedules that lie behind, so that they are not put again', async () => {
    const { schedules, get } = world(() => new Date('2021-01-01T00:00:00Z'));
    const once = { ...daily, id: 'close', step: 'closeCampaign', daily: false };
    await schedules.put(campaignId, daily);
    await schedules.put(campaignId, once);
    expect(await schedules.list(campaignId)).toEqual([daily, once]);
    expect(await get(daily.id)).toMatchObject({ State: 'DISABLED' });
  });

  test('says when it holds what is not ours', async () => {
    const { schedules, GroupName } = world();
    await schedules.put(campaignId, daily);
    const foreign = { Arn: targetOf('turnDay'), RoleArn: role, Input: '{}' };
    const FlexibleTimeWindow = { Mode: 'OFF' } as const;
    await client.send(
      new CreateScheduleCommand({
        GroupName,
        Name: 'foreign',
        ScheduleExpression: 'rate(1 day)',
        FlexibleTimeWindow,
        Target: foreign,
      }),
    );
    await expect(schedules.list(campaignId)).rejects.toThrow(expect.objectContaining({ name: 'ZodError' }));
  });
});
