import type { Vault } from '../../functions/vault.ts';
import { everyone, type Member, type OpeningEntry } from '../../shared/household.ts';
import type { HouseholdRecord } from '../../shared/records.ts';
import { upgradeRecord } from '../../shared/stored/upgrade-record.ts';

/**
 * A record as it is stored: the body without citizen ids and note, these sealed, and the ids' fingerprints one after
 * another. A note is free text, in which people write identifiers.
 */
export interface HouseholdRow {
  readonly body: string;
  readonly sealed: Uint8Array | null;
  readonly ids: Uint8Array | null;
}

/** Citizen ids apart from those who hold them, in the same order; null for one without. */
type Ids = readonly (string | null)[];

interface Sealed {
  readonly ids: Ids;
  readonly note?: string;
}

interface Holder {
  readonly citizenId?: string | undefined;
}

const idsOf = (holders: readonly Holder[]): Ids => holders.map(({ citizenId }) => citizenId ?? null);

const withoutId = <T extends Holder>({ citizenId: _, ...holder }: T): Omit<T, 'citizenId'> => holder;

const withId = <T extends object>(holder: T, id: string | null | undefined): T & Holder =>
  id ? { ...holder, citizenId: id } : holder;

/** `context` binds the sealed ids to their place. */
export function toRow(record: HouseholdRecord, vault: Vault, context: string): HouseholdRow {
  const household = record.recorded?.household;
  const ids = household ? idsOf(everyone(household)) : [];
  const held = new Set(ids.filter((id) => id !== null));
  if (!household || (held.size === 0 && household.note === undefined)) {
    return { body: JSON.stringify(record), sealed: null, ids: null };
  }
  const { note, ...open } = household;
  const [head, members] = [withoutId(household.head), household.members.map(withoutId)];
  const recorded = { ...record.recorded, household: { ...open, head, members } };
  return {
    body: JSON.stringify({ ...record, recorded }),
    sealed: vault.seal(JSON.stringify({ ids, note }), context),
    ids: Buffer.concat([...held].map((id) => fingerprintBytes(vault.fingerprint(id)))),
  };
}

/** The record with its citizen ids. */
export function fromRow({ body, sealed }: HouseholdRow, vault: Vault, context: string): HouseholdRecord {
  const record = upgradeRecord(JSON.parse(body) as HouseholdRecord);
  if (!sealed || !record.recorded) return record;
  const { ids, note } = JSON.parse(vault.unseal(sealed, context)) as Sealed;
  const [headId, ...memberIds] = ids;
  const { household } = record.recorded;
  const members = household.members.map((member: Member, index) => withId(member, memberIds[index]));
  const whole = {
    ...household,
    ...(note !== undefined && { note }),
    head: withId(household.head, headId),
    members,
  };
  return { ...record, recorded: { ...record.recorded, household: whole } };
}

/** An opening list as it is stored. */
export const toOpeningRow = (entries: readonly OpeningEntry[], vault: Vault, context: string) => ({
  body: JSON.stringify(entries.map(withoutId)),
  sealed: vault.seal(JSON.stringify(idsOf(entries)), context),
});

export function fromOpeningRow(
  { body, sealed }: { body: string; sealed: Uint8Array },
  vault: Vault,
  context: string,
): OpeningEntry[] {
  const ids = JSON.parse(vault.unseal(sealed, context)) as Ids;
  return (JSON.parse(body) as OpeningEntry[]).map((entry, index) => withId(entry, ids[index]));
}

const fingerprintBytes = (fingerprint: string): Uint8Array => Buffer.from(fingerprint, 'base64url');
export const fingerprintText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

/** The fingerprints that stand one after another in a row's `ids`. */
export function* eachFingerprint(ids: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < ids.length; at += 16) yield ids.subarray(at, at + 16);
}
