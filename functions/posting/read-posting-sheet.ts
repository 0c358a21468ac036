import { dayOf } from '../../shared/calendar.ts';
import { requireWard } from '../../shared/campaign.ts';
import { byPlace, shownOnline } from '../../shared/ward/posted-line.ts';
import { wardRead } from '../ward/ward-read.ts';
import { listForBoard } from './list-for-board.ts';

/**
 * The list that the ward prints for its board: what hangs there, or hung there last, otherwise what would be posted now.
 * Refuses `PostedListLost`.
 */
export const readPostingSheet = wardRead('readPostingSheet', async ({ ref, campaign, ports }) => {
  const { code, name, parent } = requireWard(campaign, ref.ward);
  const { postings, households } = await listForBoard(await ports.wards.get(ref), campaign, ports);
  const { id, title, year, province, calendar } = campaign;
  return {
    campaign: { id, title, year },
    province: province.name,
    district: campaign.areas.find((area) => area.code === parent)?.name,
    ward: { code, name },
    today: dayOf(ports.now()),
    online: shownOnline(campaign),
    isPosted: postings !== undefined,
    postings: (postings ?? []).map(({ round, postedAt, lastDay }) => ({ round, postedAt, lastDay })),
    workingDays: calendar.posting.workingDays,
    households: households.toSorted(byPlace).map(({ key: _, ...line }) => line),
  };
});
