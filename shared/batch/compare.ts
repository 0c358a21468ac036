import type { Household } from '../household.ts';
import { type Identity, identityOf } from '../household-key.ts';
import { spelling } from '../names.ts';
import type { HouseholdRecord, Recorded } from '../records.ts';
import type { Standard } from '../standards/standard.ts';
import type { Batch, Preview } from './batch.ts';
import type { Checked, Rejection } from './check.ts';
import { isAbout, standingPlaces } from './corrections/standing-households.ts';
import type { FindingHousehold } from './findings/findings.ts';
import type { ColumnKey } from './header/columns.ts';
import type { Village } from './header/villages.ts';
import { type HeadChange, isAnotherHead } from './heads.ts';
import { identityNamed } from './household/household-named.ts';
import { keepAbsent } from './keep/keep-absent.ts';
import { recordedKeys } from './keep/recorded-key.ts';
import { changeOf } from './record-change.ts';
import { closedVillage, isOpen, type UploadScope } from './upload-scope.ts';

/** The households of a checked file, and the columns that it has. */
export interface FileResult {
  readonly accepted: readonly Checked[];
  readonly rejected: readonly Rejection[];
  readonly columns: ReadonlySet<ColumnKey>;
}

interface Situation {
  readonly batch: Batch;
  /** What the ward has recorded. */
  readonly records: readonly HouseholdRecord[];
  /** What may be uploaded now; other households are left out. */
  readonly scope: UploadScope;
  /** The campaign's villages, whose spelling the records take. */
  readonly villages: readonly Village[];
  /** The campaign's standards, official first. */
  readonly standards: readonly Standard[];
  readonly fingerprint: (text: string) => string;
  /** The batches of the same file whose rejected households this one corrects; undefined where it is about all. */
  readonly corrects?: ReadonlySet<string> | undefined;
}

export interface Comparison {
  /** The next versions of the records that the file changes. */
  readonly changed: readonly HouseholdRecord[];
  readonly preview: Preview;
  /** Keys and rows of households that stand in the file as they are recorded; keys of those of which it says a part. */
  readonly held: readonly (readonly [key: string, row: number])[];
  readonly heldInPart: readonly string[];
  /** Recorded households that are not in the file. */
  readonly missing: readonly HouseholdRecord[];
  /** Households that would have another head under their code. */
  readonly heads: readonly HeadChange[];
  /** Households left out because their village is not open. */
  readonly closed: readonly Closed[];
}

/** A household left out because its village is not open. */
interface Closed extends Place {
  readonly village: string;
  readonly household: FindingHousehold;
}

/** The comparison while it goes on. */
interface Progress {
  readonly situation: Situation;
  readonly columns: ReadonlySet<ColumnKey>;
  readonly keyOf: (identity: Identity) => string;
  readonly before: ReadonlyMap<string, HouseholdRecord>;
  readonly after: Map<string, HouseholdRecord>;
  /** Keys of the households in the file. */
  readonly seen: Set<string>;
  readonly counts: { new: number; changed: number; unchanged: number; rejected: number };
  readonly held: [key: string, row: number][];
  readonly heldInPart: string[];
  readonly heads: HeadChange[];
  /** Rejected households of another ward. */
  foreign: number;
  readonly closed: Closed[];
  /** Villages in which a new household may still come. */
  readonly newIn: string[];
  /** Where the households stand that are to be corrected. */
  readonly standing: ReadonlySet<string>;
  /** Whether a rejection stands whose household is not known. */
  readonly hasUnknown: boolean;
  /** A village's name in the spelling of the campaign, else of the records. */
  readonly spell: (village: string) => string;
}

/**
 * Compares a file with the ward's records, household by household. Only households that differ get a new version; one
 * that is not in the file stays as it is, and so does what the file has no column for; a rejected one keeps its old
 * record beside the rejection.
 */
export function compare(file: FileResult, situation: Situation): Comparison {
  const { accepted, rejected, columns } = file;
  const { records, villages, scope, fingerprint } = situation;
  const progress: Progress = {
    situation,
    columns,
    keyOf: recordedKeys(file, records, fingerprint, villages),
    before: new Map(records.map((record) => [record.key, record])),
    after: new Map(),
    seen: new Set(),
    counts: { new: 0, changed: 0, unchanged: 0, rejected: 0 },
    held: [],
    heldInPart: [],
    heads: [],
    foreign: 0,
    closed: [],
    newIn: [...(scope.newIn ?? [])],
    standing: standingPlaces(records, situation.corrects ?? new Set()),
    hasUnknown: records.some(({ key, rejected: stands }) => stands && key.startsWith(unknown)),
    spell: spelling([...villages.map(({ name }) => name), ...villagesOf(records)]),
  };
  for (const checked of accepted) compareAccepted(progress, checked);
  for (const rejection of rejected) addRejection(progress, rejection);
  const { after, seen, counts, held, heldInPart, heads, closed } = progress;
  const missing = records.filter(
    ({ key, recorded }) =>
      !situation.corrects &&
      recorded &&
      !seen.has(key) &&
      isOpen(scope, { key, villages: [recorded.household.village] }),
  );
  const named = heads.length > 0 && { heads: heads.length };
  const foreign = progress.foreign > 0 && { foreign: progress.foreign };
  const preview = { ...counts, missing: missing.length, ...named, ...foreign };
  return { changed: [...after.values()], held, heldInPart, preview, missing, heads, closed };
}

