import { isWardIn, nameOfArea } from '../../shared/reports/areas.ts';
import { campaignRead } from '../campaign/campaign-read.ts';
import { sessionsOf } from './sessions-of.ts';

/** The sessions of the asker's area, those above it, and those of its districts, with the wards that the asker sees. */
export const readSessions = campaignRead('readSessions', async ({ by, campaign, ports }) => {
  const reviews = (await ports.wards.list(campaign.id)).filter(({ ward }) =>
    isWardIn(campaign, ward, by.area),
  );
  const lines = (await sessionsOf(campaign.id, ports)).map((kept) => ({
    ...kept,
    name: nameOfArea(campaign, kept.area),
    wards: reviews.flatMap(({ ward, sessions = [] }) =>
      sessions
        .filter(({ session }) => session === kept.session)
        .map(({ attended, passed }) => ({ ward, attended, passed })),
    ),
  }));
  const concerns = (area: string) => reviews.some(({ ward }) => isWardIn(campaign, ward, area));
  return { sessions: lines.filter(({ area }) => concerns(area)).reverse() };
});
