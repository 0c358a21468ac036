import type { Text } from '../../shared/i18n/text.ts';
import type { Outcome } from '../../shared/inspection/recheck.ts';

const t = (vi: string, en: string): Text => ({ vi, en });

/** What the recheck of a household came to, as inside a sentence. */
export const outcomes: Readonly<Record<Outcome, Text>> = {
  confirmed: t('đúng như đã ghi', 'as recorded'),
  differs: t('điểm khác, kết quả không đổi', 'other scores, the same result'),
  wrong: t('kết quả sai', 'a wrong result'),
  notMet: t('không gặp hộ', 'nobody was met'),
};

export const isOutcome = (value: unknown): value is Outcome =>
  typeof value === 'string' && Object.hasOwn(outcomes, value);
