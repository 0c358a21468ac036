import type { Answer } from '../../../shared/contract/call.ts';
import { plural } from '../../../shared/i18n/plural.ts';
import type { Text } from '../../../shared/i18n/text.ts';

export type ReminderLine = Answer<'readReminders'>['reminders'][number];

export const reminderStatuses = ['failed', 'queued', 'sent'] as const;

export const statusLabels = {
  failed: { vi: 'Không gửi được', en: 'Not sent' },
  queued: { vi: 'Chờ gửi', en: 'Waits to be sent' },
  sent: { vi: 'Đã gửi', en: 'Sent' },
} as const satisfies Record<ReminderLine['status'], Text>;

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

/** Whether it was meant for an area that has no contact; its code stands in the contact's place then. */
export const hasNoContact = ({ to }: Pick<ReminderLine, 'to'>): boolean => !to.includes('@');
