import { dayOf } from '../../../shared/calendar.ts';
import { isUnreached } from '../../../shared/mail/mail-status.ts';
import type { ReminderLine } from './reminder-text.ts';

/** The reminders of one person and day, which did not reach the person as one mail. */
export interface UnreachedDigest extends Pick<ReminderLine, 'to' | 'status' | 'why'> {
  readonly on: string;
  /** How many wards it reminds of. */
  readonly lines: number;
}

/** The mails that did not reach anybody, newest first as the reminders are. */
export function unreachedDigests(reminders: readonly ReminderLine[]): UnreachedDigest[] {
  const digests = new Map<string, UnreachedDigest>();
  for (const { at, to, status, why } of reminders) {
    if (!isUnreached(status)) continue;
    const on = dayOf(new Date(at));
    const key = `${on} ${to}`;
    digests.set(key, { on, to, status, why, lines: (digests.get(key)?.lines ?? 0) + 1 });
  }
  return [...digests.values()];
}
