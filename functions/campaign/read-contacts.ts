import { managesArea } from '../../shared/access/accounts.ts';
import { campaignRead } from './campaign-read.ts';

/** The mail addresses of the areas that the asker manages, the widest area first. */
export const readContacts = campaignRead('readContacts', async ({ campaign, by }) => {
  const { province, areas } = campaign;
  const districts = areas.filter(({ level }) => level === 'district');
  const wards = areas.filter(({ level }) => level === 'ward');
  return {
    areas: [province, ...districts, ...wards]
      .filter(({ code }) => managesArea(by, code, campaign))
      .map(({ code, name, contacts }) => ({ code, name, contacts })),
  };
});
