import type { Text } from '../../shared/i18n/text.ts';
import { reasons } from '../../shared/likeness/reasons.ts';
import type { LikelyPair } from '../client/answers.ts';
import { formatDay } from '../language/format.ts';

export type PairSide = LikelyPair['one'];

/** The likeliest pairs of several answers first; a pair that two of them have stands once. */
export function mergePairs(answers: readonly (readonly LikelyPair[])[]): LikelyPair[] {
  const pairs = new Map(answers.flat().map((pair) => [keyOf(pair), pair]));
  return [...pairs.values()].sort((a, b) => b.score - a.score);
}

export const keyOf = ({ one, other }: LikelyPair): string =>
  [one.ward, one.household, other.ward, other.household].join(' ');

/** A pair seen from one of its households: that one first; undefined where it is neither. */
export function seenFrom(pair: LikelyPair, ward: string, household: string): LikelyPair | undefined {
  const isSame = (side: PairSide): boolean => side.ward === ward && side.household === household;
  if (isSame(pair.one)) return pair;
  return isSame(pair.other) ? { ...pair, one: pair.other, other: pair.one } : undefined;
}

/** Why two households may be one, in words. */
export function reasonsText({ reasons: names }: LikelyPair): Text {
  const join = (language: keyof Text): string => names.map((name) => reasons[name].text[language]).join('; ');
  return { vi: join('vi'), en: join('en') };
}

/** What a household is compared by: birth and village. */
export function sideText({ birth, village }: PairSide): Text {
  if (birth === undefined) return { vi: village, en: village };
  const born = formatDay(birth);
  return { vi: `sinh ${born}, ${village}`, en: `born ${born}, ${village}` };
}
