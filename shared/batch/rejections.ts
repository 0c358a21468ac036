import { householdKey, type Identity } from '../household-key.ts';
import type { HouseholdRecord } from '../records.ts';
import type { Rejection } from './check.ts';
import type { Place, Progress, Situation, Unclear } from './comparison.ts';
import { isAbout } from './corrections/standing-households.ts';
import { identityNamed } from './household/household-named.ts';
import { closedVillage } from './upload-scope.ts';

/** A household that may be one of several recorded ones is rejected: none of them is changed by what is of another. */
export function addUnclear(
  progress: Progress,
  { among, ...found }: Omit<Unclear, 'household'> & { readonly identity: Identity },
): void {
  const { sheet, row, identity, village } = found;
  addRejection(progress, { ...found, codes: ['E305'] });
  progress.unclear.push({ sheet, row, village, among, household: identityNamed(row, identity) });
}

/**
 * Ends the rejection of those that name, birth and village alone did not tell apart, once one of them comes with what
 * tells it: a code, an id, or the former name of its village.
 */
export function endUntold({ situation, before, after }: Progress, key: string, identity: Identity): void {
  const { name, birth, village } = identity;
  const untold = householdKey({ name, birth, village }, situation.fingerprint);
  const record = before.get(untold);
  if (untold === key || !isUntold(record) || after.has(untold)) return;
  after.set(untold, withoutRejection(record, untold));
}

export const isUntold = (record: HouseholdRecord | undefined): boolean =>
  record?.rejected?.codes.some((code) => code === 'E301' || code === 'E305') ?? false;

export function addRejection(progress: Progress, rejection: Rejection): void {
  const { before, after, seen, counts, situation } = progress;
  const { identity, village: named, sheet, row, codes } = rejection;
  const { batch } = situation;
  const village = named === undefined ? undefined : progress.spell(named);
  const [rowKey, ...formerKeys] = keysOfRow(situation, rejection);
  const key = identity ? progress.find(identity).key : rowKey;
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
export const unknown = 'r-';

/**
 * The key of a rejection without an identity, which ends when the same row of that file comes without error; then the one
 * that older versions gave it, when a file had one list.
 */
export function keysOfRow({ batch, fingerprint }: Situation, { sheet, row }: Place): [string, ...string[]] {
  const former = `${unknown}${fingerprint(`${batch.name}|${row}`)}`;
  return sheet === '' ? [former] : [`${unknown}${fingerprint(`${batch.name}|${sheet}|${row}`)}`, former];
}

export function endRejections({ before, after }: Progress, keys: readonly string[]): void {
  for (const key of keys) if (before.get(key)?.rejected) after.set(key, { key });
}

/** Whether a household is open, in the village of its record and in that of the file; notes it as closed if not. */
export function mayChange(
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

/** The record of a household that came without error. */
export function withoutRejection(old: HouseholdRecord | undefined, key: string): HouseholdRecord {
  const { rejected: _, ...rest } = old ?? { key };
  return rest;
}
