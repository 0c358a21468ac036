import type { Actor } from './access/policy.ts';
import type { AuditDraft, AuditEvent } from './audit.ts';
import type { Batch } from './batch/batch.ts';
import type { Finding } from './batch/findings/findings.ts';
import type { Campaign, CampaignRun } from './campaign.ts';
import type { Decision, Message, WardRef } from './changes.ts';
import type { OpeningEntry } from './household.ts';
import type { Duplicate, HouseholdRecord } from './records.ts';
import type { Reminder } from './reminders.ts';
import type { Stage } from './ward/stage.ts';
import type { WardReview } from './ward/ward-review.ts';

/** Everything that one decision changes. It is written whole or not at all. */
export interface Change {
  /** Where nothing else of the change names it. */
  readonly campaignId?: string;
  /** As read; stored with `rev` + 1. A `rev` that is no longer the stored one refuses `Stale`. */
  readonly run?: CampaignRun;
  /** As read, moved on by a rule; stored with `rev` + 1, `Stale` likewise. */
  readonly review?: WardReview;
  /** Refuses `Stale` where another ward's batch has its id. */
  readonly batch?: Batch;
  readonly decision?: Decision;
  readonly reminders?: readonly Reminder[];
  /**
   * Absent only where no fact of the review changes: a waiting task gets a newer token, one person's reminders are
   * queued, of which one event tells for all.
   */
  readonly event?: AuditDraft;
  /** The token that completes a workflow's waiting task; a newer one takes the older one's place. */
  readonly task?: { readonly task: string; readonly token: string };
  readonly outbox?: readonly Message[];
  /** The request's own id: the same one a second time changes nothing and succeeds. */
  readonly request?: string | undefined;
}

/** The campaign that a change belongs to. */
export function campaignOf({ campaignId, event, run, review, batch }: Change): string {
  const id = campaignId ?? event?.campaignId ?? run?.campaign.id ?? review?.campaignId ?? batch?.campaignId;
  if (id === undefined) throw new Error('A change says nothing of any campaign.');
  return id;
}

export interface Changes {
  /** Atomic. Links the event onto its chain. Refuses `Stale`. */
  commit(change: Change): Promise<void>;
  /** True once a change with this request id is committed. */
  knows(campaignId: string, request: string): Promise<boolean>;
}

export interface Campaigns {
  /** Refuses `CampaignNotFound`. */
  get(id: string): Promise<CampaignRun>;
  list(): Promise<CampaignRun[]>;
  /**
   * Adds the campaign and its wards with the event that says so, whole or not at all; the same again is a no-op,
   * other content refuses `CampaignExists`.
   */
  add(campaign: Campaign, wards: readonly WardReview[], event: AuditDraft): Promise<void>;
}

export interface Wards {
  /** Refuses `WardNotFound`. */
  get(ref: WardRef): Promise<WardReview>;
  /** All wards of a campaign in the order of their codes: the board, one query. */
  list(campaignId: string): Promise<WardReview[]>;
}

export interface Batches {
  /** Refuses `BatchNotFound`. */
  get(campaignId: string, id: string): Promise<Batch>;
  /** Newest first. */
  list(ref: WardRef): Promise<Batch[]>;
}

export interface Households {
  /** A keyed hash (HMAC) of text, so that identifiers can be looked up and never stand in keys. */
  fingerprint(text: string): string;
  opening(ref: WardRef): Promise<OpeningEntry[]>;
  /** Replaces the ward's opening list. */
  putOpening(ref: WardRef, entries: readonly OpeningEntry[]): Promise<void>;
  /**
   * Writes records under a generation number that is not committed yet, so that nobody sees them; the same again
   * overwrites. Numbers are unique per writer, so that two writers never mix.
   */
  stage(ref: WardRef, generation: number, records: readonly HouseholdRecord[]): Promise<void>;
  /** Each household's newest version among the committed generations, in the order of the keys. */
  records(ref: WardRef, generations: readonly number[]): Promise<HouseholdRecord[]>;
  record(ref: WardRef, generations: readonly number[], key: string): Promise<HouseholdRecord | undefined>;
  /** Deletes what was staged and never committed: every version outside the given generations. */
  prune(ref: WardRef, generations: readonly number[]): Promise<void>;
  /** Citizen ids that stand in more than one recorded household, as the wards' committed generations show them. */
  duplicates(campaignId: string): Promise<Duplicate[]>;
}

/** Some of a batch's findings; `from` counts those before them. */
interface FindingChunk {
  readonly from: number;
  readonly findings: readonly Finding[];
}

export interface Findings {
  /**
   * Keeps a chunk from a place on; a batch's findings come in chunks and have no cap. The same chunks again, from one
   * who reads the same file, overwrite.
   */
  add(campaignId: string, batchId: string, chunk: FindingChunk): Promise<void>;
  /** Forgets a batch's findings, before it is read again. */
  clear(campaignId: string, batchId: string): Promise<void>;
  /** In the order in which they were found: that of the file, duplicates within it last. */
  list(campaignId: string, batchId: string, page?: { from: number; limit: number }): Promise<Finding[]>;
}

