import { wardOf } from '../../shared/campaign.ts';
import { Refusal } from '../../shared/errors.ts';
import { writeTemplate } from '../files/template/make-template.ts';
import type { MadeReply } from '../http/http-types.ts';
import { task } from '../task.ts';
import { WardPlace } from '../ward/ward-place.ts';

/**
 * The workbook that the ward fills in. Its opening list may be replaced and holds citizen ids: it is made anew each
 * time and kept nowhere. Refuses `WardNotFound`.
 */
export const makeTemplate = task(WardPlace, async (ref, ports): Promise<MadeReply> => {
  const { campaign } = await ports.campaigns.get(ref.campaignId);
  const ward = wardOf(campaign, ref.ward);
  if (!ward) throw new Refusal('WardNotFound', { ward: ref.ward });
  const bytes = await writeTemplate({ campaign, ward, opening: await ports.households.opening(ref) });
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { bytes, type, name: `Mẫu rà soát - ${ward.name}.xlsx` };
});
