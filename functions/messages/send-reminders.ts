import * as z from 'zod';
import { addDays, type Day, dayOf } from '../../shared/calendar.ts';
import type { CampaignRun } from '../../shared/campaign.ts';
import type { Ports } from '../../shared/ports.ts';
import { type Reminder, remindersDue } from '../../shared/reminders.ts';
import { reportReminders } from '../../shared/reporting/report-reminders.ts';
import type { Beside } from '../../shared/ward/next/asked.ts';
import type { WardReview } from '../../shared/ward/ward-review.ts';
import { undecidedCount } from '../intake/intake-state.ts';
import { processStep } from '../process-step.ts';
import { requestsToRemindOf } from '../requests/requests-to-remind-of.ts';
import { besideEach } from '../ward/beside.ts';
import { remindEach } from './remind-each.ts';

interface Since {
  readonly after: Day;
  readonly today: Day;
  readonly at: string;
}

/**
 * Queues the day's reminders, one digest to each person and only once a day: of stages while the campaign runs, of the
 * province's reports also once it is closed. The call of households' requests is the earlier one of the day: it has all of
 * them in one digest, and the other call finds nothing left. `deliver` sends them.
 */
export const sendReminders = processStep(
  z.object({ campaignId: z.string(), requests: z.boolean().optional(), reports: z.boolean().optional() }),
  async ({ campaignId, requests = false }, ports) => {
    const run = await ports.campaigns.get(campaignId);
    const now = ports.now();
    const today = dayOf(now);
    const after = run.remindedOn ?? addDays(today, -1);
    const isFirst = after < today && run.status !== 'prepared';
    const isForRequests = requests && (run.requestsRemindedOn ?? '') < today;
    if (!isFirst && !isForRequests) return;
    const day = { today, at: now.toISOString() };
    const ofCampaign = isFirst ? await ofCampaignOn(run, { after, ...day }, ports) : [];
    const ofRequests = isForRequests ? await requestsToRemindOf(run, day, ports) : [];
    const reminders = [...ofCampaign, ...ofRequests];
    const name = isFirst ? 'remind' : 'remind-requests';
    const event = await remindEach(reminders, { campaign: run.campaign, today, name, ports });
    const reminded = {
      ...run,
      ...(isFirst && { remindedOn: today }),
      ...(isForRequests && { requestsRemindedOn: today }),
    };
    await ports.changes.commit({ run: reminded, ...(event && { event }) });
  },
);

/** The reminders of stages and reports. */
async function ofCampaignOn(run: CampaignRun, since: Since, ports: Ports): Promise<Reminder[]> {
  const ofReports = reportReminders(run, since);
  return run.status === 'running' ? [...(await ofStagesOn(run, since, ports)), ...ofReports] : ofReports;
}

async function ofStagesOn(run: CampaignRun, since: Since, ports: Ports): Promise<Reminder[]> {
  const { campaign } = run;
  const reviews = await ports.wards.list(campaign.id);
  const undecided = await undecidedByWard(reviews, ports);
  const due = remindersDue(campaign, reviews, { ...since, beside: undecided });
  // The rest is read only of wards that somebody is reminded of today.
  const wards = new Set(due.map(({ ward }) => ward));
  const named = reviews.filter(({ ward }) => wards.has(ward));
  const beside = await besideEach(named, run, ports);
  return remindersDue(campaign, named, { ...since, beside });
}

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
