import { campaignRead } from '../campaign/campaign-read.ts';
import { inspectionLine, seenPart } from './seen-part.ts';

/** The inspections that drew from wards of the asker's area, newest first. */
export const readInspections = campaignRead('readInspections', async ({ by, campaign, ports }) => {
  const asker = { by, campaign, ports };
  const found = (await ports.inspections.list(campaign.id)).map(async (inspection) => {
    const part = await seenPart(inspection, asker);
    return part ? [inspectionLine(inspection, part, asker)] : [];
  });
  return { inspections: (await Promise.all(found)).flat().reverse() };
});
