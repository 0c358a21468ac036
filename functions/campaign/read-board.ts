import { audience, may } from '../../shared/access/policy.ts';
import { type Day, dayOf } from '../../shared/calendar.ts';
import { type Campaign, type CampaignRun, type Ward, wardsOf } from '../../shared/campaign.ts';
import { duty } from '../../shared/ward/duty.ts';
import { missingOf } from '../../shared/ward/missing.ts';
import { currentRun, isOpen } from '../../shared/ward/stage-runs.ts';
import type { WardReview } from '../../shared/ward/ward-review.ts';
import { campaignRead } from './campaign-read.ts';

/** The wards of the asker's area with their stage, what is missing, and by when. */
export const readBoard = campaignRead('readBoard', async ({ run, campaign, by, ports }) => {
  const today = dayOf(ports.now());
  const reviews = await ports.wards.list(campaign.id);
  const wards = wardsOf(campaign).filter(({ code }) => may(by, audience.staff, code, campaign));
  const codes = new Set(wards.map(({ code }) => code));
  const reminders = await ports.reminders.list(campaign.id);
  return {
    campaign: headOf(run),
    today,
    failedReminders: reminders.filter(({ ward, status }) => status === 'failed' && codes.has(ward)).length,
    wards: linesOf(wards, reviews, campaign, today),
  };
});

function linesOf(wards: readonly Ward[], reviews: readonly WardReview[], campaign: Campaign, today: Day) {
  const byWard = new Map(reviews.map((review) => [review.ward, review]));
  return wards.flatMap((ward) => {
    const review = byWard.get(ward.code);
    return review ? [wardLine(ward, review, campaign, today)] : [];
  });
}

/** The head of every page of a campaign. */
export const headOf = ({ campaign, status, closedOn }: CampaignRun) => {
  const { id, title, year, province, calendar, approval, areas } = campaign;
  const districts = areas
    .filter(({ level }) => level === 'district')
    .map(({ code, name }) => ({ code, name }));
  const { code, name } = province;
  return { id, title, year, status, closedOn, province: { code, name }, districts, calendar, approval };
};

/** One ward as a line of the board. It names nobody. */
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
    /** The last day of the newest posting. */
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
