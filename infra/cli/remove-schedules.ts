import {
  DeleteScheduleGroupCommand,
  paginateListScheduleGroups,
  SchedulerClient,
} from '@aws-sdk/client-scheduler';

/** Deletes the schedules of all campaigns. No stack owns them, and they would call deleted functions for years. */
export async function removeSchedules(prefix: string, client = new SchedulerClient({})): Promise<void> {
  const groups: string[] = [];
  for await (const page of paginateListScheduleGroups({ client }, { NamePrefix: `${prefix}-` })) {
    for (const { Name, State } of page.ScheduleGroups ?? [])
      if (Name && State === 'ACTIVE') groups.push(Name);
  }
  for (const Name of groups) await client.send(new DeleteScheduleGroupCommand({ Name }));
}
