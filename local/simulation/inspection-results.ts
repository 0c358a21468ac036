import { readInspection } from '../../functions/inspection/read-inspection.ts';
import { readInspections } from '../../functions/inspection/read-inspections.ts';
import type { Campaign } from '../../shared/campaign.ts';
import type { Host } from '../host/host.ts';
import { coordinator } from './actors.ts';

/** What the inspections of a campaign found, in the order of their numbers. */
export async function inspectionResults(campaign: Campaign, { ports }: Pick<Host, 'ports'>) {
  const asked = { campaignId: campaign.id, by: coordinator(campaign) };
  const { inspections } = await readInspections(asked, ports);
  const found = inspections.toReversed().map(async ({ number, area, closed }) => {
    const { figures, wards } = await readInspection({ ...asked, inspection: number }, ports);
    const corrected = wards.reduce((sum, ward) => sum + ward.corrected, 0);
    return { number, area, closed: closed !== undefined, ...figures, corrected };
  });
  return Promise.all(found);
}
