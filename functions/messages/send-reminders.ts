import * as z from 'zod';
import { addDays, dayOf } from '../../shared/calendar.ts';
import type { Ports } from '../../shared/ports.ts';
import { remindersDue } from '../../shared/reminders.ts';
import { reportReminders } from '../../shared/reporting/report-reminders.ts';
import type { Beside } from '../../shared/ward/next/asked.ts';
import type { WardReview } from '../../shared/ward/ward-review.ts';
import { undecidedCount } from '../intake/intake-state.ts';
import { processStep } from '../process-step.ts';
import { remindOfReports } from '../reporting/remind-of-reports.ts';
import { remindOfRequests } from '../requests/remind-of-requests.ts';
import { besideEach } from '../ward/beside.ts';
import { remindEach } from './remind-each.ts';

/**
 * Queues the day's reminders, one digest to each person and only once a day; those of households' requests where the call
 * asks for them, and those of the province's reports in a closed campaign. `deliver` sends them.
 */
export const sendReminders = processStep(
  z.object({ campaignId: z.string(), requests: z.boolean().optional(), reports: z.boolean().optional() }),
  async ({ campaignId, requests, reports }, ports) => {
    const run = await ports.campaigns.get(campaignId);
    if (requests) return remindOfRequests(run, ports);
    if (reports) return remindOfReports(run, ports);
    const now = ports.now();
    const today = dayOf(now);
    const after = run.remindedOn ?? addDays(today, -1);
    if (run.status !== 'running' || after >= today) return;
    const at = now.toISOString();
    const reviews = await ports.wards.list(campaignId);
    const days = { after, today, at };
    const undecided = await undecidedByWard(reviews, ports);
    const due = remindersDue(run.campaign, reviews, { ...days, beside: undecided });
    // The rest is read only of wards that somebody is reminded of today.
    const wards = new Set(due.map(({ ward }) => ward));
    const named = reviews.filter(({ ward }) => wards.has(ward));
    const beside = await besideEach(named, run, ports);
    const ofStages = remindersDue(run.campaign, named, { ...days, beside });
    const reminders = [...ofStages, ...reportReminders(run, days)];
    const event = await remindEach(reminders, { campaign: run.campaign, today, name: 'remind', ports });
    await ports.changes.commit({ run: { ...run, remindedOn: today }, ...(event && { event }) });
  },
);

/** How much of what came in waits to be decided, for the wards whose list is posted: it decides what is due. */
async function undecidedByWard(
  reviews: readonly WardReview[],
  ports: Ports,
): Promise<ReadonlyMap<string, Beside>> {
  const counts = new Map<string, Beside>();
  for (const review of reviews) {
    if (review.stage === 'posting') {
      counts.set(review.ward, { undecided: await undecidedCount(review, ports) });
    }
  }
  return counts;
}
