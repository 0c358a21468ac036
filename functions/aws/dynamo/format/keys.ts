import type { WardRef } from '../../../../shared/changes.ts';
import type { Key } from '../dynamo.ts';

/** A number that sorts as text does. */
export const padded = (value: number, digits: number): string => String(value).padStart(digits, '0');

/**
 * Every key of the three tables. `registry`: a campaign's run and plans; its wards, in a partition that is named
 * by what was added, so that the board is one query; each ward's batches and decisions; requests, tasks, the outbox.
 */
export const keys = {
  campaignList: 'CAMPAIGNS',
  campaign: (id: string): Key => ({ pk: keys.campaignList, sk: id }),
  run: (id: string): Key => ({ pk: `CAMPAIGN#${id}`, sk: 'RUN' }),
  /** Plans are named by their content and never change. */
  plan: (id: string, hash: string): Key => ({ pk: `CAMPAIGN#${id}`, sk: `PLAN#${hash}` }),
  wards: (id: string, added: string): string => `WARDS#${id}#${added}`,
  ward: (id: string, added: string, ward: string): Key => ({ pk: keys.wards(id, added), sk: ward }),

  ofWard: ({ campaignId, ward }: WardRef): string => `WARD#${campaignId}#${ward}`,
  batchPrefix: 'BATCH#',
  batch: (ref: WardRef, receivedAt: string, id: string): Key => ({
    pk: keys.ofWard(ref),
    sk: `${keys.batchPrefix}${receivedAt}#${id}`,
  }),
  /** Which ward a batch is of. */
  batchPlace: (campaignId: string, id: string): Key => ({ pk: `BATCHES#${campaignId}`, sk: id }),
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
  /** What became of a digest, under the id that it had in the outbox. */
  mails: (campaignId: string): string => `MAILS#${campaignId}`,
  reminders: (campaignId: string): string => `REMINDERS#${campaignId}`,

  // Table `audit`.
  chain: ({ campaignId, ward }: WardRef): string => `${campaignId}#${ward}`,
  event: (ref: WardRef, seq: number): Key => ({ pk: keys.chain(ref), sk: padded(seq, 9) }),

  // Table `households`.
  slot: ({ campaignId, ward }: WardRef, slot: number): string => `${campaignId}#${ward}#${slot}`,
  ids: (campaignId: string, bucket: number): string => `IDS#${campaignId}#${bucket}`,
  duplicates: (campaignId: string): string => `DUPLICATES#${campaignId}`,
  opening: ({ campaignId, ward }: WardRef): string => `OPENING#${campaignId}#${ward}`,
  findings: (campaignId: string, batch: string): string => `FINDINGS#${campaignId}#${batch}`,
} as const;
