import type { Batch } from '../../shared/batch/batch.ts';
import type { Reading } from '../../shared/batch/preview/differences.ts';
import { listChanges } from '../../shared/batch/preview/list-changes.ts';
import { type Campaign, nameOfDesignation, standardsOf } from '../../shared/campaign.ts';
import { officialClass } from '../../shared/classify.ts';
import { wardRead } from '../ward/ward-read.ts';
import { batchIn, requireReady } from './batch-view.ts';
import { prepareBatch, requireSameFile, withWard } from './prepare-batch.ts';

const ended: ReadonlySet<Batch['status']> = new Set(['committed', 'discarded', 'undone']);

/**
 * What recording a batch would change, by name: compared with the ward's records as they are now, as a commit does. One
 * that has ended changes nothing more: a page that still shows its preview is not refused. Refuses `BatchNotReady` and
 * `FileChanged`.
 */
export const readPreview = wardRead('readPreview', async ({ call, ref, campaign, input, ports }) => {
  const batch = await batchIn(ref, call.batchId, ports);
  if (ended.has(batch.status) && batch.preview) return { preview: batch.preview, total: 0, households: [] };
  requireReady(batch);
  const prepared = await prepareBatch(await withWard(batch, ports));
  requireSameFile(prepared, batch);
  return { preview: prepared.preview, ...listChanges(prepared, input, readingOf(campaign)) };
});

function readingOf(campaign: Campaign): Reading {
  const labels = new Map(
    standardsOf(campaign)
      .flatMap(({ indicators }) => indicators)
      .map(({ key, label }) => [key, label]),
  );
  return {
    classOf: (recorded) => officialClass(recorded, campaign.standards),
    labelOf: (indicator) => labels.get(indicator) ?? indicator,
    nameOf: (id) => nameOfDesignation(campaign, id),
  };
}
