import type { Batch } from '../../batch/batch.ts';
import type { Day } from '../../calendar.ts';
import type { Campaign, CampaignRun } from '../../campaign.ts';
import type { CorrectionWay } from '../../inspection/correction-way.ts';
import type { LeavingWay } from '../../pairs/leaving-way.ts';
import type { WardReview } from '../ward-review.ts';

/** What a file of the ward's comes to. */
export type FileState = Pick<Batch, 'name' | 'status' | 'preview' | 'receivedAt' | 'committedAt' | 'endedAt'>;

/**
 * What stands beside a ward's review. What a reader leaves out is not looked at: the board reads the reviews alone, in
 * one query.
 */
export interface Beside {
  /** The ward's files, newest first. */
  readonly files?: readonly FileState[];
  /** How much of what came in about the posted list waits to be decided. */
  readonly undecided?: number;
  /** Households that were decided to be another one, which stays. */
  readonly doubled?: Partial<Record<LeavingWay, number>>;
  /** Pairs for which the approval waits, by the code of the area that decides them. */
  readonly openPairs?: Readonly<Partial<Record<string, number>>>;
  /** Households whose result an inspection found to be wrong. */
  readonly corrections?: Partial<Record<CorrectionWay, number>>;
}

/** Of which day, and in which campaign, it is asked what is next. */
export interface When {
  readonly campaign: Campaign;
  readonly status: CampaignRun['status'];
  readonly today: Day;
  readonly beside?: Beside;
}

/** The same for a ward in a stage. */
export interface Asked<R extends WardReview = WardReview> extends Required<When> {
  readonly review: R;
}
