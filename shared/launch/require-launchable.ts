import type { Campaign } from '../campaign.ts';
import { textOf } from '../contradictions/contradictions.ts';
import { launchContradictions } from '../contradictions/launch-contradictions.ts';
import { problem, Refusal } from '../errors.ts';
import { placeOf } from '../problems/place.ts';
import { requireStandards } from '../standards/in-force.ts';

/**
 * Refuses a campaign that may not run as it is: `UnknownStandard` and `StandardNotInForce`, and `CampaignContradicts`
 * with the first thing in it that contradicts.
 */
export function requireLaunchable(campaign: Campaign): void {
  requireStandards(campaign);
  for (const found of launchContradictions(campaign)) {
    const { vi, en } = textOf(found);
    const label = placeOf(found.path);
    throw new Refusal('CampaignContradicts', { label: label.en, labelVi: label.vi, ...problem(vi, en) });
  }
}
