import { dayOf } from '../../shared/calendar.ts';
import type { Campaign } from '../../shared/campaign.ts';
import type { Ports } from '../../shared/ports.ts';
import type { PostedLine } from '../../shared/ward/posted-line.ts';
import { dueForPosting } from '../../shared/ward/posting.ts';
import type { Posting } from '../../shared/ward/publication.ts';
import { isIn, publicationOf, type WardReview } from '../../shared/ward/ward-review.ts';
import { coveredBy, postedLines, shownPostings } from './posted-list.ts';

/** What a ward hangs on its board. */
interface BoardList {
  /** The postings whose list it is; undefined where it is what would be posted now. */
  readonly postings: readonly Posting[] | undefined;
  readonly households: readonly PostedLine[];
}

/** What hangs on a ward's board, or hung there last, otherwise what would be posted now. Refuses `PostedListLost`. */
export async function listForBoard(review: WardReview, campaign: Campaign, ports: Ports): Promise<BoardList> {
  const postings = postingsOn(review, dayOf(ports.now()));
  if (postings) return { postings, households: await postedLines(review.ward, postings, ports) };
  const due = { households: dueForPosting(publicationOf(review)) };
  return { postings, households: (await coveredBy(due, review, { campaign, ports })).named };
}

/** The postings whose list is the present one: those whose clock runs, or all once none does. Undefined while one is due. */
function postingsOn(review: WardReview, today: string): readonly Posting[] | undefined {
  const isPosted = isIn(review, 'posting')
    ? review.postedAt !== undefined
    : isIn(review, 'approval') || isIn(review, 'recorded');
  if (!isPosted) return undefined;
  const shown = shownPostings(review, today);
  return shown.length > 0 ? shown : publicationOf(review).postings;
}
