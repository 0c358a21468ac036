import type { Day } from '../../shared/calendar.ts';
import type { Campaign, CampaignRun, Ward } from '../../shared/campaign.ts';
import { duty } from '../../shared/ward/duty.ts';
import { missingOf } from '../../shared/ward/missing.ts';
import { currentRun, isOpen } from '../../shared/ward/stage-runs.ts';
import type { WardReview } from '../../shared/ward/ward-review.ts';

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
