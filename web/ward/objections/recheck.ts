import type { NewScores } from '../../../shared/rescore.ts';
import type { CampaignHead, HouseholdLine } from '../../client/answers.ts';
import { measureOf, newScores, type ScoresDraft } from '../scores/new-scores.ts';

export type Outcome = 'upheld' | 'changed';

/** A recheck's result as it is filled in. */
export interface RecheckDraft {
  readonly outcome: Outcome;
  readonly scores: ScoresDraft;
  readonly text: string;
}

/** The scores that a recheck sets: none where the posted result stands. */
export const scoresSet = (
  { outcome, scores }: RecheckDraft,
  line: HouseholdLine | undefined,
  campaign: CampaignHead,
): NewScores => (outcome === 'changed' && line ? newScores(scores, measureOf(line, campaign)) : {});
