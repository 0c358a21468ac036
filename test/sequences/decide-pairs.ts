import type { Actor } from '../../shared/access/actor.ts';
import type { WardRef } from '../../shared/changes.ts';
import type { Ports } from '../../shared/ports.ts';
import { perform } from '../perform.ts';

interface Pair {
  readonly one: { readonly ward: string; readonly household?: string | undefined };
  readonly other: { readonly ward: string; readonly household?: string | undefined };
}

/** The ward decides of all its households that are likely one that they are two. */
export async function decidePairs(ref: WardRef, by: Actor, ports: Ports): Promise<void> {
  const { likely } = await perform('readDuplicates', { ...ref, by, among: ref.ward }, ports);
  const { decided } = await perform('readPairs', { ...ref, by }, ports);
  for (const pair of likely?.pairs ?? []) {
    const before = decided.find((each) => isSame(each, pair));
    if (before?.state === 'stands') continue;
    const sides = { one: sideOf(pair.one), other: sideOf(pair.other) };
    const asked = { campaignId: ref.campaignId, by, ...sides, ...(before && { rev: before.rev }) };
    await perform('decideDuplicate', { ...asked, verdict: 'different', reason: 'Hai hộ' }, ports);
  }
}

const sideOf = ({ ward, household }: { ward: string; household: string }) => ({ ward, household });

const isSame = (a: Pair, b: Pair): boolean =>
  a.one.household === b.one.household && a.other.household === b.other.household;
