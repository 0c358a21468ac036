import type { Answer } from '../../../shared/contract/call.ts';
import type { Text } from '../../../shared/i18n/text.ts';
import { formatCount, type Language } from '../../language/format.ts';

export type Change = Answer<'readChanges'>['changes'][number];
type ScoresOf = NonNullable<Change['is']>['scores'];

const t = (vi: string, en: string): Text => ({ vi, en });

const scoreNames = {
  b1: t('B1', 'B1'),
  b2: t('B2', 'B2'),
  income: t('Thu nhập (đồng/người)', 'Income (dong per person)'),
} as const;
type ScoreName = keyof typeof scoreNames;
const scoreOrder = Object.keys(scoreNames) as ScoreName[];

/** One figure of a household, as it was and as it is. */
export interface Difference {
  readonly name: Text;
  readonly was: string;
  readonly is: string;
}

const numberText = (value: number | undefined, language: Language): string =>
  value === undefined ? '–' : formatCount(value, language);

/** Which of a household's scores, members and villages are not as they were. */
export function differences({ was, is }: Change, language: Language): Difference[] {
  if (!was || !is) return [];
  const others = [
    {
      name: t('Số khẩu', 'People'),
      was: numberText(was.people, language),
      is: numberText(is.people, language),
    },
    { name: t('Thôn', 'Village'), was: was.village, is: is.village },
    { name: t('Chủ hộ', 'Head'), was: was.head, is: is.head },
  ];
  return [...scoreDifferences(was.scores, is.scores, language), ...others.filter(isChanged)];
}

/** Which of a household's scores are not as they were. */
export function scoreDifferences(was: ScoresOf, is: ScoresOf, language: Language): Difference[] {
  const scores = scoreOrder.map((name) => ({
    name: scoreNames[name],
    was: numberText(was[name], language),
    is: numberText(is[name], language),
  }));
  return [...scores, deprivation(was, is, language)].filter(isChanged);
}

const isChanged = ({ was, is }: Difference): boolean => was !== is;

/** How many indicators a household is deprived in; those that were added or fell away are counted where both did. */
function deprivation(
  { deprived: before }: ScoresOf,
  { deprived: now }: ScoresOf,
  language: Language,
): Difference {
  const swapped = now?.filter((key) => !before?.includes(key)).length ?? 0;
  const isSwapped = before?.length === now?.length && swapped > 0;
  return {
    name: t('Chỉ số thiếu hụt', 'Deprived indicators'),
    was: numberText(before?.length, language),
    is: `${numberText(now?.length, language)}${isSwapped ? ` (≠ ${swapped})` : ''}`,
  };
}

/** Scores that a meeting or a recheck set, as in "B1: 120; B2: 30". */
export const setText = (set: Readonly<Record<string, number>>, language: Language): Text => {
  const known = scoreOrder.filter((name) => set[name] !== undefined);
  const text = (of: Language) =>
    known.map((name) => `${scoreNames[name][of]}: ${numberText(set[name], language)}`).join('; ');
  return t(text('vi'), text('en'));
};
