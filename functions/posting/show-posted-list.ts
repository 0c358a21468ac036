import { Refusal } from '../../shared/errors.ts';
import { villagePage } from '../../web/public-pages/village-page.ts';
import { wardPage } from '../../web/public-pages/ward-page.ts';
import { wardRead } from '../ward/ward-read.ts';
import { postedView } from './posted-view.ts';

/** The page of the list's villages, or of one village. Refuses `RouteNotFound` for a village that the list does not have. */
export const showPostedList = wardRead('showPostedList', async ({ input, ...asked }) => {
  const { view } = await postedView(asked);
  const { thon: village, trang: page, 'ngon-ngu': language } = input;
  if (village !== undefined && view.online !== 'names') throw new Refusal('RouteNotFound');
  const shown =
    village === undefined ? wardPage(view, language) : villagePage(view, { village, page }, language);
  if (!shown) throw new Refusal('RouteNotFound');
  return { html: await shown };
});
