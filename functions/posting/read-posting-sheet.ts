import { dayOf } from '../../shared/calendar.ts';
import { requireWard } from '../../shared/campaign.ts';
import { byPlace } from '../../shared/ward/posted-line.ts';
import { dueForPosting } from '../../shared/ward/posting.ts';
import type { Posting } from '../../shared/ward/publication.ts';
import { isIn, publicationOf, type WardReview } from '../../shared/ward/ward-review.ts';
import { wardRead } from '../ward/ward-read.ts';
import { coveredBy, postedLines, shownPostings } from './posted-list.ts';

/**
 * The list that the ward prints for its board: what hangs there, or hung there last, otherwise what would be posted now.
 * Refuses `PostedListLost`.
 */
export const readPostingSheet = wardRead('readPostingSheet', async ({ ref, campaign, ports }) => {
  const { code, name, parent } = requireWard(campaign, ref.ward);
  const review = await ports.wards.get(ref);
  const today = dayOf(ports.now());
  const postings = postingsOn(review, today);
  const lines = postings
    ? await postedLines(ref.ward, postings, ports)
    : (await coveredBy({ households: dueForPosting(publicationOf(review)) }, review, { campaign, ports }))
        .named;
  const { id, title, year, province, calendar } = campaign;
  return {
    campaign: { id, title, year },
    province: province.name,
    district: campaign.areas.find((area) => area.code === parent)?.name,
    ward: { code, name },
    today,
    isPosted: postings !== undefined,
    postings: (postings ?? []).map(({ round, postedAt, lastDay }) => ({ round, postedAt, lastDay })),
    workingDays: calendar.posting.workingDays,
    households: lines.toSorted(byPlace).map(({ key: _, ...line }) => line),
  };
});

/** The postings whose list is the present one: those whose clock runs, or all once none does. Undefined while one is due. */
function postingsOn(review: WardReview, today: string): readonly Posting[] | undefined {
  const isPosted = isIn(review, 'posting')
    ? review.postedAt !== undefined
    : isIn(review, 'approval') || isIn(review, 'recorded');
  if (!isPosted) return undefined;
  const shown = shownPostings(review, today);
  return shown.length > 0 ? shown : publicationOf(review).postings;
}
