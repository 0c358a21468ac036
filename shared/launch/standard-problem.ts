import type { Campaign } from '../campaign.ts';
import { describeRefusal, Refusal } from '../errors.ts';
import type { Text } from '../i18n/text.ts';
import { requireStandards } from '../standards/in-force.ts';

/** Why a campaign's standards do not hold in its year. Undefined where they do. */
export function standardProblem(campaign: Campaign): Text | undefined {
  try {
    requireStandards(campaign);
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return describeRefusal(error).what;
    throw error;
  }
}
