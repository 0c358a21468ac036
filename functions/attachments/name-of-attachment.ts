import { type AttachmentType, attachmentTypes } from '../../shared/attachments/attachment-type.ts';
import { maskText } from '../../shared/batch/findings/mask.ts';

/** What no file's name may hold: folders, and what Windows and a header's reader take for something else. */
const unfit = /[\p{C}<>:"/\\|?*]/gu;
/** Endings by which a system takes a file for something. */
const endings = /(?:\.[A-Za-z][A-Za-z0-9]{0,4})+$/;

/**
 * The name under which people save an attached file: theirs without id numbers, which some put into names, and with the
 * ending of what the file is.
 */
export function nameOfAttachment(name: string, type: AttachmentType): string {
  const masked = maskText(name.toWellFormed()).replace(unfit, ' ').trim();
  const plain = masked
    .replace(endings, '')
    .replace(/^[. ]+/, '')
    .replace(/\s+/g, ' ')
    .trim();
  return `${plain === '' ? 'tep' : plain}.${attachmentTypes[type].ending}`;
}
