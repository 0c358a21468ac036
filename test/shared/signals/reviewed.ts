import { type Ward, wardsOf } from '../../../shared/campaign.ts';
import { resultsOf } from '../../../shared/classify.ts';
import type { Class, Household, OpeningEntry } from '../../../shared/household.ts';
import type { ReviewedHousehold, ReviewedWard, Version } from '../../../shared/signals/reviewed-ward.ts';
import { defaultNearLine } from '../../../shared/signals/settings.ts';
import { vn2016 } from '../../../shared/standards/vn-2016.ts';
import { entry, household, plainCampaign, type Sketch } from '../../examples.ts';

const [north] = wardsOf(plainCampaign) as [Ward];

/** A ward in which nothing was seen, with some of its parts replaced. */
export const reviewed = (parts: Partial<ReviewedWard> = {}): ReviewedWard => ({
  ward: north,
  standard: vn2016,
  nearLine: defaultNearLine,
  surveyed: [],
  left: [],
  versions: new Map(),
  meetings: [],
  ...parts,
});

export const wardWithTarget = (target: Ward['targets'][number]): Ward => ({ ...north, targets: [target] });

interface Listed extends Sketch {
  /** Its class on the opening list; absent where it was not on it. */
  readonly before?: Class;
  readonly entry?: OpeningEntry;
}

/** A surveyed household, on the opening list as it is itself where nothing else is said. */
export function surveyed(key: string, { before, ...sketch }: Listed = {}): ReviewedHousehold {
  const found = household({ code: key, ...sketch });
  const results = resultsOf(found, [vn2016]);
  const listed = sketch.entry ?? (before && entry({ code: key, ...sketch, class: before }));
  return {
    key,
    household: found,
    results,
    now: results[vn2016.id]?.class ?? 'other',
    before: listed?.class ?? 'other',
    entry: listed,
    matchedBy: listed && 'code',
  };
}

/** A version recorded at an hour of one day by a file. */
export const version = (hour: number, found: Household, parts: Partial<Version> = {}): Version => ({
  at: instant(hour),
  by: 'can-bo-xa',
  origin: 'file',
  household: found,
  ...parts,
});

export const instant = (hour: number): string => `2019-10-20T${String(hour).padStart(2, '0')}:00:00.000Z`;
