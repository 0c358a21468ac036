import type { Campaign } from '../../shared/campaign.ts';
import type { Parsed } from '../../shared/contract/call.ts';
import type { PaperFacts } from '../../shared/papers/paper-facts.ts';
import type { Ports } from '../../shared/ports.ts';
import type { WardReview } from '../../shared/ward/ward-review.ts';
import type { Surveyed } from '../ward/ward-records.ts';

/** What the papers of a ward are made from. */
export interface PaperContext {
  readonly facts: PaperFacts;
  readonly review: WardReview;
  readonly surveyed: readonly Surveyed[];
  readonly input: Pick<Parsed<'readPaper'>, 'household' | 'village' | 'receipt'>;
  readonly campaign: Campaign;
  readonly ports: Ports;
}
