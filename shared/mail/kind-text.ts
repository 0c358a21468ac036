import { plural } from '../i18n/plural.ts';
import type { Text } from '../i18n/text.ts';

/** The distance to the due day in words; `kind` is `D-3` or `D+1`. */
export function kindText(kind: string): Text {
  const [, sign, digits] = /^D([+-])(\d+)$/.exec(kind) ?? [];
  if (!digits) return { vi: kind, en: kind };
  const days = Number(digits);
  if (days === 0) return { vi: 'đúng ngày hạn', en: 'on the due day' };
  const inEnglish = `${days} ${plural(days, 'day')}`;
  return sign === '-'
    ? { vi: `trước hạn ${days} ngày`, en: `${inEnglish} before` }
    : { vi: `quá hạn ${days} ngày`, en: `${inEnglish} overdue` };
}
