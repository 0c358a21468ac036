import { audience, may } from '../../shared/access/policy.ts';
import { sumSupport } from '../../shared/reports/support-sums.ts';
import { campaignRead } from '../campaign/campaign-read.ts';

/** The support in the asker's area, summed. What names no ward is the province's. */
export const readSupport = campaignRead('readSupport', async ({ campaign, by, ports }) => {
  const rows = await ports.support.list(campaign.id);
  const areas = new Map<string, boolean>();
  const isSeen = (area: string): boolean => {
    const seen = areas.get(area) ?? may(by, audience.staff, area, campaign);
    areas.set(area, seen);
    return seen;
  };
  return { support: sumSupport(rows.filter(({ ward }) => isSeen(ward ?? campaign.province.code))) };
});
