import { type Campaign, requireWard } from '../../shared/campaign.ts';
import { Refusal } from '../../shared/errors.ts';
import { type InWard, openPairs } from './open-pairs.ts';

/**
 * Where the campaign sets `duplicates.gate: required`, refuses `PairsOpen` while a pair of the ward is not decided: by
 * id with any household of the campaign, by likeness within the ward.
 */
export async function requirePairsDecided(context: InWard): Promise<void> {
  const { ref, campaign } = context;
  if (!waitsForPairs(campaign)) return;
  const count = (await openPairs(context)).length;
  if (count > 0) throw new Refusal('PairsOpen', { ward: requireWard(campaign, ref.ward).name, count });
}

/** Whether a list is approved only once its pairs are decided. */
export const waitsForPairs = ({ duplicates }: Campaign): boolean => duplicates?.gate === 'required';
