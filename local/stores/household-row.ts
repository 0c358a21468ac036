import type { Vault } from '../../functions/vault.ts';
import { everyone, type Member, type OpeningEntry } from '../../shared/household.ts';
import type { HouseholdRecord } from '../../shared/records.ts';
import { upgradeRecord } from '../../shared/stored/upgrade-record.ts';

/** A record as it is stored. */
export interface HouseholdRow {
  /** The record as JSON, without citizen ids and without the note: that is free text, in which people write identifiers. */
  readonly body: string;
  /** Citizen ids and note, encrypted; null where there are none. */
  readonly sealed: Uint8Array | null;
  /** The fingerprints of the citizen ids, one after another. */
  readonly ids: Uint8Array | null;
}

/** What a record is read from: the fingerprints are for searching. */
export type StoredRow = Omit<HouseholdRow, 'ids'>;

export interface KeyedRow extends StoredRow {
  readonly key: string;
}

/** An opening list as it is stored: its entries as JSON without citizen ids, and these encrypted. */
export interface OpeningRow {
  readonly body: string;
  readonly sealed: Uint8Array;
}

/** The citizen ids of several people, in the order of the people; null for one without. */
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

/** The row of a record. `context` binds what is encrypted to this row: it cannot be decrypted in another one. */
export function toRow(record: HouseholdRecord, vault: Vault, context: string): HouseholdRow {
  const household = record.recorded?.household;
  const ids = household ? idsOf(everyone(household)) : [];
  const distinct = new Set(ids.filter((id) => id !== null));
  if (!household || (distinct.size === 0 && household.note === undefined)) {
    return { body: JSON.stringify(record), sealed: null, ids: null };
  }
  const { note, ...open } = household;
  const head = withoutId(household.head);
  const members = household.members.map(withoutId);
  const recorded = { ...record.recorded, household: { ...open, head, members } };
  return {
    body: JSON.stringify({ ...record, recorded }),
    sealed: vault.seal(JSON.stringify({ ids, note }), context),
    ids: Buffer.concat([...distinct].map((id) => fingerprintBytes(vault.fingerprint(id)))),
  };
}

/** The record of a row, with citizen ids and note. */
export const fromRow = (row: StoredRow, vault: Vault, context: string): HouseholdRecord =>
  withSealed(openRecord(row), row.sealed, vault, context);

/** The record of a row, without citizen ids and note. */
export const openRecord = ({ body }: Pick<StoredRow, 'body'>): HouseholdRecord =>
  upgradeRecord(JSON.parse(body) as HouseholdRecord);

/** A row's record with what the row has sealed. */
export function withSealed(
  record: HouseholdRecord,
  sealed: Uint8Array | null | undefined,
  vault: Vault,
  context: string,
): HouseholdRecord {
  if (!sealed || !record.recorded) return record;
  const { ids, note } = JSON.parse(vault.unseal(sealed, context)) as Sealed;
  const [headId, ...memberIds] = ids;
  const { household } = record.recorded;
  const members = household.members.map((member: Member, index) => withId(member, memberIds[index]));
  const complete = {
    ...household,
    ...(note !== undefined && { note }),
    head: withId(household.head, headId),
    members,
  };
  return { ...record, recorded: { ...record.recorded, household: complete } };
}

/** The ids of the members follow those of all heads, so that a list without members is as it always was. */
export const toOpeningRow = (
  entries: readonly OpeningEntry[],
  vault: Vault,
  context: string,
): OpeningRow => ({
  body: JSON.stringify(entries.map((entry) => withMembers(withoutId(entry), withoutId))),
  sealed: vault.seal(
    JSON.stringify(idsOf([...entries, ...entries.flatMap(({ members = [] }) => members)])),
    context,
  ),
});

export function fromOpeningRow({ body, sealed }: OpeningRow, vault: Vault, context: string): OpeningEntry[] {
  const ids = JSON.parse(vault.unseal(sealed, context)) as Ids;
  const entries = JSON.parse(body) as OpeningEntry[];
  let next = entries.length;
  return entries.map((entry, index) =>
    withMembers(withId(entry, ids[index]), (member) => {
      next += 1;
      return withId(member, ids[next - 1]);
    }),
  );
}

/** The entry with each of its members made anew, where it has any. */
const withMembers = <T extends Pick<OpeningEntry, 'members'>>(
  entry: T,
  made: (member: Member) => Member,
): T => (entry.members ? { ...entry, members: entry.members.map(made) } : entry);

export const fingerprintBytes = (fingerprint: string): Uint8Array => Buffer.from(fingerprint, 'base64url');
export const fingerprintText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

/** Bytes of a fingerprint: 128 bits. */
const fingerprintLength = 16;

/** The fingerprints in a row's `ids`. */
export function* eachFingerprint(ids: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from < ids.length; from += fingerprintLength) {
    yield ids.subarray(from, from + fingerprintLength);
  }
}
