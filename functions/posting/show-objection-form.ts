import { openObjections } from '../../shared/ward/publication.ts';
import { publicationOf } from '../../shared/ward/ward-review.ts';
import { objectionPage } from '../../web/public-pages/objection-page.ts';
import { wardRead } from '../ward/ward-read.ts';
import { refOf } from './posted-list.ts';
import { householdIn, postedView } from './posted-view.ts';

/** The page of one posted household: the form to object, and by when it is rechecked where somebody has objected. */
export const showObjectionForm = wardRead('showObjectionForm', async ({ input, ...asked }) => {
  const { ref, ports } = asked;
  const { view, review } = await postedView(asked);
  const { ho, 'ngon-ngu': language } = input;
  const household = householdIn(view, ho);
  const open = openObjections(publicationOf(review)).find((each) => refOf(each.household, ref, ports) === ho);
  const form = {
    ...view,
    household,
    form: crypto.randomUUID(),
    ...(open && { recheckedBy: open.dueOn }),
  };
  return { html: await objectionPage(form, language) };
});
