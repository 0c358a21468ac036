import type { Text } from '../../shared/i18n/text.ts';
import type { Movement } from '../../shared/results/totals.ts';

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

export const movementNames = Object.keys(movements) as Movement[];
