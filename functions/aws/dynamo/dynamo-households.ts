import { hash } from 'node:crypto';
import type { WardRef } from '../../../shared/changes.ts';
import { everyone } from '../../../shared/household.ts';
import type { Households } from '../../../shared/ports.ts';
import { HouseholdRecord } from '../../../shared/records.ts';
import { upgradeRecord } from '../../../shared/stored/upgrade-record.ts';
import type { Vault } from '../../vault.ts';
import { allItems, type Dynamo, deleteAll, eachItem, type Item, putAll } from './dynamo.ts';
import { claimIds, forgetClaims } from './dynamo-claims.ts';
import { dynamoOpenings } from './dynamo-openings.ts';
import { byText } from './format/by-text.ts';
import { keys, padded } from './format/keys.ts';
import { type Sealer, sealer } from './format/pack.ts';

/** A partition takes 1,000 writes a second: over four a ward of 20,000 households is written in five. */
const slots = 4;
const generationDigits = 16;

/**
 * Household records: every version is one item, packed and sealed whole, beside it the fingerprints of its ids. The
 * newest version among the committed generations counts.
 */
export function dynamoHouseholds(dynamo: Dynamo, vault: Vault): Omit<Households, 'duplicates'> {
  const seals = sealer(vault);
  return {
    fingerprint: vault.fingerprint,
    ...dynamoOpenings(dynamo, seals),
    async stage(ref, generation, records) {
      const versions = new Map(records.map((record) => [record.key, record]));
      const rows = [...versions.values()].map((record) => rowOf(ref, generation, record, vault, seals));
      await putAll(dynamo, 'households', rows);
      await claimIds(dynamo, ref, generation, rows);
    },
    async records(ref, generations) {
      const read = Array.from({ length: slots }, (_, slot) => newestIn(dynamo, ref, slot, generations));
      const rows = (await Promise.all(read)).flat();
      return rows.map((row) => recordOf(row, ref, seals)).sort((a, b) => byText(a.key, b.key));
    },
    async record(ref, generations, key) {
      const row = await newestOf(dynamo, ref, generations, key);
      return row && recordOf(row, ref, seals);
    },
    async prune(ref, generations) {
      for (let slot = 0; slot < slots; slot += 1) {
        const range = { pk: keys.slot(ref, slot), only: ['pk', 'sk'] };
        const rows = await allItems(dynamo, 'households', range);
        const stray = rows.filter((row) => !generations.includes(placeOf(row).generation));
        await deleteAll(dynamo, 'households', stray);
      }
      await forgetClaims(dynamo, ref, generations);
    },
  };
}

const slotOf = (key: string): number => Number.parseInt(hash('sha1', key).slice(0, 4), 16) % slots;

const sortKey = (key: string, generation: number): string => `${key}#${padded(generation, generationDigits)}`;

/** Keys may hold the separator; the generation's length is fixed. */
function placeOf({ sk }: Item): { key: string; generation: number } {
  const at = sk.length - generationDigits;
  return { key: sk.slice(0, at - 1), generation: Number(sk.slice(at)) };
}

function rowOf(
  ref: WardRef,
  generation: number,
  record: HouseholdRecord,
  { fingerprint }: Vault,
  { seal }: Sealer,
): Item {
  const { key, recorded } = record;
  const ids = new Set(recorded ? everyone(recorded.household).map(({ citizenId }) => citizenId) : []);
  ids.delete(undefined);
  const held = [...ids].map((id) => Buffer.from(fingerprint(id!), 'base64url'));
  return {
    pk: keys.slot(ref, slotOf(key)),
    sk: sortKey(key, generation),
    sealed: seal(record, contextOf(ref, key)),
    ...(held.length > 0 && { ids: Buffer.concat(held) }),
  };
}

const contextOf = ({ campaignId, ward }: WardRef, key: string): string => `${campaignId}/${ward}/${key}`;

const recordOf = (row: Item, ref: WardRef, { unseal }: Sealer): HouseholdRecord =>
  upgradeRecord(HouseholdRecord.parse(unseal(row.sealed, contextOf(ref, placeOf(row).key))));

/** The versions that count, of the keys in one slot. */
async function newestIn(
  dynamo: Dynamo,
  ref: WardRef,
  slot: number,
  generations: readonly number[],
): Promise<Item[]> {
  const shown = new Set(generations);
  const newest = new Map<string, Item>();
  // A key's versions come oldest first.
  for await (const row of eachItem(dynamo, 'households', { pk: keys.slot(ref, slot) })) {
    const { key, generation } = placeOf(row);
    if (shown.has(generation)) newest.set(key, row);
  }
  return [...newest.values()];
}

/** The version of one household that counts. */
export async function newestOf(
  dynamo: Dynamo,
  ref: WardRef,
  generations: readonly number[],
  key: string,
  only?: readonly string[],
): Promise<Item | undefined> {
  const range = {
    pk: keys.slot(ref, slotOf(key)),
    prefix: `${key}#`,
    newestFirst: true,
    ...(only && { only }),
  };
  for await (const row of eachItem(dynamo, 'households', range)) {
    const place = placeOf(row);
    if (place.key === key && generations.includes(place.generation)) return row;
  }
  return undefined;
}