export interface Decisions {
  /** What people decided in a ward, oldest first. */
  list(ref: WardRef): Promise<Decision[]>;
}

export interface Audit {
  /** A ward's chain, or with an empty ward the campaign's own. */
  chain(campaignId: string, ward: string): Promise<AuditEvent[]>;
  /** Newest first over all chains: the campaign's story. */
  story(campaignId: string, limit: number): Promise<AuditEvent[]>;
  count(campaignId: string): Promise<number>;
}

export interface Reminders {
  /** With how each one's message fared. */
  list(campaignId: string): Promise<(Reminder & { status: 'queued' | 'sent' | 'failed' })[]>;
}

/** Work that must happen after a commit, at least once: completing a task, sending a mail. */
export interface Outbox {
  /** What is due now, oldest first; of one kind, where one is named. */
  pending(
    limit: number,
    kind?: Message['kind'],
  ): Promise<{ readonly id: string; readonly message: Message }[]>;
  /** Keeps a message to oneself for some minutes; false when another worker has it or has done it. */
  take(id: string): Promise<boolean>;
  done(id: string): Promise<void>;
  /** Counts the try; the message stays pending until it is given up after a number of tries, and stays seen. */
  failed(id: string, why: string): Promise<void>;
}

export interface Tasks {
  /** The token of a waiting task, while there is one. */
  token(campaignId: string, task: string): Promise<string | undefined>;
  /** Forgets this token; a newer one that took its place meanwhile stays. */
  forget(campaignId: string, task: string, token: string): Promise<void>;
}

export interface Files {
  /**
   * An address to which a browser may send one file of at most `maxBytes` under this key, for ten minutes. With
   * `sha256` (hexadecimal) only those bytes are taken.
   */
  uploadTo(
    key: string,
    limits: { maxBytes: number; sha256?: string | undefined },
  ): Promise<{ url: string; fields: Record<string, string> }>;
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** Puts a file of the local disk as a stream; that file stays where it is. */
  putFile(key: string, path: string): Promise<void>;
  /** The file on a local disk; `release` gives the space back. Refuses `FileNotFound`. */
  fetch(key: string): Promise<{ path: string; release(): Promise<void> }>;
  has(key: string): Promise<boolean>;
}

export interface Workflows {
  /** Starts one execution; the same name again is a no-op. */
  start(workflow: string, name: string, input: Readonly<Record<string, unknown>>): Promise<void>;
  /** Gives a waiting task its output. Completing it twice, or when it is gone, is success. */
  complete(token: string, output: Readonly<Record<string, unknown>>): Promise<void>;
  /** Ends an execution; one that has ended or never was is left alone. */
  stop(workflow: string, name: string, cause: string): Promise<void>;
}

/** A step to be called at a time: once, or every day at that time of day until the last day. */
export interface Schedule {
  readonly id: string;
  readonly step: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly firstAt: string;
  readonly daily: boolean;
  readonly lastOn?: string;
}

export interface Schedules {
  list(campaignId: string): Promise<Schedule[]>;
  put(campaignId: string, schedule: Schedule): Promise<void>;
  remove(campaignId: string, id: string): Promise<void>;
}

export interface Mail {
  /** Hands one message over, or throws why it could not. `id` makes a second sending of it recognisable. */
  send(mail: { id: string; to: string; subject: string; text: string }): Promise<void>;
}

export interface Identity {
  /** Opens a session. Refuses `WrongPassword`, `TooManyAttempts`. */
  signIn(name: string, password: string): Promise<{ session: string; actor: Actor }>;
  signOut(session: string): Promise<void>;
  actorOf(session: string): Promise<Actor | undefined>;
  /** Refuses `UserExists`. */
  addUser(user: Actor, password: string): Promise<void>;
  users(): Promise<Actor[]>;
  setPassword(name: string, password: string): Promise<void>;
  removeUser(name: string): Promise<void>;
}

/** What a step works with. Both hosts give the same ports; a contract suite runs against each adapter. */
export interface Ports {
  readonly campaigns: Campaigns;
  readonly wards: Wards;
  readonly batches: Batches;
  readonly households: Households;
  readonly findings: Findings;
  readonly decisions: Decisions;
  readonly audit: Audit;
  readonly reminders: Reminders;
  readonly changes: Changes;
  readonly outbox: Outbox;
  readonly tasks: Tasks;
  readonly files: Files;
  readonly workflows: Workflows;
  readonly schedules: Schedules;
  readonly mail: Mail;
  readonly identity: Identity;
  now(): Date;
}

/** The task of a ward's stage, by which its token is found. */
export const stageTask = (ward: string, stage: Stage, round: number): string => `${ward}/${stage}/${round}`;
