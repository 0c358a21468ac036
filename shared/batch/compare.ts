import type { Household } from '../household.ts';
import { identityOf } from '../household-key.ts';
import { spelling } from '../names.ts';
import type { HouseholdRecord, Recorded } from '../records.ts';
import type { Batch } from './batch.ts';
import type { Checked } from './check.ts';
import type { Comparison, FileResult, Progress, Situation } from './comparison.ts';
import { isAbout, standingPlaces } from './corrections/standing-households.ts';
import { isAnotherHead } from './heads.ts';
import { keepAbsent } from './keep/keep-absent.ts';
import { recordedKeys } from './keep/recorded-key.ts';
import { changeOf } from './record-change.ts';
import {
  addRejection,
  addUnclear,
  endRejections,
  endUntold,
  isUntold,
  keysOfRow,
  mayChange,
  unknown,
  withoutRejection,
} from './rejections.ts';
import { isOpen } from './upload-scope.ts';

/**
 * Compares a file with the ward's records, household by household. Only households that differ get a new version; one
 * that is not in the file stays as it is, and so does what the file has no column for; a rejected one keeps its old
 * record beside the rejection.
 */
export function compare(file: FileResult, situation: Situation): Comparison {
  const progress = begin(file, situation);
  for (const checked of file.accepted) compareAccepted(progress, checked);
  for (const rejection of file.rejected) addRejection(progress, rejection);
  const { after, seen, counts, held, heldInPart, heads, closed, unclear } = progress;
  const missing = situation.records.filter(
    ({ key, recorded }) =>
      !situation.corrects &&
      recorded &&
      !seen.has(key) &&
      isOpen(situation.scope, { key, villages: [recorded.household.village] }),
  );
  const named = heads.length > 0 && { heads: heads.length };
  const foreign = progress.foreign > 0 && { foreign: progress.foreign };
  const preview = { ...counts, missing: missing.length, ...named, ...foreign };
  return { changed: [...after.values()], held, heldInPart, preview, missing, heads, closed, unclear };
}

/** The comparison before its first household. */
function begin(file: FileResult, situation: Situation): Progress {
  const { records, villages, scope, fingerprint } = situation;
  return {
    situation,
    columns: file.columns,
    find: recordedKeys(file, records, fingerprint, villages),
    before: new Map(records.map((record) => [record.key, record])),
    after: new Map(),
    seen: new Set(),
    counts: { new: 0, changed: 0, unchanged: 0, rejected: 0 },
    held: [],
    heldInPart: [],
    heads: [],
    foreign: 0,
    closed: [],
    unclear: [],
    newIn: [...(scope.newIn ?? [])],
    standing: standingPlaces(records, situation.corrects ?? new Set()),
    hasUnknown: records.some(({ key, rejected: stands }) => stands && key.startsWith(unknown)),
    hasUntold: records.some(isUntold),
    spell: spelling([...villages.map(({ name }) => name), ...villagesOf(records)]),
  };
}

function compareAccepted(progress: Progress, { household, ...checked }: Checked): void {
  const { before, after, seen, counts, situation } = progress;
  const { batch, standards } = situation;
  const village = progress.spell(household.village);
  const found = recordedOf({ ...checked, household: { ...household, village } }, batch);
  const identity = identityOf(household);
  const { key, among } = progress.find(identity);
  if (among) {
    addUnclear(progress, { ...checked, identity, village, among });
    return;
  }
  if (!isAbout(situation.corrects, progress.standing, before.get(key), checked)) return;
  if (!mayChange(progress, key, { ...checked, identity }, village)) return;
  const old = before.get(key);
  const file = { columns: progress.columns, standards };
  const next = old?.recorded ? keepAbsent(old.recorded, found, file) : found;
  const change = changeOf(old?.recorded, next);
  seen.add(key);
  counts[change] += 1;
  if (old?.recorded && change === 'changed') noteHead(progress, key, old.recorded.household, household);
  if (change !== 'unchanged') after.set(key, { ...withoutRejection(old, key), recorded: next });
  else if (old?.rejected) after.set(key, withoutRejection(old, key));
  else if (changeOf(old?.recorded, found) === 'unchanged') progress.held.push([key, checked.row]);
  else progress.heldInPart.push(key);
  if (progress.hasUnknown) endRejections(progress, keysOfRow(situation, checked));
  if (progress.hasUntold) endUntold(progress, key, identity);
}

/** A household without a code is known by its head, who is then the same. */
function noteHead({ heads }: Progress, key: string, { head: before }: Household, { code, head }: Household) {
  if (code !== undefined && isAnotherHead(before, head)) heads.push({ key, code });
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
