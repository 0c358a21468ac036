import { type Campaign, type Ward, wardOf } from '../../shared/campaign.ts';
import { Refusal } from '../../shared/errors.ts';

/** A ward of a campaign by its code. Refuses `WardNotFound`. */
export function requireWard(campaign: Campaign, code: string): Ward {
  const ward = wardOf(campaign, code);
  if (!ward) throw new Refusal('WardNotFound', { ward: code });
  return ward;
}
