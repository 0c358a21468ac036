import type { Accounts, Opened, SignInFrom, SignIns } from './access/identity.ts';
import type { Issuer, Vouched } from './access/issuer.ts';
import type { Anchors } from './anchors/anchors.ts';
import type { Signer } from './anchors/signature.ts';
import type { SealedFiles } from './attachments/sealed-files.ts';
import type { AuditDraft, AuditEvent } from './audit.ts';
import type { Batch } from './batch/batch.ts';
import type { Finding } from './batch/findings/findings.ts';
import type { Campaign, CampaignRun } from './campaign.ts';
import type { Change, Decision, WardRef } from './changes.ts';
import type { OpeningEntry } from './household.ts';
import type { Inspection } from './inspection/inspection.ts';
import type { Recheck } from './inspection/recheck.ts';
import type { Intakes } from './intake/intakes.ts';
import type { Mail } from './mail/mail.ts';
import type { MailStatus } from './mail/mail-status.ts';
import type { MailTrouble } from './mail/mail-trouble.ts';
import type { Outbox } from './mail/outbox.ts';
import type { Pairs } from './pairs/pairs.ts';
import type { Duplicate, HouseholdRecord, HouseholdVersion, RecordsToCount } from './records.ts';
import type { Reminder } from './reminders.ts';
import type { AreaReport } from './reports/area-report.ts';
import type { RequestKey } from './request-key.ts';
import type { Support } from './support/support.ts';
import type { WardReview } from './ward/ward-review.ts';

export interface Changes {
  /** Atomic. Appends the event to its chain. Refuses `Stale`, and `RequestReused` where its key was used for something else. */
  commit(change: Change): Promise<void>;
  /** Whether a change with this key is committed. Refuses `RequestReused` where it asked for something else. */
  knows(campaignId: string, request: RequestKey): Promise<boolean>;
}

export interface Campaigns {
  /** Refuses `CampaignNotFound`. */
  get(id: string): Promise<CampaignRun>;
  list(): Promise<CampaignRun[]>;
  /** Adds the campaign, its wards and the event, atomically. The same again is a no-op, other content `CampaignExists`. */
  add(campaign: Campaign, wards: readonly WardReview[], event: AuditDraft): Promise<void>;
  /** Replaces a campaign that is only prepared, and its wards, with the event, atomically. Refuses `Stale`. */
  replace(run: CampaignRun, wards: readonly WardReview[], event: AuditDraft): Promise<void>;
  /**
   * Deletes a campaign that is only prepared, and its wards, with the event, atomically; its audit chains stay. Lists of
   * its wards are theirs who delete it. Refuses `Stale`.
   */
  remove(run: CampaignRun, event: AuditDraft): Promise<void>;
}

export interface Wards {
  /** Refuses `WardNotFound`. */
  get(ref: WardRef): Promise<WardReview>;
  /** All wards of a campaign in the order of their codes, in one query. */
  list(campaignId: string): Promise<WardReview[]>;
}

export interface Batches {
  /** Refuses `BatchNotFound`. */
  get(campaignId: string, id: string): Promise<Batch>;
  /** Newest first. */
  list(ref: WardRef): Promise<Batch[]>;
}

export interface Households {
  /** A keyed hash (HMAC) of a text, by which an identifier can be looked up without being a key itself. */
  fingerprint(text: string): string;
  opening(ref: WardRef): Promise<OpeningEntry[]>;
  /** Replaces the ward's opening list. */
  putOpening(ref: WardRef, entries: readonly OpeningEntry[]): Promise<void>;
  /**
   * Writes records under a generation number that is not committed yet, so that nobody sees them; writing the same
   * again overwrites. Numbers are unique per writer, so that two writers never mix.
   */
  write(ref: WardRef, generation: number, records: readonly HouseholdRecord[]): Promise<void>;
  /** Each household's newest version among the committed generations, in the order of the keys. */
  records(ref: WardRef, generations: readonly number[]): Promise<HouseholdRecord[]>;
  /** The same for counting, in half the time. */
  recordsToCount(ref: WardRef, generations: readonly number[]): Promise<RecordsToCount>;
  record(ref: WardRef, generations: readonly number[], key: string): Promise<HouseholdRecord | undefined>;
  /** Each household's versions among the committed generations, in the order of the keys, oldest first. */
  versions(ref: WardRef, generations: readonly number[]): Promise<HouseholdVersion[]>;
  /** Deletes what was written and never committed: every version outside the given generations. */
  prune(ref: WardRef, generations: readonly number[]): Promise<void>;
  /** Citizen ids in more than one recorded household, by the wards' committed generations. */
  duplicates(campaignId: string): Promise<Duplicate[]>;
}

export interface SupportLists {
  /** The support that was recorded for a campaign, in the order of its file. */
  list(campaignId: string): Promise<Support[]>;
  /** Replaces the campaign's list. */
  put(campaignId: string, rows: readonly Support[]): Promise<void>;
}

export interface Reports {
  get(campaignId: string, area: string): Promise<AreaReport | undefined>;
  /** The reports of a campaign in the order of their areas' codes. */
  list(campaignId: string): Promise<AreaReport[]>;
}

export interface Inspections {
  /** Refuses `InspectionNotFound`. */
  get(campaignId: string, number: number): Promise<Inspection>;
  /** The inspections of a campaign in the order of their numbers. */
  list(campaignId: string): Promise<Inspection[]>;
  /** What was rechecked, of all wards or of one, in the order of the wards' codes and the households' keys. */
  rechecks(campaignId: string, number: number, ward?: string): Promise<Recheck[]>;
}

