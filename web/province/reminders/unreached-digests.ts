import { dayOf } from '../../../shared/calendar.ts';
import { isUnreached } from '../../../shared/mail/mail-status.ts';
import type { ReminderLine } from './reminder-text.ts';

/** The reminders of one person and day, which did not reach the person as one mail. */
export interface UnreachedDigest extends Pick<ReminderLine, 'to' | 'status' | 'why'> {
  readonly on: string;
  /** How many wards it reminds of. */
  readonly lines: number;
  /** Whether something of it is due after the close too: requests or reports. */
  readonly isInYear: boolean;
}

/** The mails that did not reach anybody, newest first as the reminders are. */
export function unreachedDigests(reminders: readonly ReminderLine[]): UnreachedDigest[] {
  const digests = new Map<string, UnreachedDigest>();
  for (const { at, to, status, why, about } of reminders) {
    if (!isUnreached(status)) continue;
    const on = dayOf(new Date(at));
    const key = `${on} ${to}`;
    const before = digests.get(key);
    const isInYear = before?.isInYear === true || about !== undefined;
    digests.set(key, { on, to, status, why, lines: (before?.lines ?? 0) + 1, isInYear });
  }
  return [...digests.values()];
}
