import type { BatchView } from '../../client/answers.ts';

type Checked = Pick<BatchView, 'preview' | 'findings'>;

/** Households that recording the file would keep. */
export const goodHouseholds = ({ preview }: Checked): number =>
  preview ? preview.new + preview.changed + preview.unchanged : 0;

/**
 * What recording a checked file would come to. `otherWard`, `shutVillages` and `allBad`: not one household is good, so
 * recording it would only leave errors behind. `mostlyBad`: more households with errors than without.
 */
export type Assessment = 'good' | 'same' | 'mostlyBad' | 'otherWard' | 'shutVillages' | 'allBad' | 'nothing';

export function assessBatch(batch: Checked): Assessment {
  const { new: added = 0, changed = 0, rejected = 0 } = batch.preview ?? {};
  const { E403: foreignRows = 0, VillageNotOpen: shut = 0 } = batch.findings ?? {};
  const foreign = batch.preview?.foreign ?? foreignRows;
  const good = goodHouseholds(batch);
  if (good === 0) {
    if (foreign > 0 && foreign * 2 >= rejected) return 'otherWard';
    if (rejected === 0) return shut > 0 ? 'shutVillages' : 'nothing';
    return 'allBad';
  }
  if (rejected > good) return 'mostlyBad';
  return added + changed + rejected === 0 ? 'same' : 'good';
}

/** Whether recording is offered. */
export const isWorthRecording = (batch: Checked): boolean => goodHouseholds(batch) > 0;
