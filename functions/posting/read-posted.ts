import { dayOf } from '../../shared/calendar.ts';
import { wardOf } from '../../shared/campaign.ts';
import type { WardRef } from '../../shared/changes.ts';
import { Refusal } from '../../shared/errors.ts';
import type { Ports } from '../../shared/ports.ts';
import type { Posting } from '../../shared/ward/publication.ts';
import { runningPostings } from '../../shared/ward/publication.ts';
import { headOf } from '../campaign/read-board.ts';
import { task } from '../task.ts';
import { WardPlace } from '../ward/ward-place.ts';
import { type PostedLine, postedLines } from './posted-list.ts';

/**
 * The list on the public board, while a clock runs: the head's name, the village, how many people, and the class
 * before and now. Refuses `NotPosted`, `PostedListLost`.
 */
export const readPosted = task(WardPlace, async (ref, ports) => {
  const run = await ports.campaigns.get(ref.campaignId);
  const { name } = wardOf(run.campaign, ref.ward)!;
  const { postings, posted } = await postedNow(ref, ports);
  const { id, title, year } = headOf(run);
  return {
    campaign: { id, title, year },
    ward: { code: ref.ward, name },
    today: dayOf(ports.now()),
    postings: postings.map(({ round, postedAt, lastDay }) => ({ round, postedAt, lastDay })),
    households: posted.map((each) => lineOf(each, ref, ports)).sort(byPlace),
  };
});

/** The household that a `ref` of the posted list stands for. Refuses `HouseholdNotFound`, `NotPosted`. */
export async function householdOfRef(ref: WardRef, wanted: string, ports: Ports): Promise<string> {
  const { posted } = await postedNow(ref, ports);
  const found = posted.find(({ key }) => refOf(key, ref, ports) === wanted);
  if (!found) throw new Refusal('HouseholdNotFound', { ward: ref.ward });
  return found.key;
}

async function postedNow(
  ref: WardRef,
  ports: Ports,
): Promise<{ postings: Posting[]; posted: readonly PostedLine[] }> {
  const review = await ports.wards.get(ref);
  const isPosted = review.stage === 'posting' && review.postedAt;
  const postings = isPosted ? runningPostings(review.publication, dayOf(ports.now())) : [];
  if (postings.length === 0) throw new Refusal('NotPosted', { ward: ref.ward });
  return { postings, posted: await postedLines(ref.ward, postings, ports) };
}

const lineOf = ({ key, ...line }: PostedLine, ref: WardRef, ports: Ports) => ({
  ref: refOf(key, ref, ports),
  ...line,
});

/** Keys may be official codes; what the public gets names the household on this list and nowhere else. */
const refOf = (key: string, { campaignId, ward }: WardRef, { households }: Ports): string =>
  households.fingerprint(JSON.stringify(['posted', campaignId, ward, key]));

type Line = ReturnType<typeof lineOf>;
const byPlace = (a: Line, b: Line): number =>
  a.village.localeCompare(b.village, 'vi') || a.head.localeCompare(b.head, 'vi');
