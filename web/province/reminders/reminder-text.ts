import type { Answer } from '../../../shared/contract/call.ts';
import type { Text } from '../../../shared/i18n/text.ts';

export type ReminderLine = Answer<'readReminders'>['reminders'][number];

/** What asks for somebody's help stands first. */
export const reminderStatuses = [
  'failed',
  'bounced',
  'complained',
  'queued',
  'sent',
  'delivered',
] as const satisfies ReminderLine['status'][];

export const statusLabels = {
  failed: { vi: 'Không gửi được', en: 'Not sent' },
  queued: { vi: 'Chờ gửi', en: 'Waits to be sent' },
  sent: { vi: 'Đã gửi', en: 'Sent' },
  delivered: { vi: 'Đã đến nơi', en: 'Delivered' },
  bounced: { vi: 'Thư bị trả về', en: 'Came back' },
  complained: { vi: 'Bị coi là thư rác', en: 'Marked as spam' },
} as const satisfies Record<ReminderLine['status'], Text>;

/** Whether it was meant for an area that has no contact; its code stands in the contact's place then. */
export const hasNoContact = ({ to }: Pick<ReminderLine, 'to'>): boolean => !to.includes('@');
