import { classify, type Result } from '../../classify.ts';
import type { Class, Household } from '../../household.ts';
import type { Text } from '../../i18n/text.ts';
import type { Standard } from '../../standards/standard.ts';
import { explainClass } from './explain-class.ts';

/** A class, or `unknown` where the scores lack what the standard needs. */
type KnownOrNot = Class | 'unknown';

/** Households by their class under the first standard, then under the second. */
export type ClassMatrix = Record<Class, Record<KnownOrNot, number>>;

/** A household with another class under the second standard. */
export interface Reclassified {
  readonly from: Class;
  readonly to: Class;
  /** What either class follows from. */
  readonly why: Text;
}

/** The run of a review's households under another standard than the official one. */
export interface Reclassification {
  readonly matrix: ClassMatrix;
  /** Counts a household. Undefined where its class stays, or is unknown under the second standard. */
  add(household: Household): Reclassified | undefined;
}

const nobody = (): Record<KnownOrNot, number> => ({ poor: 0, 'near-poor': 0, other: 0, unknown: 0 });

/**
 * Who would change under another standard: every household is classified under both by its recorded scores. An income is
 * in the official standard's period, unless its file said otherwise.
 */
export function reclassification(official: Standard, other: Standard): Reclassification {
  const matrix = { poor: nobody(), 'near-poor': nobody(), other: nobody() };
  return {
    matrix,
    add({ scores, setting }) {
      const incomePer = scores.incomePer ?? official.incomePer;
      const before = classify(official, scores, setting, incomePer);
      const after = classify(other, scores, setting, incomePer);
      const [from, to] = [classOf(before) ?? 'other', classOf(after)];
      matrix[from][to ?? 'unknown'] += 1;
      if (to === undefined || from === to) return undefined;
      const reasons = [
        ...(before ? [explainClass(before, setting, official)] : []),
        ...(after ? [explainClass(after, setting, other)] : []),
      ];
      const joined = (language: keyof Text): string => reasons.map((each) => each[language]).join(' · ');
      return { from, to, why: { vi: joined('vi'), en: joined('en') } };
    },
  };
}

const classOf = (result: Result | undefined): Class | undefined => result?.class;
