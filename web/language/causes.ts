import type { Text } from '../../shared/i18n/text.ts';
import type { Language } from './format.ts';

const t = (vi: string, en: string): Text => ({ vi, en });

/** By their official numbers. */
const names: Readonly<Record<string, Text>> = {
  1: t('đất sản xuất', 'land'),
  2: t('vốn', 'capital'),
  3: t('lao động', 'labour'),
  4: t('công cụ', 'tools'),
  5: t('kiến thức', 'knowledge'),
  6: t('kỹ năng', 'skills'),
  7: t('ốm đau, tai nạn', 'illness or accident'),
  8: t('khác', 'other'),
};

/** Causes by number and name, with semicolons between. */
export const causesText = (causes: readonly unknown[], language: Language): string =>
  causes.map((cause) => `${cause} ${names[String(cause)]?.[language] ?? ''}`.trim()).join('; ');
