import { wardOf } from '../shared/campaign.ts';
import { Refusal } from '../shared/errors.ts';
import { writeTemplate } from './files/template.ts';
import type { FileReply } from './http-types.ts';
import { task } from './task.ts';
import { WardPlace } from './ward-place.ts';

/** The workbook that the ward fills in; made anew each time, as the opening list may have been replaced. */
export const makeTemplate = task(WardPlace, async (ref, ports): Promise<FileReply> => {
  const { campaign } = await ports.campaigns.get(ref.campaignId);
  const ward = wardOf(campaign, ref.ward);
  if (!ward) throw new Refusal('WardNotFound', { ward: ref.ward });
  const opening = await ports.households.opening(ref);
  const file = `templates/${campaign.id}/${ward.code}.xlsx`;
  await ports.files.put(file, await writeTemplate({ campaign, ward, opening }));
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { file, type, name: `Mẫu rà soát - ${ward.name}.xlsx` };
});
