import { requireWard } from '../../shared/campaign.ts';
import { classMovements } from '../../shared/reports/class-movements.ts';
import { wardRead } from '../ward/ward-read.ts';
import { wardRecords } from '../ward/ward-records.ts';

/** How the ward's poor and near-poor households and people of the opening list became those of now. */
export const readMovements = wardRead('readMovements', async ({ ref, campaign, ports }) => {
  const { surveyed, left } = await wardRecords(ref, campaign, ports);
  return classMovements({ ward: requireWard(campaign, ref.ward), surveyed, left });
});
