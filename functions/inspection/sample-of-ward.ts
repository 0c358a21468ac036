import { hash } from 'node:crypto';
import type { Campaign } from '../../shared/campaign.ts';
import type { WardRef } from '../../shared/changes.ts';
import { officialClass } from '../../shared/classify.ts';
import type { FoundHousehold } from '../../shared/contract/inspection.ts';
import type { Household } from '../../shared/household.ts';
import { drawSample, type Sampled } from '../../shared/inspection/draw.ts';
import { type Inspection, lotOf } from '../../shared/inspection/inspection.ts';
import type { Ports } from '../../shared/ports.ts';

/** Draws a ward's part of a sample again, from the records of that time. By village, then key. */
export async function sampleOfWard(
  inspection: Inspection,
  ref: WardRef,
  { campaign, ports }: { readonly campaign: Campaign; readonly ports: Ports },
): Promise<Sampled[]> {
  const generations = inspection.generations[ref.ward];
  if (!generations) return [];
  const records = await ports.households.records(ref, generations);
  const surveyed = records.flatMap(({ key, recorded }) =>
    recorded ? [{ key, recorded, class: officialClass(recorded, campaign.standards) }] : [],
  );
  const sample = drawSample(surveyed, lotOf(inspection, ref.ward), (text) => hash('sha256', text));
  return sample.sort((a, b) => villageOf(a).localeCompare(villageOf(b), 'vi') || (a.key < b.key ? -1 : 1));
}

const villageOf = ({ recorded }: Sampled): string => recorded.household.village;

/** A household as those find it who go there. */
export const foundHousehold = (key: string, { code, head, village }: Household): FoundHousehold => ({
  household: key,
  code,
  head: head.name,
  born: head.birth?.slice(0, 4),
  village,
});
