import { canonical } from '../audit.ts';
import { householdKey, identityOf, spelling } from '../household.ts';
import type { HouseholdRecord, Recorded } from '../records.ts';
import type { Batch, Preview } from './batch.ts';
import type { Checked, Rejection } from './check.ts';

/** What one file holds once it is checked. */
export interface FileResult {
  readonly accepted: readonly Checked[];
  readonly rejected: readonly Rejection[];
}

interface Known {
  readonly batch: Batch;
  /** What the ward has recorded. */
  readonly records: readonly HouseholdRecord[];
  /** Villages that may be uploaded now; rows of others are left out. */
  readonly open: ReadonlySet<string> | 'all';
  /** The villages that the campaign names: their spelling is the ward's. */
  readonly villages: readonly string[];
  readonly fingerprint: (text: string) => string;
}

interface Compared {
  readonly changed: readonly HouseholdRecord[];
  readonly preview: Preview;
  /** Households left out because their village is not open. */
  readonly skipped: number;
}

/**
 * Compares a file with the ward's records, household by household: only what changed changes, a household that the
 * file does not hold stays as it is, a rejected one keeps its old record and the rejection stands.
 */
export function compare(file: FileResult, known: Known): Compared {
  const { batch, fingerprint } = known;
  const before = new Map(known.records.map((record) => [record.key, record]));
  const after = new Map<string, HouseholdRecord>();
  const seen = new Set<string>();
  const preview = { new: 0, changed: 0, unchanged: 0, missing: 0, rejected: 0 };
  const spell = spelling([...known.villages, ...villagesOf(known.records)]);
  const { open } = known;
  const isOpen = (village: string) => open === 'all' || open.has(village);
  /** A household is touched only where the village that it is in now, and the one the file puts it in, are open. */
  const mayTouch = (key: string, village: string | undefined) =>
    [village, before.get(key)?.recorded?.household.village].every(
      (each) => each === undefined || isOpen(each),
    );
  const rowKey = (row: number) => `r-${fingerprint(`${batch.name}|${row}`)}`;
  let skipped = 0;

  for (const checked of file.accepted) {
    const village = spell(checked.household.village);
    const key = householdKey(identityOf(checked.household), fingerprint);
    if (!mayTouch(key, village)) {
      skipped += 1;
      continue;
    }
    seen.add(key);
    const old = before.get(key);
    const next = recordedOf(checked, village, batch);
    const change = changeOf(old?.recorded, next);
    preview[change] += 1;
    if (change !== 'unchanged' || old?.rejected)
      after.set(key, cleared(old, key, change === 'unchanged' ? old!.recorded! : next));
    if (before.get(rowKey(checked.row))?.rejected)
      after.set(rowKey(checked.row), { key: rowKey(checked.row) });
  }
  for (const { identity, row, codes, ...rejection } of file.rejected) {
    const village = rejection.village === undefined ? undefined : spell(rejection.village);
    const key = identity ? householdKey(identity, fingerprint) : rowKey(row);
    if (!mayTouch(key, village)) {
      skipped += 1;
      continue;
    }
    seen.add(key);
    preview.rejected += 1;
    const rejected = {
      batch: batch.id,
      file: batch.name,
      row,
      codes: [...codes],
      ...(village !== undefined && { village }),
    };
    after.set(key, { ...(after.get(key) ?? before.get(key)), key, rejected });
  }
  preview.missing = known.records.filter(
    ({ key, recorded }) => recorded && isOpen(recorded.household.village) && !seen.has(key),
  ).length;
  return { changed: [...after.values()], preview, skipped };
}

const villagesOf = (records: readonly HouseholdRecord[]): string[] =>
  records.flatMap(({ recorded }) => recorded?.household.village ?? []);

const recordedOf = (
  { household, results, warnings, row }: Checked,
  village: string,
  batch: Batch,
): Recorded => ({
  household: { ...household, village },
  results,
  warnings: [...warnings],
  batch: batch.id,
  row,
});

/** Where a household stood in which file is no change of it. */
function changeOf(old: Recorded | undefined, next: Recorded): 'new' | 'changed' | 'unchanged' {
  if (!old) return 'new';
  const facts = ({ household, results, warnings }: Recorded) => canonical({ household, results, warnings });
  return facts(old) === facts(next) ? 'unchanged' : 'changed';
}

/** The household's next version: recorded, and no longer rejected. */
function cleared(old: HouseholdRecord | undefined, key: string, recorded: Recorded): HouseholdRecord {
  const { rejected: _, ...rest } = old ?? { key };
  return { ...rest, recorded };
}
