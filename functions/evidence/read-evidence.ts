import { packState } from '../../shared/evidence/pack-state.ts';
import { wardRead } from '../ward/ward-read.ts';

/** Whether the evidence pack of a ward is being made, and the newest one that was made. */
export const readEvidence = wardRead('readEvidence', async ({ ref, ports }) => {
  const { status, made } = packState(await ports.audit.chain(ref.campaignId, ref.ward));
  return { status, ...(made && { made }) };
});
