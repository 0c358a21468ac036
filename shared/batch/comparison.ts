import type { Identity } from '../household-key.ts';
import type { HouseholdRecord } from '../records.ts';
import type { Standard } from '../standards/standard.ts';
import type { Batch, Preview } from './batch.ts';
import type { Checked, Rejection } from './check.ts';
import type { FindingHousehold } from './findings/findings.ts';
import type { ColumnKey } from './header/columns.ts';
import type { Village } from './header/villages.ts';
import type { HeadChange } from './heads.ts';
import type { Found } from './keep/former-keys.ts';
import type { UploadScope } from './upload-scope.ts';

/** The households of a checked file, and the columns that it has. */
export interface FileResult {
  readonly accepted: readonly Checked[];
  readonly rejected: readonly Rejection[];
  readonly columns: ReadonlySet<ColumnKey>;
}

export type Place = Pick<Rejection, 'sheet' | 'row'>;

export interface Situation {
  readonly batch: Batch;
  /** What the ward has recorded. */
  readonly records: readonly HouseholdRecord[];
  /** What may be uploaded now; other households are left out. */
  readonly scope: UploadScope;
  /** The campaign's villages, whose spelling the records take. */
  readonly villages: readonly Village[];
  /** The campaign's standards, official first. */
  readonly standards: readonly Standard[];
  readonly fingerprint: (text: string) => string;
  /** The batches of the same file whose rejected households this one corrects; undefined where it is about all. */
  readonly corrects?: ReadonlySet<string> | undefined;
}

export interface Comparison {
  /** The next versions of the records that the file changes. */
  readonly changed: readonly HouseholdRecord[];
  readonly preview: Preview;
  /** Keys and rows of households that stand in the file as they are recorded; keys of those of which it says a part. */
  readonly held: readonly (readonly [key: string, row: number])[];
  readonly heldInPart: readonly string[];
  /** Recorded households that are not in the file. */
  readonly missing: readonly HouseholdRecord[];
  /** Households that would have another head under their code. */
  readonly heads: readonly HeadChange[];
  /** Households left out because their village is not open. */
  readonly closed: readonly Closed[];
  /** Households that may be one of several recorded ones. */
  readonly unclear: readonly Unclear[];
}

/** A household of a merged village that may be several recorded ones, with the former names of their villages. */
export interface Unclear extends Closed {
  readonly among: readonly string[];
}

/** A household left out because its village is not open. */
interface Closed extends Place {
  readonly village: string;
  readonly household: FindingHousehold;
}

/** The comparison while it goes on. */
export interface Progress {
  readonly situation: Situation;
  readonly columns: ReadonlySet<ColumnKey>;
  readonly find: (identity: Identity) => Found;
  readonly before: ReadonlyMap<string, HouseholdRecord>;
  readonly after: Map<string, HouseholdRecord>;
  /** Keys of the households in the file. */
  readonly seen: Set<string>;
  readonly counts: { new: number; changed: number; unchanged: number; rejected: number };
  readonly held: [key: string, row: number][];
  readonly heldInPart: string[];
  readonly heads: HeadChange[];
  /** Rejected households of another ward. */
  foreign: number;
  readonly closed: Closed[];
  readonly unclear: Unclear[];
  /** Villages in which a new household may still come. */
  readonly newIn: string[];
  /** Where the households stand that are to be corrected. */
  readonly standing: ReadonlySet<string>;
  /** Whether a rejection stands whose household is not known. */
  readonly hasUnknown: boolean;
  /** Whether one stands that name, birth and village alone did not tell from another. */
  readonly hasUntold: boolean;
  /** A village's name in the spelling of the campaign, else of the records. */
  readonly spell: (village: string) => string;
}
