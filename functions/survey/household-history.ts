import * as z from 'zod';
import type { AuditEvent } from '../../shared/audit.ts';
import type { Batch } from '../../shared/batch/batch.ts';
import { writtenBy } from '../../shared/batch/undo.ts';
import { type Campaign, nameOfDesignation } from '../../shared/campaign.ts';
import type { Decision } from '../../shared/changes.ts';
import { officialClass } from '../../shared/classify.ts';
import type { HouseholdEvent } from '../../shared/contract/household.ts';
import type { PairDecision, PairSide } from '../../shared/pairs/pair.ts';
import type { Ports } from '../../shared/ports.ts';
import { ExcuseReason, type HouseholdRecord } from '../../shared/records.ts';
import { publicationOf, type WardReview } from '../../shared/ward/ward-review.ts';
import { keysNamed } from '../ward/change-records.ts';
import { eventsOfDecision } from './decided-events.ts';

interface InWard {
  readonly review: WardReview;
  readonly campaign: Campaign;
  readonly ports: Ports;
}

/** What happened to a household, newest first, as far as batches, decisions and the audit chain tell. */
export async function historyOf(key: string, { review, campaign, ports }: InWard): Promise<HouseholdEvent[]> {
  const { campaignId, ward } = review;
  const versions = await versionsOf(key, review, ports);
  const headIds = versions.flatMap(({ record }) => record.recorded?.household.head.citizenId ?? []);
  const receipts = receiptsOf(key, review);
  const isNamed = (name: string): boolean =>
    name === key ||
    headIds.includes(name) ||
    receipts.includes(name) ||
    keysNamed(name, ports.households).includes(key);
  const decisions = await ports.decisions.list({ campaignId, ward });
  const chain = await ports.audit.chain(campaignId, ward);
  const pairs = await ports.pairs.list({ campaignId, ward });
  const events = [
    ...versions.flatMap((version) => eventsOfFile(version, campaign)),
    ...chain.flatMap((event) => excuseIn(event, key)),
    ...decisions.flatMap((decision) => eventsOfDecision(decision, isNamed)),
    ...pairs.flatMap((pair) => comparedAcross(pair, { ward, household: key })),
    ...(await undoneFiles(key, review, { decisions, ports })),
  ];
  return events.toSorted((one, other) => other.at.localeCompare(one.at));
}

/** The claims that it was left out, which named it before it had a key. */
const receiptsOf = (key: string, review: WardReview): string[] =>
  publicationOf(review).objections.flatMap(({ household, claim }) =>
    household === key && claim ? [claim.receipt] : [],
  );

/** The version of a household that a batch wrote. */
interface Version {
  readonly batch: Batch;
  readonly record: HouseholdRecord;
}

async function versionsOf(
  key: string,
  { campaignId, ward, generations }: WardReview,
  { batches, households }: Ports,
): Promise<Version[]> {
  const ref = { campaignId, ward };
  const all = await batches.list(ref);
  const written = all.flatMap((batch) => writtenBy(batch, all).map((each) => ({ ...each, batch })));
  const found = written
    .filter(({ generation }) => generations.includes(generation))
    .map(async ({ batch, generation }): Promise<Version[]> => {
      const record = await households.record(ref, [generation], key);
      return record ? [{ batch, record }] : [];
    });
  return (await Promise.all(found)).flat();
}

const Undo = z.object({ batch: z.string(), reason: z.string() });

/** The files that recorded or rejected the household until their recording was undone. */
async function undoneFiles(
  key: string,
  { campaignId, ward }: WardReview,
  { decisions, ports }: { readonly decisions: readonly Decision[]; readonly ports: Ports },
): Promise<HouseholdEvent[]> {
  const found = decisions
    .filter(({ kind }) => kind === 'undoBatch')
    .map(async ({ at, by, body }): Promise<HouseholdEvent[]> => {
      const { batch, reason } = Undo.parse(body);
      const { generation, name } = await ports.batches.get(campaignId, batch);
      if (generation === undefined) return [];
      const record = await ports.households.record({ campaignId, ward }, [generation], key);
      return record ? [{ at, by, did: 'undone', file: name, reason }] : [];
    });
  return (await Promise.all(found)).flat();
}

/** A version may also hold what an earlier batch wrote: that is not told again. */
function eventsOfFile({ batch, record }: Version, campaign: Campaign): HouseholdEvent[] {
  const { recorded, rejected } = record;
  const { id, name, by, committedAt, receivedAt } = batch;
  const origin = { at: committedAt ?? receivedAt, by, batch: id, file: name };
  const events: HouseholdEvent[] = [];
  if (recorded?.batch === id) {
    const { row, household } = recorded;
    const { scores, needs } = household;
    const designations = household.designations?.map((each) => nameOfDesignation(campaign, each));
    const now = officialClass(recorded, campaign.standards);
    events.push({ ...origin, did: 'recorded', row, class: now, scores, designations, needs });
  }
  if (rejected?.batch === id) {
    events.push({ ...origin, did: 'rejected', row: rejected.row, codes: rejected.codes });
  }
  return events;
}

/** A decision about a pair of two wards is in neither ward's decisions, but in the pair alone. */
function comparedAcross(decision: PairDecision, side: PairSide): HouseholdEvent[] {
  const { one, other, verdict, reason, at, by } = decision;
  const isSide = ({ ward, household }: PairSide) => ward === side.ward && household === side.household;
  if (one.ward === other.ward || ![one, other].some(isSide)) return [];
  return [{ at, by, did: 'compared', verdict, reason }];
}

const Excuse = z.object({ household: z.string(), reason: ExcuseReason });

/** An excuse is no decision with a text of its own: only the audit chain tells who gave it. */
function excuseIn({ did, at, by, detail }: AuditEvent, key: string): HouseholdEvent[] {
  if (did !== 'excuseHousehold') return [];
  const { household, reason } = Excuse.parse(detail);
  return household === key ? [{ at, by, did: 'excused', reason }] : [];
}
