import type { Actor } from '../../shared/access/actor.ts';
import { audience, may } from '../../shared/access/policy.ts';
import type { Campaign } from '../../shared/campaign.ts';
import { figuresOf } from '../../shared/inspection/figures.ts';
import type { Inspection, Stratum } from '../../shared/inspection/inspection.ts';
import type { Recheck } from '../../shared/inspection/recheck.ts';
import type { Ports } from '../../shared/ports.ts';
import { nameOfArea } from '../../shared/reports/areas.ts';
import { isOwnInspection } from './inspection-for.ts';

/** The part of an inspection that lies in the asker's area. */
export interface SeenPart {
  readonly strata: readonly Stratum[];
  readonly rechecks: readonly Recheck[];
}

interface Asker {
  readonly by: Actor;
  readonly campaign: Campaign;
  readonly ports: Ports;
}

/** Undefined where no ward of the asker's area was drawn from. */
export async function seenPart(
  { campaignId, number, strata }: Inspection,
  { by, campaign, ports }: Asker,
): Promise<SeenPart | undefined> {
  const wards = new Set(strata.map(({ ward }) => ward));
  const seen = new Set([...wards].filter((ward) => may(by, audience.staff, ward, campaign)));
  if (seen.size === 0) return undefined;
  const rechecks = await ports.inspections.rechecks(campaignId, number);
  return {
    strata: strata.filter(({ ward }) => seen.has(ward)),
    rechecks: rechecks.filter(({ ward }) => seen.has(ward)),
  };
}

/** An inspection with what it found in the asker's area. */
export function inspectionLine(inspection: Inspection, part: SeenPart, { by: asker, campaign }: Asker) {
  const { number, area, asked, blind, at, by, closed } = inspection;
  return {
    number,
    area,
    name: nameOfArea(campaign, area),
    asked,
    blind,
    at,
    by,
    closed,
    own: isOwnInspection(asker, inspection, campaign),
    figures: figuresOf(part.strata, part.rechecks),
  };
}
