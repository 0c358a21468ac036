import type { Text } from '../../shared/i18n/text.ts';
import type { Movement, Relapsed } from '../../shared/results/totals.ts';

const t = (vi: string, en: string): Text => ({ vi, en });

/** What became of a household between the opening list and now, in the order in which it is told. */
export const movements: Readonly<Record<Movement, Text>> = {
  'poor>other': t('Thoát nghèo', 'Escaped poverty'),
  'poor>near-poor': t('Nghèo thành cận nghèo', 'Poor, now near-poor'),
  'near-poor>other': t('Thoát cận nghèo', 'Escaped near-poverty'),
  'near-poor>poor': t('Cận nghèo thành nghèo', 'Near-poor, now poor'),
  'other>poor': t('Nghèo phát sinh', 'Newly poor'),
  'other>near-poor': t('Cận nghèo phát sinh', 'Newly near-poor'),
  'poor=': t('Vẫn nghèo', 'Still poor'),
  'near-poor=': t('Vẫn cận nghèo', 'Still near-poor'),
  missing: t('Chưa rà soát', 'Not surveyed yet'),
  excused: t('Được miễn rà soát', 'Excused'),
};

/** The movements of households that were neither, where they had escaped in an earlier year. */
export const relapses = {
  poor: t('Tái nghèo', 'Poor again'),
  'near-poor': t('Tái cận nghèo', 'Near-poor again'),
} as const satisfies Record<keyof Relapsed, Text>;

export const movementNames = Object.keys(movements) as Movement[];

/** What of a movement are relapses: a row below that of the movement, where it comes from neither class. */
export function ofThemRelapsed(
  movement: Movement,
  relapsed: Relapsed | undefined,
): { readonly text: Text; readonly households: number } | undefined {
  if (!relapsed) return undefined;
  if (movement === 'other>poor')
    return { text: t('– trong đó tái nghèo', '– of them poor again'), households: relapsed.poor };
  if (movement === 'other>near-poor') {
    const text = t('– trong đó tái cận nghèo', '– of them near-poor again');
    return { text, households: relapsed['near-poor'] };
  }
  return undefined;
}
