import type { CampaignRun } from '../../shared/campaign.ts';
import type { Ports } from '../../shared/ports.ts';
import { isWardIn } from '../../shared/reports/areas.ts';
import type { Support } from '../../shared/support/support.ts';

/** The support in an area. What names no ward is the province's. */
export async function supportIn(
  area: string,
  { campaign }: CampaignRun,
  { support }: Pick<Ports, 'support'>,
): Promise<Support[]> {
  const rows = await support.list(campaign.id);
  const { code } = campaign.province;
  return rows.filter(({ ward }) => (ward === undefined ? area === code : isWardIn(campaign, ward, area)));
}
