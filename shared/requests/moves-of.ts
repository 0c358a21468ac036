import type { Day } from '../calendar.ts';
import type { Triage } from '../intake/triage.ts';

type Grant = Extract<Triage, { outcome: 'granted' }>;

/** What moved a ward's list since its campaign: a request that was granted by itself, or the review of a month. */
export type Move = { readonly grant: Grant } | { readonly review: string; readonly startsOn: Day };

/**
 * What moved a ward's list, in the order in which it counts: as it was recorded, but the review of an earlier month before
 * those of later ones, however late it was recorded. What a later month found of a household is newer.
 */
export function movesOf(triages: readonly Triage[]): Move[] {
  const months = new Map(
    triages.flatMap((each) => (each.outcome === 'taken' ? [[each.review, each.startsOn] as const] : [])),
  );
  const moves: Move[] = [];
  const known = new Set<string>();
  for (const ruling of triages) {
    if (ruling.outcome !== 'granted' && ruling.outcome !== 'refused') continue;
    const { review } = ruling;
    if (review === undefined) {
      if (ruling.outcome === 'granted') moves.push({ grant: ruling });
    } else if (!known.has(review)) {
      known.add(review);
      const startsOn = months.get(review) ?? '';
      const later = moves.findIndex((each) => 'review' in each && each.startsOn > startsOn);
      moves.splice(later < 0 ? moves.length : later, 0, { review, startsOn });
    }
  }
  return moves;
}
