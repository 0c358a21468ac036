import type { Actor } from '../../shared/access/actor.ts';
import { seesPeople } from '../../shared/access/policy.ts';
import type { Batch } from '../../shared/batch/batch.ts';
import type { Campaign } from '../../shared/campaign.ts';
import type { WardRef } from '../../shared/changes.ts';
import { Refusal } from '../../shared/errors.ts';
import type { Ports } from '../../shared/ports.ts';

/** A batch as people see it: without its file's key and what only the program needs. */
export function viewOfBatch(batch: Batch) {
  const { file: _, campaignId: __, generation: ___, widened: ____, ...shown } = batch;
  const { held: _____, takenOver: ______, broughtBack: _______, rev: ________, ...view } = shown;
  return view;
}

/** A batch as somebody reads it. */
export const batchFor = (batch: Batch, by: Actor, campaign: Campaign) => ({
  ...viewOfBatch(batch),
  name: fileNameFor(batch, by, campaign),
});

/**
 * The name of a ward's file as somebody reads it. People put names into the names of files, so whoever sees no personal
 * data reads only what kind of file it is.
 */
export const fileNameFor = (
  { ward, name }: Pick<Batch, 'ward' | 'name'>,
  by: Actor,
  campaign: Campaign,
): string => (seesPeople(by, ward, campaign) ? name : `…${extensionOf(name)}`);

const extensionOf = (name: string): string => /\.(?:csv|txt|xlsx?|xlsm|ods)$/i.exec(name)?.[0] ?? '';

/** A batch of a ward. Refuses `BatchNotFound` also for another ward's batch. */
export async function batchIn({ campaignId, ward }: WardRef, id: string, { batches }: Ports): Promise<Batch> {
  const found = await batches.get(campaignId, id);
  if (found.ward !== ward) throw new Refusal('BatchNotFound');
  return found;
}

/** A batch that can be recorded. Refuses `BatchCommitted` and `BatchNotReady`. */
export function requireReady({ status }: Batch): void {
  if (status === 'committed') throw new Refusal('BatchCommitted');
  if (status !== 'ready') throw new Refusal('BatchNotReady', { status });
}

/** Refuses `BatchNotReady` for a correction of a file that is no longer recorded: it would record all of the file. */
export async function requireOriginal(
  { campaignId, correctionOf }: Batch,
  { batches }: Ports,
): Promise<void> {
  if (correctionOf === undefined) return;
  const { status } = await batches.get(campaignId, correctionOf);
  if (status !== 'committed') throw new Refusal('BatchNotReady', { status });
}
