import type { Ward } from '../campaign.ts';
import type { Household } from '../household.ts';
import type { Recorded } from '../records.ts';
import type { LeftEntry, ListedHousehold } from '../reports/ward-lists.ts';
import type { Standard } from '../standards/standard.ts';
import type { NearLineSettings } from './settings.ts';
import type { Origin } from './signal.ts';

/** A recorded household with its key, beside its entry on the opening list. */
export interface ReviewedHousehold extends ListedHousehold, Pick<Recorded, 'results'> {
  readonly key: string;
}

/** A household as it was recorded at some time. */
export interface Version {
  readonly at: string;
  readonly by?: string | undefined;
  readonly origin: Origin;
  readonly household: Household;
}

/** When a village meeting was recorded, and whether the village passed. */
export interface MeetingHeld {
  readonly village: string;
  readonly at: string;
  readonly passed: boolean;
}

/** What is known of a ward's review, from which the signals follow. */
export interface ReviewedWard {
  readonly ward: Ward;
  /** The official standard. */
  readonly standard: Standard;
  readonly nearLine: NearLineSettings;
  /** The designation that declares kin of officials; undefined where the campaign names none. */
  readonly kin?: string | undefined;
  /** In the order of the ward's list. */
  readonly surveyed: readonly ReviewedHousehold[];
  readonly left: readonly LeftEntry[];
  /** The versions of households that were recorded more than once, by key, oldest first. */
  readonly versions: ReadonlyMap<string, readonly Version[]>;
  /** Oldest first. */
  readonly meetings: readonly MeetingHeld[];
}
