import type { NewScores } from '../../../shared/rescore.ts';
import type { CampaignHead, HouseholdLine } from '../../client/answers.ts';

/** New scores as they are typed: of the measure that the household is classified by, and the deprivation points. */
export interface ScoresDraft {
  readonly measure: string;
  readonly b2: string;
}

export const noScores: ScoresDraft = { measure: '', b2: '' };
export type Measure = HouseholdLine['results'][string]['by'];

/** The household's result by the official standard. */
export const officialResult = ({ results }: Pick<HouseholdLine, 'results'>, { standards }: CampaignHead) =>
  results[standards[0]?.id ?? ''];

/** The measure that may be set: what the household was classified by, else the first that the standard has. */
export const measureOf = (line: Pick<HouseholdLine, 'results'>, campaign: CampaignHead): Measure =>
  officialResult(line, campaign)?.by ?? campaign.standards[0]?.measures[0] ?? 'b1';

/** The scores that were typed; fields left empty keep what was surveyed. */
export function newScores({ measure, b2 }: ScoresDraft, by: Measure): NewScores {
  return { ...(measure !== '' && { [by]: Number(measure) }), ...(b2 !== '' && { b2: Number(b2) }) };
}
