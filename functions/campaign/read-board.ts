import * as z from 'zod';
import { Actor, may } from '../../shared/access/policy.ts';
import { type Day, dayOf } from '../../shared/calendar.ts';
import { type Campaign, type CampaignRun, type Ward, wardsOf } from '../../shared/campaign.ts';
import { duty } from '../../shared/ward/duty.ts';
import { missingOf } from '../../shared/ward/missing.ts';
import { currentRun, isOpen } from '../../shared/ward/stage-runs.ts';
import type { WardReview } from '../../shared/ward/ward-review.ts';
import { task } from '../task.ts';

/** The wards of the asker's area with their stage, what is missing, and by when. */
export const readBoard = task(
  z.object({ campaignId: z.string(), by: Actor }),
  async ({ campaignId, by }, ports) => {
    const run = await ports.campaigns.get(campaignId);
    const { campaign } = run;
    const today = dayOf(ports.now());
    const reviews = new Map((await ports.wards.list(campaignId)).map((review) => [review.ward, review]));
    const wards = wardsOf(campaign).filter(({ code }) => may(by, 'seeBoard', code, campaign));
    const reminders = await ports.reminders.list(campaignId);
    const codes = new Set(wards.map(({ code }) => code));
    return {
      campaign: headOf(run),
      today,
      /** A send that failed is never silent. */
      failedReminders: reminders.filter(({ ward, status }) => status === 'failed' && codes.has(ward)).length,
      wards: wards.map((ward) => wardLine(ward, reviews.get(ward.code)!, campaign, today)),
    };
  },
);

/** What stands above every page of a campaign. */
export const headOf = ({ campaign, status, closedOn }: CampaignRun) => {
  const { id, title, year, province, calendar, approval, areas } = campaign;
  const districts = areas
    .filter(({ level }) => level === 'district')
    .map(({ code, name }) => ({ code, name }));
  const { code, name } = province;
  return { id, title, year, status, closedOn, province: { code, name }, districts, calendar, approval };
};

/** One ward in one line, without a person's name. */
export function wardLine(ward: Ward, review: WardReview, campaign: Campaign, today: Day) {
  const { totals, stage } = review;
  const run = currentRun(review);
  const dueOn = duty(review, campaign)?.dueOn;
  return {
    code: ward.code,
    name: ward.name,
    district: ward.parent,
    stage,
    round: run?.round ?? 0,
    since: run?.openedAt,
    dueOn,
    overdue: dueOn !== undefined && dueOn < today,
    missing: isOpen(review) ? missingOf(review) : { vi: '', en: '' },
    /** The day on which a running list comes down. */
    postedUntil: review.stage === 'posting' ? review.publication.postings.at(-1)?.lastDay : undefined,
    households: totals.households,
    people: totals.people,
    poor: totals.classes.poor.households,
    nearPoor: totals.classes['near-poor'].households,
    before: {
      poor: totals.opening.poor.households,
      nearPoor: totals.opening['near-poor'].households,
    },
    rejected: totals.rejected,
  };
}
