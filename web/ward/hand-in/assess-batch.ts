import { goodHouseholds as goodIn, isIdentical } from '../../../shared/batch/count-good.ts';
import type { BatchView, WardDetail } from '../../client/answers.ts';

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
  const { rejected = 0 } = batch.preview ?? {};
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
  return batch.preview && isIdentical(batch.preview) ? 'same' : 'good';
}

/** Whether recording would keep a household. */
export const isWorthRecording = (batch: Checked): boolean => goodHouseholds(batch) > 0;

/**
 * Whether recording once more what is recorded already does something in this ward: it ends the errors of a household
 * that is right as it was, says that a village came to the same scores again, or answers a claim.
 */
export const isSameWork = ({ ward, villages }: Pick<WardDetail, 'ward' | 'villages'>): boolean =>
  ward.stage !== 'survey' || ward.rejected > 0 || villages.some(({ state }) => state === 'reopened');
