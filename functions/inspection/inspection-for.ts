import type { Actor } from '../../shared/access/actor.ts';
import { audience, may } from '../../shared/access/policy.ts';
import type { Campaign } from '../../shared/campaign.ts';
import { Refusal } from '../../shared/errors.ts';
import type { Inspection } from '../../shared/inspection/inspection.ts';
import type { Ports } from '../../shared/ports.ts';

/**
 * Whether somebody may work on an inspection: record its rechecks, see its sample and close it. A district does not
 * work on one that the province drew, which inspects the district too.
 */
export const isOwnInspection = (by: Actor, { area }: Inspection, campaign: Campaign): boolean =>
  may(by, audience.superiors, area, campaign);

/** An inspection that the asker may work on. Refuses `InspectionNotFound`, `NotAllowed`. */
export async function inspectionFor(
  { by, campaign, ports }: { readonly by: Actor; readonly campaign: Campaign; readonly ports: Ports },
  number: number,
): Promise<Inspection> {
  const inspection = await ports.inspections.get(campaign.id, number);
  if (!isOwnInspection(by, inspection, campaign)) throw new Refusal('NotAllowed');
  return inspection;
}
