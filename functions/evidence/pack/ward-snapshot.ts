import type { AuditEvent } from '../../../shared/audit.ts';
import type { Batch } from '../../../shared/batch/batch.ts';
import type { Decision, WardRef } from '../../../shared/changes.ts';
import { Refusal } from '../../../shared/errors.ts';
import type { OpeningEntry } from '../../../shared/household.ts';
import type { IntakeEntry } from '../../../shared/intake/entry.ts';
import type { PairDecision } from '../../../shared/pairs/pair.ts';
import type { HouseholdVersion } from '../../../shared/records.ts';
import type { WardReview } from '../../../shared/ward/ward-review.ts';
import type { PackPorts } from './pack-ports.ts';

/** Everything that is stored of one ward's review, as it was at one event of its chain. */
export interface WardSnapshot {
  readonly ref: WardRef;
  readonly review: WardReview;
  readonly chain: readonly AuditEvent[];
  readonly decisions: readonly Decision[];
  /** Oldest first. */
  readonly batches: readonly Batch[];
  readonly opening: readonly OpeningEntry[];
  /** Of the committed generations. */
  readonly versions: readonly HouseholdVersion[];
  readonly intake: readonly IntakeEntry[];
  readonly pairs: readonly PairDecision[];
}

const maxTries = 5;

/**
 * Reads a ward while people work in it: again where its chain has grown meanwhile. Refuses `Busy` where that happens
 * every time.
 */
export async function snapshotOf(ref: WardRef, ports: PackPorts): Promise<WardSnapshot> {
  for (let tries = 1; tries <= maxTries; tries += 1) {
    const chain = await ports.audit.chain(ref.campaignId, ref.ward);
    const parts = await partsOf(ref, ports);
    const after = await ports.audit.chain(ref.campaignId, ref.ward);
    if (after.length === chain.length) return { ref, chain, ...parts };
  }
  throw new Refusal('Busy');
}

async function partsOf(ref: WardRef, { wards, decisions, batches, households, intakes, pairs }: PackPorts) {
  const review = await wards.get(ref);
  const heads = await intakes.heads(ref);
  const intake: IntakeEntry[] = [];
  for (const { receipt } of heads) {
    const entry = await intakes.get(ref, receipt);
    if (entry) intake.push(entry);
  }
  return {
    review,
    intake,
    decisions: await decisions.list(ref),
    batches: (await batches.list(ref)).toReversed(),
    opening: await households.opening(ref),
    versions: await households.versions(ref, review.generations),
    pairs: await pairs.list(ref),
  };
}
