import { dayOf } from '../../shared/calendar.ts';
import type { WardRef } from '../../shared/changes.ts';
import type { Ports } from '../../shared/ports.ts';
import { remindsUntil, requestSchedule } from '../../shared/schedules.ts';
import { dueRequests } from './waiting-requests.ts';

/**
 * Sees to it that people are reminded of a ward's requests until long after the last one is due. It follows from the
 * store, so that the same command again puts what a crash left out.
 */
export async function scheduleRequestReminders(ref: WardRef, ports: Ports): Promise<void> {
  const { campaignId } = ref;
  const dueOn = (await dueRequests(ref, ports))
    .map((each) => each.dueOn)
    .reduce((a, b) => (a > b ? a : b), '');
  if (dueOn === '' || remindsUntil(await ports.schedules.list(campaignId), dueOn)) return;
  await ports.schedules.put(campaignId, requestSchedule(campaignId, { today: dayOf(ports.now()), dueOn }));
}