function compareAccepted(progress: Progress, { household, ...checked }: Checked): void {
  const { before, after, seen, counts, situation } = progress;
  const { batch, standards } = situation;
  const village = progress.spell(household.village);
  const found = recordedOf({ ...checked, household: { ...household, village } }, batch);
  const key = progress.keyOf(identityOf(household));
  if (!isAbout(situation.corrects, progress.standing, before.get(key), checked)) return;
  if (!mayChange(progress, key, { ...checked, identity: identityOf(household) }, village)) return;
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
}

/** A household without a code is known by its head, who is then the same. */
function noteHead({ heads }: Progress, key: string, { head: before }: Household, { code, head }: Household) {
  if (code !== undefined && isAnotherHead(before, head)) heads.push({ key, code });
}

function addRejection(progress: Progress, rejection: Rejection): void {
  const { before, after, seen, counts, situation } = progress;
  const { identity, village: named, sheet, row, codes } = rejection;
  const { batch } = situation;
  const village = named === undefined ? undefined : progress.spell(named);
  const [rowKey, ...formerKeys] = keysOfRow(situation, rejection);
  const key = identity ? progress.keyOf(identity) : rowKey;
  if (!isAbout(situation.corrects, progress.standing, before.get(key), rejection)) return;
  if (codes.includes('E403')) {
    passOverForeign(progress, key);
    return;
  }
  if (!mayChange(progress, key, rejection, village)) return;
  if (!identity && progress.hasUnknown) endRejections(progress, formerKeys);
  const rejected = { batch: batch.id, file: batch.name, ...(sheet && { sheet }), row, codes: [...codes] };
  seen.add(key);
  counts.rejected += 1;
  after.set(key, {
    ...(after.get(key) ?? before.get(key)),
    key,
    rejected: village === undefined ? rejected : { ...rejected, village },
  });
}

/** Another ward's household never stands against this ward, which can neither correct nor survey it. */
function passOverForeign(progress: Progress, key: string): void {
  progress.seen.add(key);
  progress.counts.rejected += 1;
  progress.foreign += 1;
}

/** How the keys of rejections without an identity begin. */
const unknown = 'r-';

type Place = Pick<Rejection, 'sheet' | 'row'>;

/**
 * The key of a rejection without an identity, which ends when the same row of that file comes without error; then the one
 * that older versions gave it, when a file had one list.
 */
function keysOfRow({ batch, fingerprint }: Situation, { sheet, row }: Place): [string, ...string[]] {
  const former = `${unknown}${fingerprint(`${batch.name}|${row}`)}`;
  return sheet === '' ? [former] : [`${unknown}${fingerprint(`${batch.name}|${sheet}|${row}`)}`, former];
}

function endRejections({ before, after }: Progress, keys: readonly string[]): void {
  for (const key of keys) if (before.get(key)?.rejected) after.set(key, { key });
}

/** Whether a household is open, in the village of its record and in that of the file; notes it as closed if not. */
function mayChange(
  progress: Progress,
  key: string,
  { sheet, row, identity }: Place & Pick<Rejection, 'identity'>,
  village?: string,
): boolean {
  const { situation, before, closed } = progress;
  const involved = [village, before.get(key)?.recorded?.household.village];
  const villages = involved.filter((each) => each !== undefined);
  const notOpen = closedVillage(situation.scope, { key, villages });
  if (notOpen === undefined || mayCome(progress, key, notOpen)) return true;
  const household = identity ? identityNamed(row, identity) : { row };
  closed.push({ sheet, row, village: notOpen, household });
  return false;
}

/**
 * Whether a household is a new one for which its village is open: as many as the scope says, in the file's order. One that
 * was excused, removed or withdrawn is new too.
 */
function mayCome({ before, seen, newIn }: Progress, key: string, village: string): boolean {
  if (before.get(key)?.recorded || seen.has(key)) return false;
  const place = newIn.indexOf(village);
  if (place >= 0) newIn.splice(place, 1);
  return place >= 0;
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

/** The record of a household that came without error. */
function withoutRejection(old: HouseholdRecord | undefined, key: string): HouseholdRecord {
  const { rejected: _, ...rest } = old ?? { key };
  return rest;
}
