import type { WardRef } from '../../../../shared/changes.ts';
import type { Key } from '../dynamo.ts';

/** A number as text, padded with zeros so that it sorts as a number does. */
export const padded = (value: number, digits: number): string => String(value).padStart(digits, '0');

/** Every key of the three tables. */
export const keys = {
  // Table `registry`.
  version: { pk: 'VERSION', sk: 'VERSION' },
  campaignList: 'CAMPAIGNS',
  campaign: (id: string): Key => ({ pk: keys.campaignList, sk: id }),
  run: (id: string): Key => ({ pk: `CAMPAIGN#${id}`, sk: 'RUN' }),
  /** A plan is stored under its own hash and never changes. */
  plan: (id: string, hash: string): Key => ({ pk: `CAMPAIGN#${id}`, sk: `PLAN#${hash}` }),
  /** All wards of a campaign, in one partition, so that the board is one query. */
  wards: (id: string, creationHash: string): string => `WARDS#${id}#${creationHash}`,
  ward: (id: string, creationHash: string, ward: string): Key => ({
    pk: keys.wards(id, creationHash),
    sk: ward,
  }),

  ofWard: ({ campaignId, ward }: WardRef): string => `WARD#${campaignId}#${ward}`,
  batchPrefix: 'BATCH#',
  batch: (ref: WardRef, receivedAt: string, id: string): Key => ({
    pk: keys.ofWard(ref),
    sk: `${keys.batchPrefix}${receivedAt}#${id}`,
  }),
  /** Tells a batch's ward. */
  wardOfBatch: (campaignId: string, id: string): Key => ({ pk: `BATCHES#${campaignId}`, sk: id }),
  decisionPrefix: 'DECISION#',
  decision: (ref: WardRef, at: string, id: string): Key => ({
    pk: keys.ofWard(ref),
    sk: `${keys.decisionPrefix}${at}#${id}`,
  }),

  request: (campaignId: string, request: string): Key => ({
    pk: `REQUEST#${campaignId}#${request}`,
    sk: '-',
  }),
  task: (campaignId: string, task: string): Key => ({ pk: `TASKS#${campaignId}`, sk: task }),
  outbox: (kind: string): string => `OUTBOX#${kind}`,
  /** Whether digests were sent, each under its key in the outbox. */
  mails: (campaignId: string): string => `MAILS#${campaignId}`,
  reminders: (campaignId: string): string => `REMINDERS#${campaignId}`,
  reports: (campaignId: string): string => `REPORTS#${campaignId}`,
  inspections: (campaignId: string): string => `INSPECTIONS#${campaignId}`,
  inspection: (campaignId: string, number: number): Key => ({
    pk: keys.inspections(campaignId),
    sk: padded(number, 6),
  }),
  rechecks: (campaignId: string, inspection: number): string => `RECHECKS#${campaignId}#${inspection}`,
  recheckPrefix: (ward: string): string => `${ward}#`,
  report: (campaignId: string, area: string): Key => ({ pk: keys.reports(campaignId), sk: area }),

  /** What came in from outside about one ward's list. What was received sorts last, so that a query may end with it. */
  intake: ({ campaignId, ward }: WardRef): string => `INTAKE#${campaignId}#${ward}`,
  receipt: (ref: WardRef, receipt: string): Key => ({ pk: keys.intake(ref), sk: `RECEIPT#${receipt}` }),
  receivedPrefix: 'RECEIVED#',
  received: (ref: WardRef, at: string, receipt: string): Key => ({
    pk: keys.intake(ref),
    sk: `${keys.receivedPrefix}${at}#${receipt}`,
  }),
  triagePrefix: 'DECIDED#',
  triage: (ref: WardRef, at: string, id: string): Key => ({
    pk: keys.intake(ref),
    sk: `${keys.triagePrefix}${at}#${id}`,
  }),
  intakeCount: (counter: string): Key => ({ pk: `INTAKE-COUNT#${counter}`, sk: '-' }),

  /** What was decided about the pairs of one ward's households. */
  pairs: ({ campaignId, ward }: WardRef): string => `PAIRS#${campaignId}#${ward}`,
  pair: (ref: WardRef, pair: string): Key => ({ pk: keys.pairs(ref), sk: pair }),

  // Table `audit`.
  chain: ({ campaignId, ward }: WardRef): string => `${campaignId}#${ward}`,
  event: (ref: WardRef, seq: number): Key => ({ pk: keys.chain(ref), sk: padded(seq, 9) }),

  // Table `households`.
  records: ({ campaignId, ward }: WardRef, shard: number): string => `${campaignId}#${ward}#${shard}`,
  claims: (campaignId: string, shard: number): string => `IDS#${campaignId}#${shard}`,
  duplicates: (campaignId: string): string => `DUPLICATES#${campaignId}`,
  opening: ({ campaignId, ward }: WardRef): string => `OPENING#${campaignId}#${ward}`,
  support: (campaignId: string): string => `SUPPORT#${campaignId}`,
  findings: (campaignId: string, batch: string): string => `FINDINGS#${campaignId}#${batch}`,
} as const;
