import type { Message } from '../changes.ts';
import type { LaterStatus } from './mail-status.ts';
import type { MailTrouble } from './mail-trouble.ts';

/** Work to be done after a commit, at least once: completing a task, sending a mail. */
export interface Outbox {
  /** The messages that are due, oldest first; of one kind, where it is given. */
  pending(
    limit: number,
    kind?: Message['kind'],
  ): Promise<{ readonly id: string; readonly message: Message }[]>;
  /** Leases a message for some minutes; false when another worker holds the lease or has done it. */
  lease(id: string): Promise<boolean>;
  /** Hides a message until an instant. It counts no try. */
  postpone(id: string, until: Date): Promise<void>;
  done(id: string): Promise<void>;
  /**
   * Counts a failed try. After the last one, or at once where trying again cannot help, the message is given up: it stays
   * stored, but not pending.
   */
  failed(id: string, why: string, how?: { readonly isFinal: boolean }): Promise<void>;
  /**
   * Keeps what became of a mail after a service took it. It may be told in any order and more than once; what nobody
   * knows is ignored. A mail that still waits is then sent: a crash came between its sending and `done`.
   */
  learned(
    campaignId: string,
    id: string,
    fate: { readonly status: LaterStatus; readonly why?: MailTrouble | undefined },
  ): Promise<void>;
}
