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
  /** The next versions of the records that the file changes. */
  readonly changed: readonly HouseholdRecord[];
  readonly preview: Preview;
  /** First rows of households left out because their village is not open. */
  readonly closed: readonly { readonly row: number; readonly village: string }[];
}

/**
 * Compares a file with the ward's records, household by household: only what changed changes, a household that the
 * file does not hold stays as it is, a rejected one keeps its old record and the rejection stands.
 */
export function compare({ accepted, rejected }: FileResult, known: Known): Compared {
  const { records, open } = known;
  const ledger = ledgerOf(known);
  for (const checked of accepted) ledger.record(checked);
  for (const rejection of rejected) ledger.reject(rejection);
  const missing = records.filter(
    ({ key, recorded }) =>
      recorded && (open === 'all' || open.has(recorded.household.village)) && !ledger.seen.has(key),
  ).length;
  const { after, counts, closed } = ledger;
  return { changed: [...after.values()], preview: { ...counts, missing }, closed };
}

/** Takes in households one by one and keeps what becomes of them. */
function ledgerOf({ batch, records, open, villages, fingerprint }: Known) {
  const before = new Map(records.map((record) => [record.key, record]));
  const after = new Map<string, HouseholdRecord>();
  const seen = new Set<string>();
  const counts = { new: 0, changed: 0, unchanged: 0, rejected: 0 };
  const closed: { row: number; village: string }[] = [];
  const spell = spelling([...villages, ...villagesOf(records)]);
  // Without an identity a rejection is known by its place, and ends when that place comes without error.
  const placeKey = (row: number) => `r-${fingerprint(`${batch.name}|${row}`)}`;

  /** Touched only where the village that it is in now, and the one the file puts it in, are open. */
  const mayTouch = (key: string, row: number, village: string | undefined): boolean => {
    if (open === 'all') return true;
    const involved = [village, before.get(key)?.recorded?.household.village];
    const shut = involved.find((each) => each !== undefined && !open.has(each));
    if (shut !== undefined) closed.push({ row, village: shut });
    return shut === undefined;
  };

  return {
    after,
    seen,
    counts,
    closed,
    record({ household, ...checked }: Checked): void {
      const village = spell(household.village);
      const next = recordedOf({ ...checked, household: { ...household, village } }, batch);
      const key = householdKey(identityOf(household), fingerprint);
      if (!mayTouch(key, next.row, village)) return;
      const old = before.get(key);
      const change = changeOf(old?.recorded, next);
      seen.add(key);
      counts[change] += 1;
      if (change !== 'unchanged') after.set(key, { ...accept(old, key), recorded: next });
      else if (old?.rejected) after.set(key, accept(old, key));
      const place = placeKey(next.row);
      if (before.get(place)?.rejected) after.set(place, { key: place });
    },
    reject({ identity, village: named, row, codes }: Rejection): void {
      const village = named === undefined ? undefined : spell(named);
      const key = identity ? householdKey(identity, fingerprint) : placeKey(row);
      if (!mayTouch(key, row, village)) return;
      const rejected = { batch: batch.id, file: batch.name, row, codes: [...codes] };
      seen.add(key);
      counts.rejected += 1;
      after.set(key, {
        ...(after.get(key) ?? before.get(key)),
        key,
        rejected: village === undefined ? rejected : { ...rejected, village },
      });
    },
  };
}

const villagesOf = (records: readonly HouseholdRecord[]): string[] =>
  records.flatMap(({ recorded }) => recorded?.household.village ?? []);

const recordedOf = ({ household, results, warnings, row }: Checked, batch: Batch): Recorded => ({
  household,
  results,
  warnings: [...warnings],
  batch: batch.id,
  row,
});

function changeOf(old: Recorded | undefined, next: Recorded): 'new' | 'changed' | 'unchanged' {
  if (!old) return 'new';
  return factsOf(old) === factsOf(next) ? 'unchanged' : 'changed';
}

/**
 * What makes a household changed when it differs. Its place in a file does not, nor which standards count its
 * indicators: older records do not say, and what follows from it stands in the results.
 */
function factsOf({ household, results, warnings }: Recorded): string {
  const { indicatorsOf: _, ...scores } = household.scores;
  return canonical({ household: { ...household, scores }, results, warnings });
}

/** A household that came without error is no longer rejected. */
function accept(old: HouseholdRecord | undefined, key: string): HouseholdRecord {
  const { rejected: _, ...rest } = old ?? { key };
  return rest;
}
