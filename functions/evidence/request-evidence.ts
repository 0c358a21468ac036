import { WardRef } from '../../shared/changes.ts';
import { isBeingMade, packState } from '../../shared/evidence/pack-state.ts';
import type { Ports } from '../../shared/ports.ts';
import { authorise, requestKeyOf } from '../authorise.ts';
import type { Step } from '../step.ts';

/**
 * Asks for the evidence pack of a ward, whatever its stage. While one is being made, nothing is changed. Starts the
 * execution again if a crash came between the commit and the start.
 */
export const requestEvidence: Step<'requestEvidence'> = async (call, ports) => {
  const { by, request: id } = await authorise('requestEvidence', call, ports);
  const ref = WardRef.parse(call);
  const request = requestKeyOf(id && `${ref.ward}/requestEvidence/${id}`, {}, ports);
  const isRepeated = request !== undefined && (await ports.changes.knows(ref.campaignId, request));
  const now = ports.now();
  if (!isRepeated && !isBeingMade(await stateOf(ref, ports), now)) {
    const detail = { pack: crypto.randomUUID() };
    const event = { ...ref, at: now.toISOString(), by: by.name, did: 'requestEvidence' as const, detail };
    await ports.changes.commit({ event, request });
  }
  await startMaking(ref, ports);
  return undefined;
};

const stateOf = async ({ campaignId, ward }: WardRef, { audit }: Ports) =>
  packState(await audit.chain(campaignId, ward));

/** The execution has the request's id as its name, so that it is never started twice. */
async function startMaking(ref: WardRef, ports: Ports): Promise<void> {
  const { status, id = '' } = await stateOf(ref, ports);
  if (status === 'waiting') await ports.workflows.start('evidence', `evidence-${id}`, { ...ref, pack: id });
}
