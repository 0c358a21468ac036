import { wardOf } from '../../shared/campaign.ts';
import { Refusal } from '../../shared/errors.ts';
import { campaignRead } from '../campaign-read.ts';
import { writeTemplate } from '../files/template/make-template.ts';
import { workbookType } from './workbook-type.ts';

/**
 * The workbook that the ward fills in. Its opening list may be replaced and holds citizen ids: it is made anew each
 * time and kept nowhere. Refuses `WardNotFound`.
 */
export const makeTemplate = campaignRead('makeTemplate', async ({ ref, campaign, ports }) => {
  const ward = wardOf(campaign, ref.ward);
  if (!ward) throw new Refusal('WardNotFound', { ward: ref.ward });
  const bytes = await writeTemplate({ campaign, ward, opening: await ports.households.opening(ref) });
  return { bytes, type: workbookType, name: `Mẫu rà soát - ${ward.name}.xlsx` };
});
