import { addDays, type Day, dayOf, instantOf } from './calendar.ts';
import type { CampaignRun } from './campaign.ts';
import type { Schedule } from './ports.ts';
import { openReports } from './reporting/reporting-days.ts';

/** Local times of the two daily calls: clocks expire at midnight, reminders are sent as the working day begins. */
const midnight = '00:00';
const morning = '07:30';
/** Earlier than that, so that the call of requests brings all of the day in one digest. */
const beforeMorning = '07:25';

/**
 * Days after the planned close during which a late campaign is called: a ward's clock must not stop because the ward is
 * late, and a campaign that nobody closes need not be called for ever.
 */
const lateness = 5 * 365;

/**
 * The schedules of a running campaign: two daily calls, whatever its windows, until it closes. Both steps compute from
 * the stored data what is due that day, so that moving a window needs no new timer and an outdated timer cannot act.
 */
export function schedulesOf({ campaign, launchedAt }: CampaignRun): Schedule[] {
  if (!launchedAt) return [];
  const from: Day = addDays(dayOf(new Date(launchedAt)), 1);
  const lastOn = addDays(campaign.calendar.close, lateness);
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

/** Days after the last report is due on which the call may still be late. */
const reportGrace = 30;

/**
 * The schedules that a campaign needs as it stands: its own while it runs, and once it is closed a daily call for as long
 * as reports of the year are due that nobody recorded as sent.
 */
export function desiredSchedules(run: CampaignRun): Schedule[] {
  if (run.status === 'running') return schedulesOf(run);
  const last = openReports(run).at(-1);
  if (run.status !== 'closed' || !run.closedOn || !last) return [];
  const { id: campaignId, reminders } = run.campaign;
  const call: Schedule = {
    id: 'reports',
    step: 'sendReminders',
    input: { campaignId, reports: true },
    daily: true,
    lastOn: addDays(last.dueOn, reportGrace - Math.min(0, ...reminders)),
    firstAt: instantOf(addDays(run.closedOn, 1), morning).toISOString(),
  };
  return [call];
}

/** Days after the last answer was due during which an overdue request is still spoken of. */
const grace = 180;

/** The id of the schedule by which a campaign's people are reminded of households' requests, also once it is closed. */
const requestsId = 'requests';

/**
 * The daily call that reminds of requests. A campaign has it only once a request waits for an answer, and for some time
 * beyond the day on which the last one is due.
 */
export const requestSchedule = (
  campaignId: string,
  { today, dueOn }: { today: Day; dueOn: Day },
): Schedule => ({
  id: requestsId,
  step: 'sendReminders',
  input: { campaignId, requests: true },
  daily: true,
  lastOn: addDays(dueOn, grace),
  firstAt: instantOf(addDays(today, 1), beforeMorning).toISOString(),
});

/** Whether the present schedules remind of requests until well after a day. */
export const remindsUntil = (present: readonly Schedule[], dueOn: Day): boolean =>
  present.some(({ id, lastOn = '' }) => id === requestsId && lastOn >= addDays(dueOn, grace / 2));

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
    // Requests are answered after the close too.
    remove: present.filter(({ id }) => id !== requestsId && !has(desired, id)).map(({ id }) => id),
  };
}
