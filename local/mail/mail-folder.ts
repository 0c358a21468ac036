import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Mail } from '../../shared/mail/mail.ts';
import { syncFolder, writeSynced } from '../data-folder/synced-file.ts';
import { messageOf } from './message.ts';

export interface MailFolderOptions {
  readonly from?: string | undefined;
  readonly now: () => Date;
}

/**
 * Mail as a folder of `.eml` files, which any mail program opens. The mail's id gives the file its name, so that
 * sending a mail again overwrites it.
 */
export function mailFolder(folder: string, { from = 'rasoat@localhost', now }: MailFolderOptions): Mail {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    async send(mail) {
      const { message } = await composer.sendMail(messageOf(mail, { from, at: now() }));
      const temporary = join(folder, `.${randomBytes(8).toString('hex')}.tmp`);
      writeSynced(temporary, message as Buffer);
      renameSync(temporary, join(folder, `${fileName(mail.id)}.eml`));
      syncFolder(folder);
    },
  };
}

/** An id that is no safe file name is hashed. */
const fileName = (id: string): string =>
  /^[A-Za-z0-9-]{1,80}$/.test(id) ? id : createHash('sha256').update(id).digest('hex');
