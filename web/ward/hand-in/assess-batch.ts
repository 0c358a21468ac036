import { goodHouseholds as goodIn } from '../../../shared/batch/count-good.ts';
import type { BatchView } from '../../client/answers.ts';

type Checked = Pick<BatchView, 'preview' | 'findings'>;

/** Households that recording the file would keep. */
const goodHouseholds = ({ preview }: Checked): number => (preview ? goodIn(preview) : 0);

/**
 * What recording a checked file would come to. `otherWard`, `shutVillages` and `allBad`: not one household is good, so
 * it cannot be recorded. `mostlyForeign`: more households are another ward's than can be recorded. `mostlyBad`: more
 * own households with errors than without.
 */
export type Assessment =
  | 'good'
  | 'same'
  | 'mostlyBad'
  | 'mostlyForeign'
  | 'otherWard'
  | 'shutVillages'
  | 'allBad'
  | 'nothing';

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
  if (foreign > good) return 'mostlyForeign';
  if (rejected - foreign > good) return 'mostlyBad';
  return added + changed + rejected === 0 ? 'same' : 'good';
}

/** Whether recording is offered. */
export const isWorthRecording = (batch: Checked): boolean => goodHouseholds(batch) > 0;
