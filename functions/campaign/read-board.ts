import type { Actor } from '../../shared/access/actor.ts';
import { audience, may } from '../../shared/access/policy.ts';
import { isAskedFor, openOpinions } from '../../shared/approval/opinions.ts';
import { type Day, dayOf } from '../../shared/calendar.ts';
import { type CampaignRun, type Ward, wardsOf } from '../../shared/campaign.ts';
import { isUnreached } from '../../shared/mail/mail-status.ts';
import type { WardReview } from '../../shared/ward/ward-review.ts';
import { headOf, wardLine } from './board-view.ts';
import { campaignRead } from './campaign-read.ts';

/** The wards of the asker's area with their stage, what is missing, and by when. */
export const readBoard = campaignRead('readBoard', async ({ run, campaign, by, ports }) => {
  const today = dayOf(ports.now());
  const reviews = await ports.wards.list(campaign.id);
  const wards = wardsOf(campaign).filter(({ code }) => may(by, audience.staff, code, campaign));
  const codes = new Set(wards.map(({ code }) => code));
  // Reminders of the province's own reports stand under its code.
  if (may(by, audience.staff, campaign.province.code, campaign)) codes.add(campaign.province.code);
  const reminders = await ports.reminders.list(campaign.id);
  const spaceLeft = ports.spaceLeft?.();
  return {
    campaign: headOf(run),
    today,
    failedReminders: reminders.filter(({ ward, status }) => isUnreached(status) && codes.has(ward)).length,
    ...(spaceLeft !== undefined && { spaceLeft }),
    wards: linesOf(wards, reviews, { run, today, by }),
  };
});

interface Reading {
  readonly run: CampaignRun;
  readonly today: Day;
  readonly by: Actor;
}

function linesOf(wards: readonly Ward[], reviews: readonly WardReview[], { run, today, by }: Reading) {
  const { campaign } = run;
  const byWard = new Map(reviews.map((review) => [review.ward, review]));
  return wards.flatMap((ward) => {
    const review = byWard.get(ward.code);
    if (!review) return [];
    const { training, extensions, extensionPapers, addedAt } = review;
    const asked = openOpinions(review, campaign).some((each) => isAskedFor(each, ward.code, campaign, by));
    return [
      {
        ...wardLine(ward, review, { run, today }),
        training,
        extensions,
        extensionPapers,
        ...(addedAt && { addedAt }),
        ...(asked && { asked }),
      },
    ];
  });
}
