/**
 * What became of a mail: it waits or is tried again (`queued`), was given up (`failed`), was handed to a mail service
 * (`sent`), reached the recipient's server (`delivered`), came back from there (`bounced`), or was reported as spam
 * (`complained`). Only a service that tells about it makes a mail more than `sent`.
 */
export const mailStatuses = ['queued', 'failed', 'sent', 'delivered', 'bounced', 'complained'] as const;
export type MailStatus = (typeof mailStatuses)[number];

/** What a mail service tells after it took a mail. */
export const laterStatuses = ['delivered', 'bounced', 'complained'] as const satisfies MailStatus[];
export type LaterStatus = (typeof laterStatuses)[number];

/** Whether the recipient is known not to have it. */
export const isUnreached = (status: MailStatus): boolean => status === 'failed' || status === 'bounced';

/** A service tells in any order, and more than once: only what comes later in a mail's life replaces a status. */
const rank = { queued: 0, failed: 1, sent: 2, delivered: 3, bounced: 4, complained: 4 } as const;

/** The statuses that a status may replace. */
export const replacedBy = (status: MailStatus): MailStatus[] =>
  mailStatuses.filter((each) => rank[each] < rank[status]);
