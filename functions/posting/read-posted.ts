import { dayOf } from '../../shared/calendar.ts';
import { requireWard } from '../../shared/campaign.ts';
import { Refusal } from '../../shared/errors.ts';
import { byPlace, shownOnline } from '../../shared/ward/posted-line.ts';
import { wardRead } from '../ward/ward-read.ts';
import { postedLines, refOf, shownPostings } from './posted-list.ts';

/**
 * The posted list, while its clock runs: the head's name, the village, how many people, and the class before and now.
 * Names nobody where the campaign shows no names online.
 * Refuses `NotPosted`, `PostedListLost`.
 */
export const readPosted = wardRead('readPosted', async ({ ref, campaign, ports }) => {
  const ward = requireWard(campaign, ref.ward);
  const review = await ports.wards.get(ref);
  const today = dayOf(ports.now());
  const postings = shownPostings(review, today);
  if (postings.length === 0) throw new Refusal('NotPosted', { ward: ref.ward });
  const online = shownOnline(campaign);
  const posted = online === 'names' ? await postedLines(ref.ward, postings, ports) : [];
  const { id, title, year } = campaign;
  return {
    campaign: { id, title, year },
    ward: { code: ward.code, name: ward.name },
    today,
    online,
    postings: postings.map(({ round, postedAt, lastDay }) => ({ round, postedAt, lastDay })),
    households: posted
      .toSorted(byPlace)
      .map(({ key, ...line }) => ({ ref: refOf(key, ref, ports), ...line })),
  };
});
