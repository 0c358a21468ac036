import { requireWard } from '../../shared/campaign.ts';
import { writeTemplate } from '../files/template/make-template.ts';
import { wardRead } from '../ward/ward-read.ts';
import { workbookType } from './workbook-type.ts';

/**
 * The workbook that the ward fills in. It is made for each request and never stored, because the opening list may be
 * replaced and holds citizen ids.
 */
export const makeTemplate = wardRead('makeTemplate', async ({ ref, campaign, ports }) => {
  const ward = requireWard(campaign, ref.ward);
  const bytes = await writeTemplate({ campaign, ward, opening: await ports.households.opening(ref) });
  return { bytes, type: workbookType, name: `Mẫu rà soát - ${ward.name}.xlsx` };
});
