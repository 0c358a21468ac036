import { workingDaysAfter } from '../../shared/calendar.ts';
import { daysOffOf } from '../../shared/holidays/days-off.ts';
import { openObjections } from '../../shared/ward/publication.ts';
import { publicationOf } from '../../shared/ward/ward-review.ts';
import { objectionPage } from '../../web/public-pages/objection-page.ts';
import { receivedPage } from '../../web/public-pages/received-page.ts';
import { wardRead } from '../ward/ward-read.ts';
import { refOf } from './posted-list.ts';
import { householdIn, postedView } from './posted-view.ts';

/** The page of one posted household: the form to object, or what happens while an objection is open. */
export const showObjectionForm = wardRead('showObjectionForm', async ({ input, ...asked }) => {
  const { ref, campaign, ports } = asked;
  const { view, review, today } = await postedView(asked);
  const { ho, 'ngon-ngu': language, 'da-gui': sent } = input;
  const household = householdIn(view, ho);
  const { posting, recheck } = campaign.calendar;
  const open = openObjections(publicationOf(review)).find((each) => refOf(each.household, ref, ports) === ho);
  if (open) {
    const { dueOn } = open;
    const objection = {
      ...view,
      household,
      dueOn,
      postingDays: posting.workingDays,
      isOwn: sent !== undefined,
    };
    return { html: await receivedPage(objection, language) };
  }
  const dueOn = workingDaysAfter(today, recheck.workingDays, daysOffOf(campaign));
  const form = { ...view, household, dueOn, form: crypto.randomUUID() };
  return { html: await objectionPage(form, language) };
});