/** Some of a batch's findings; `from` is the number of findings before them. */
interface FindingChunk {
  readonly from: number;
  readonly findings: readonly Finding[];
}

export interface Findings {
  /**
   * Stores a chunk of a batch's findings, whose number is not limited. The same chunks again, from another reading of
   * the same file, overwrite.
   */
  add(campaignId: string, batchId: string, chunk: FindingChunk): Promise<void>;
  /** Deletes a batch's findings before it is read again. */
  clear(campaignId: string, batchId: string): Promise<void>;
  /** In the order in which they were found. */
  list(campaignId: string, batchId: string, page?: { from: number; limit: number }): Promise<Finding[]>;
}

export interface Decisions {
  /** The decisions of a ward, oldest first. */
  list(ref: WardRef): Promise<Decision[]>;
}

export interface Audit {
  /** A ward's chain; an empty `ward` gives the campaign's own. */
  chain(campaignId: string, ward: string): Promise<AuditEvent[]>;
  /** The events of all chains, newest first. */
  story(campaignId: string, limit: number): Promise<AuditEvent[]>;
  count(campaignId: string): Promise<number>;
}

export type SentReminder = Reminder & {
  readonly status: MailStatus;
  readonly why?: MailTrouble | undefined;
};

export interface Reminders {
  /** Each with the status of its mail, and what hindered the mail last. */
  list(campaignId: string): Promise<SentReminder[]>;
}

export interface Tasks {
  /** The token of a waiting task, while there is one. */
  token(campaignId: string, task: string): Promise<string | undefined>;
  /** Deletes this token; a newer one that replaced it stays. */
  forget(campaignId: string, task: string, token: string): Promise<void>;
}

export interface Files {
  /**
   * A URL to which a browser may upload one file of at most `maxBytes` under this key within ten minutes. With `sha256`
   * (hexadecimal) only those bytes are accepted.
   */
  uploadTo(
    key: string,
    limits: { maxBytes: number; sha256?: string | undefined },
  ): Promise<{ url: string; fields: Record<string, string> }>;
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** Streams a file of the local disk into the store; the local file stays. */
  putFile(key: string, path: string): Promise<void>;
  /** The file on the local disk; `release` frees its space. Refuses `FileNotFound`. */
  fetch(key: string): Promise<{ path: string; release(): Promise<void> }>;
  has(key: string): Promise<boolean>;
}

export interface Workflows {
  /** Starts one execution; the same name again is a no-op. */
  start(workflow: string, name: string, input: Readonly<Record<string, unknown>>): Promise<void>;
  /** Completes a waiting task with its output. Completing it twice, or after it is gone, succeeds. */
  complete(token: string, output: Readonly<Record<string, unknown>>): Promise<void>;
  /** Ends an execution; one that has ended or never existed is ignored. */
  stop(workflow: string, name: string, cause: string): Promise<void>;
}

/** A step to be called once at a time, or daily at that time of day until the last day. */
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

export interface Identity extends Accounts, SignIns {
  /** The fewest characters of a new password. */
  leastPassword(): Promise<number>;
  /** Opens a session. Refuses `WrongPassword`, `TooManyAttempts`, `SignInsBusy`. */
  signIn(name: string, password: string, from?: SignInFrom): Promise<Opened>;
  /**
   * Opens a session for whom an issuer vouches, which is asked by `vouch` and counted like a password. Refuses
   * `TooManyAttempts`, `NoAccountOfIssuer` and what `vouch` refuses.
   */
  signInVouched(vouch: () => Promise<Vouched>, from?: SignInFrom): Promise<Opened>;
  /** Compares a password of somebody who is signed in; counted like a sign-in. Refuses what `signIn` refuses. */
  requirePassword(name: string, password: string): Promise<void>;
  /** Counts a code of the second factor. Refuses `TooManyAttempts`. */
  countCode(name: string): Promise<void>;
}

/** What a step works with. Both hosts provide the same ports; a contract suite runs against each adapter. */
export interface Ports {
  readonly campaigns: Campaigns;
  readonly wards: Wards;
  readonly batches: Batches;
  readonly households: Households;
  readonly support: SupportLists;
  readonly reports: Reports;
  readonly inspections: Inspections;
  readonly intakes: Intakes;
  readonly pairs: Pairs;
  readonly findings: Findings;
  readonly decisions: Decisions;
  readonly audit: Audit;
  readonly anchors: Anchors;
  readonly signer: Signer;
  readonly reminders: Reminders;
  readonly changes: Changes;
  readonly outbox: Outbox;
  readonly tasks: Tasks;
  readonly files: Files;
  readonly sealed: SealedFiles;
  readonly workflows: Workflows;
  readonly schedules: Schedules;
  readonly mail: Mail;
  readonly identity: Identity;
  /** Undefined where people sign in by passwords alone. */
  readonly issuer: Issuer | undefined;
  /** Where people open the pages, without a slash at the end; undefined where nobody has said so. */
  readonly site: string | undefined;
  now(): Date;
  /** The time that people's telephones show, by which they make codes; given where `now` is moved, as in a demo. */
  readonly phoneTime?: (() => Date) | undefined;
  /** Megabytes left where the data is, once they are so few that files are refused. Only a host with a disk of its own. */
  readonly spaceLeft?: (() => number | undefined) | undefined;
}
