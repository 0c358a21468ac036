import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Mail } from '../../shared/ports.ts';
import { syncFolder, writeSynced } from '../data-folder/synced-file.ts';
import { formatMail } from './mail-format.ts';

export interface MailFolderOptions {
  readonly from?: string;
  readonly now: () => Date;
}

/**
 * Mail as a folder of `.eml` files, which any mail program opens. The mail's id gives the file its name, so that
 * sending a mail again overwrites it.
 */
export function mailFolder(folder: string, { from = 'rasoat@localhost', now }: MailFolderOptions): Mail {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return {
    async send(mail) {
      const text = formatMail({ ...mail, from, at: now() });
      const temporary = join(folder, `.${randomBytes(8).toString('hex')}.tmp`);
      writeSynced(temporary, text);
      renameSync(temporary, join(folder, `${fileName(mail.id)}.eml`));
      syncFolder(folder);
    },
  };
}

/** An id that is no safe file name is hashed. */
const fileName = (id: string): string =>
  /^[A-Za-z0-9-]{1,80}$/.test(id) ? id : createHash('sha256').update(id).digest('hex');
