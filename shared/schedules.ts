import { addDays, type Day, dayOf, instantOf } from './calendar.ts';
import type { CampaignRun } from './campaign.ts';
import type { Schedule } from './ports.ts';

/** Local times of the two daily calls: clocks expire at midnight, reminders are sent as the working day begins. */
const midnight = '00:00';
const morning = '07:30';

/** Days after the planned close during which a late campaign still needs its clocks. */
const grace = 180;

/**
 * The schedules of a running campaign: two daily calls, whatever its windows. Both steps compute from the stored data
 * what is due that day, so that moving a window needs no new timer and an outdated timer cannot act.
 */
export function schedulesOf({ campaign, launchedAt }: CampaignRun): Schedule[] {
  if (!launchedAt) return [];
  const from: Day = addDays(dayOf(new Date(launchedAt)), 1);
  const lastOn = addDays(campaign.calendar.close, grace);
  const input = { campaignId: campaign.id };
  const daily = (id: string, step: string, time: string): Schedule => ({
    id,
    step,
    input,
    daily: true,
    lastOn,
    firstAt: instantOf(from, time).toISOString(),
  });
  return [daily('day', 'turnDay', midnight), daily('reminders', 'sendReminders', morning)];
}

/** The schedules to put and those to remove, so that the present ones become the desired ones. */
export function reconcile(
  desired: readonly Schedule[],
  present: readonly Schedule[],
): { put: Schedule[]; remove: string[] } {
  const same = (a: Schedule, b: Schedule) =>
    a.step === b.step && a.firstAt === b.firstAt && a.daily === b.daily && a.lastOn === b.lastOn;
  const has = (schedules: readonly Schedule[], id: string) => schedules.find((each) => each.id === id);
  return {
    put: desired.filter((each) => {
      const found = has(present, each.id);
      return !found || !same(each, found);
    }),
    remove: present.filter(({ id }) => !has(desired, id)).map(({ id }) => id),
  };
}
