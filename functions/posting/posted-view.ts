import { dayOf, workingDaysUntil } from '../../shared/calendar.ts';
import { type Campaign, requireWard } from '../../shared/campaign.ts';
import type { WardRef } from '../../shared/changes.ts';
import { Refusal } from '../../shared/errors.ts';
import { daysOffOf } from '../../shared/holidays/days-off.ts';
import type { Ports } from '../../shared/ports.ts';
import { byPlace, shownOnline } from '../../shared/ward/posted-line.ts';
import { publicationOf, type WardReview } from '../../shared/ward/ward-review.ts';
import type { PostedHousehold, PostedView } from '../../web/public-pages/posted-view.ts';
import { postedLines, refOf, shownPostings } from './posted-list.ts';

interface Asked {
  readonly ref: WardRef;
  readonly campaign: Campaign;
  readonly ports: Ports;
}

/**
 * What the public pages show of a ward's list today, and the review that says so. Refuses `NotPosted`, `PostingOver` and
 * `PostedListLost`.
 */
export async function postedView({
  ref,
  campaign,
  ports,
}: Asked): Promise<{ readonly view: PostedView; readonly review: WardReview; readonly today: string }> {
  const { code, name } = requireWard(campaign, ref.ward);
  const review = await ports.wards.get(ref);
  const today = dayOf(ports.now());
  const postings = shownPostings(review, today);
  if (postings.length === 0) {
    const wasPosted = publicationOf(review).postings.length > 0;
    throw new Refusal(wasPosted ? 'PostingOver' : 'NotPosted', { ward: code });
  }
  const online = shownOnline(campaign);
  const lines = online === 'off' ? [] : (await postedLines(ref.ward, postings, ports)).toSorted(byPlace);
  const { id, title } = campaign;
  const daysOff = daysOffOf(campaign);
  const view = {
    campaign: { id, title },
    ward: { code, name },
    postings: postings.map(({ round, postedAt, lastDay }) => ({
      round,
      postedOn: dayOf(new Date(postedAt)),
      lastDay,
      daysLeft: workingDaysUntil(today, lastDay, daysOff),
    })),
    include: campaign.posting?.include ?? 'listed',
    online,
    households: lines.map(({ key, ...line }) =>
      online === 'names' ? { ref: refOf(key, ref, ports), ...line } : { ...line, ref: '', head: '' },
    ),
  };
  return { view, review, today };
}

/** A household of the list by its `ref`. Refuses `HouseholdNotFound`. */
export function householdIn({ households, ward, online }: PostedView, wanted: string): PostedHousehold {
  const found = online === 'names' ? households.find(({ ref }) => ref === wanted) : undefined;
  if (!found) throw new Refusal('HouseholdNotFound', { ward: ward.code });
  return found;
}
