import { expect } from 'vitest';
import type { Batch } from '../../shared/batch/batch.ts';
import type { HouseholdRecord } from '../../shared/records.ts';

type Records = ReadonlyMap<string, HouseholdRecord>;

/** By batch, the households that its commit changed, as they were before it. */
export type Commits = Map<string, Map<string, HouseholdRecord | undefined>>;

interface Undone {
  readonly batch: string;
  /** All of the ward. */
  readonly batches: readonly Batch[];
  /** The records just before the undo. */
  readonly last: Records;
}

/**
 * What a batch changed is as it was before it was recorded, or as it is in another recorded file that holds it unchanged,
 * whose it is from then on. All else is as it was just before the undo. Gives how many households were left to others.
 */
export function requireRestored({ batch, batches, last }: Undone, after: Records, commits: Commits): number {
  const written = commits.get(batch);
  expect(written, 'only what was committed is undone').toBeDefined();
  let kept = 0;
  for (const key of new Set([...last.keys(), ...after.keys()])) {
    const record = after.get(key);
    if (!written?.has(key)) {
      expect(record, `${key} is as it was before the undo of ${batch}`).toEqual(last.get(key));
    } else if (!isSame(inFirstVillage(record), inFirstVillage(written.get(key)))) {
      const holder = batches.find(({ id }) => id === record?.recorded?.batch);
      expect(holder?.id, `${key} is restored, or another file’s`).not.toBe(batch);
      expect(holder?.status).toBe('committed');
      expect(holder?.preview?.unchanged).toBeGreaterThan(0);
      expect(withoutOrigin(record)).toEqual(withoutOrigin(last.get(key)));
      commits.get(holder?.id ?? '')?.set(key, written.get(key));
      kept += 1;
    }
  }
  expect(batches.find(({ id }) => id === batch)?.kept ?? 0).toBe(kept);
  return kept;
}

export const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** The record in the village that it was recorded in: what returns comes to its village under the present name. */
function inFirstVillage(record: HouseholdRecord | undefined): unknown {
  if (!record) return undefined;
  const { formerly, village, ...household } = record.recorded?.household ?? {};
  const { village: _, ...rejected } = record.rejected ?? {};
  const recorded = record.recorded && {
    ...record.recorded,
    household: { ...household, village: formerly ?? village },
  };
  return { ...record, ...(recorded && { recorded }), ...(record.rejected && { rejected }) };
}

const withoutOrigin = (record: HouseholdRecord | undefined) => ({
  ...record,
  recorded: { ...record?.recorded, batch: '', row: 0 },
});
