import { requireWard } from '../../shared/campaign.ts';
import { Refusal } from '../../shared/errors.ts';
import { packState } from '../../shared/evidence/pack-state.ts';
import { wardRead } from '../ward/ward-read.ts';
import { packFile } from './pack-file.ts';

/** The newest evidence pack of a ward. Refuses `EvidenceNotFound` before the first one is made. */
export const readEvidenceFile = wardRead('readEvidenceFile', async ({ ref, campaign, ports }) => {
  const { made } = packState(await ports.audit.chain(ref.campaignId, ref.ward));
  if (!made) throw new Refusal('EvidenceNotFound');
  const { name } = requireWard(campaign, ref.ward);
  return {
    file: packFile(ref),
    type: 'application/zip',
    name: `Hồ sơ rà soát ${campaign.year} - ${name}.zip`,
  };
});
