import { requireWard } from '../../shared/campaign.ts';
import { writeTemplate } from '../files/template/make-template.ts';
import { openingOf } from '../villages/opening-of.ts';
import { wardRead } from '../ward/ward-read.ts';
import { workbookType } from './workbook-type.ts';

/**
 * The workbook that the ward fills in. It is made for each request and never stored, because the opening list may be
 * replaced and holds citizen ids.
 */
export const makeTemplate = wardRead('makeTemplate', async ({ ref, campaign, ports }) => {
  const ward = requireWard(campaign, ref.ward);
  const opening = await openingOf(ref, campaign, ports);
  const bytes = await writeTemplate({ campaign, ward, opening });
  return { bytes, type: workbookType, name: `Mẫu rà soát - ${ward.name}.xlsx` };
});
