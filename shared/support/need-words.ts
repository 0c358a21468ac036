import type { Text } from '../i18n/text.ts';
import type { Need } from './needs.ts';

const t = (vi: string, en: string): Text => ({ vi, en });

/** What each need is called, as inside a sentence. */
export const needWords: Readonly<Record<Need, Text>> = {
  credit: t('vay vốn', 'credit'),
  health: t('BHYT', 'health card'),
  tuition: t('học phí', 'tuition'),
  training: t('đào tạo nghề', 'training'),
  job: t('việc làm', 'job'),
  housing: t('nhà ở', 'housing'),
  water: t('nước sạch', 'water'),
  tools: t('công cụ', 'tools'),
  other: t('khác', 'other'),
};
