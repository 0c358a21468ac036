import {
  DeleteScheduleGroupCommand,
  paginateListScheduleGroups,
  SchedulerClient,
} from '@aws-sdk/client-scheduler';

/** Deletes the schedules of a stage's campaigns, which no stack knows: they would call for years what is gone. */
export async function removeSchedules(prefix: string, client = new SchedulerClient({})): Promise<void> {
  const groups: string[] = [];
  for await (const page of paginateListScheduleGroups({ client }, { NamePrefix: `${prefix}-` })) {
    for (const { Name, State } of page.ScheduleGroups ?? []) if (State === 'ACTIVE') groups.push(Name!);
  }
  for (const Name of groups) await client.send(new DeleteScheduleGroupCommand({ Name }));
}
