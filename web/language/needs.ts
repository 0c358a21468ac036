import type { Text } from '../../shared/i18n/text.ts';
import type { Need } from '../../shared/support/needs.ts';
import type { Language } from './format.ts';

const t = (vi: string, en: string): Text => ({ vi, en });

const names: Readonly<Record<Need, Text>> = {
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

const isNeed = (value: unknown): value is Need => typeof value === 'string' && Object.hasOwn(names, value);

/** Needs in words, with commas between. */
export const needsText = (needs: readonly unknown[], language: Language): string =>
  needs.flatMap((need) => (isNeed(need) ? names[need][language] : [])).join(', ');
