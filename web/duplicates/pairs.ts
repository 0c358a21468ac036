import type { Text } from '../../shared/i18n/text.ts';
import { reasons } from '../../shared/likeness/reasons.ts';
import type { DecidedPair, LikelyPair, OpenPair, PairSide } from '../client/answers.ts';
import { formatDay } from '../language/format.ts';

/** A side whose household the reader may look at and that is still recorded. */
export type NamedSide = PairSide & { readonly household: string };

/** The likeliest pairs of several answers first; a pair that two of them have stands once. */
export function mergePairs(answers: readonly (readonly LikelyPair[])[]): LikelyPair[] {
  const pairs = new Map(answers.flat().map((pair) => [keyOf(pair), pair]));
  return [...pairs.values()].sort((a, b) => b.score - a.score);
}

interface Sides {
  readonly one: PairSide;
  readonly other: PairSide;
}

export const keyOf = ({ one, other }: Sides): string =>
  [one.ward, one.household, other.ward, other.household].join(' ');

/** The pairs that no standing decision is about, whichever household stands first. */
export function undecided<P extends Sides>(pairs: readonly P[], decided: readonly DecidedPair[]): P[] {
  const settled = new Set(
    decided
      .filter(({ state }) => state === 'stands')
      .flatMap(({ one, other }) => [keyOf({ one, other }), keyOf({ one: other, other: one })]),
  );
  return pairs.filter((pair) => !settled.has(keyOf(pair)));
}

/** The `rev` of the decision about a pair that has to be decided again. */
export const revOf = (pair: Sides, decided: readonly DecidedPair[]): number | undefined =>
  decided.find(
    ({ one, other }) =>
      keyOf({ one, other }) === keyOf(pair) || keyOf({ one: other, other: one }) === keyOf(pair),
  )?.rev;

/** A pair seen from one of its households: that one first; undefined where it is neither. */
export function seenFrom<P extends Sides>(pair: P, ward: string, household: string): P | undefined {
  const isSame = (side: PairSide): boolean => side.ward === ward && side.household === household;
  if (isSame(pair.one)) return pair;
  return isSame(pair.other) ? { ...pair, one: pair.other, other: pair.one } : undefined;
}

/** Why two households may be one, in words. */
export function reasonsText({ reasons: names }: Pick<OpenPair, 'reasons'>): Text {
  const join = (language: keyof Text): string => names.map((name) => reasons[name].text[language]).join('; ');
  return { vi: join('vi'), en: join('en') };
}

/** What a household is compared by: birth and village. */
export function sideText({ birth, village = '' }: PairSide): Text {
  if (birth === undefined) return { vi: village, en: village };
  const born = formatDay(birth);
  return { vi: `sinh ${born}, ${village}`, en: `born ${born}, ${village}` };
}

export const isNamed = (side: PairSide): side is NamedSide => side.household !== undefined;

/** A household of a pair in one line, so that the two can be told apart. */
export function nameOfSide({ head, code, village, ward }: PairSide, nameOf?: (ward: string) => string): Text {
  const parts = [head, code, village, nameOf?.(ward)].filter((part) => part !== undefined && part !== '');
  const text = parts.join(', ');
  return { vi: text, en: text };
}
