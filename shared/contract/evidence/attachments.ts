import * as z from 'zod';
import { audience } from '../../access/policy.ts';
import { AttachedTo, AttachmentId, KeptAttachment } from '../../attachments/attachment.ts';
import { command, Reason, read, wardPath } from '../endpoint.ts';

/**
 * Files that belong to a ward's evidence: the minutes of its meetings, and proof of its postings. They are sealed before
 * they are stored, whatever a file is called counts by its content, and nothing of them is deleted.
 */
export const attachments = {
  attachFile: command({
    path: `${wardPath}/attachments`,
    summary:
      'Attaches a file (PDF, DOCX, JPEG or PNG, by content) to a village’s meeting or a posting round, or puts it in the place of another one. Images are kept without their metadata.',
    who: audience.wardOfficer,
    body: z.object({
      to: AttachedTo,
      name: z.string().min(1).max(200),
      /** The file’s bytes in base64, at most `readAttachments` says how many. */
      content: z.base64(),
      replaces: AttachmentId.optional(),
    }),
    answer: z.object({ file: AttachmentId }),
    audit: 'attachFile',
    refuses: [
      'MeetingNotFound',
      'NotPosted',
      'AttachingOver',
      'AttachmentNotFound',
      'AttachmentFixed',
      'TooManyAttachments',
      'AttachmentTooLarge',
      'AttachmentType',
    ],
    handlesFiles: true,
    nothingFollows: true,
  }),
  detachFile: command({
    path: `${wardPath}/attachments/detachment`,
    summary: 'Takes off a file that was attached by mistake. It is kept, with the reason.',
    who: audience.wardOfficer,
    body: z.object({ file: AttachmentId, reason: Reason }),
    audit: 'detachFile',
    refuses: ['AttachingOver', 'AttachmentNotFound', 'AttachmentFixed', 'ReasonMissing'],
    nothingFollows: true,
  }),
  readAttachments: read({
    path: `${wardPath}/attachments`,
    summary:
      'The files attached to the ward’s meetings and postings, oldest first, and where its lists were posted.',
    who: audience.caseworkers,
    answer: z.object({
      /** For one file in bytes, and how many files for one meeting or one posting. */
      limits: z.object({ bytes: z.int(), files: z.int() }),
      /** Whether something can still be attached. */
      isOpen: z.boolean(),
      files: z.array(
        KeptAttachment.omit({ replaces: true }).extend({
          at: z.string(),
          by: z.string(),
          /** Whether it has gone on with the list, and can be neither replaced nor taken off. */
          isFixed: z.boolean(),
          /** The file that is in its place now. */
          replacedBy: AttachmentId.optional(),
          detached: z.object({ at: z.string(), by: z.string(), reason: z.string() }).optional(),
        }),
      ),
      postings: z.array(z.object({ round: z.int(), places: z.array(z.string()) })),
    }),
  }),
  readAttachment: read({
    path: `${wardPath}/attachment`,
    summary: 'An attached file. Images may be shown in a page; anything else is saved.',
    who: audience.caseworkers,
    query: z.object({ file: AttachmentId }),
    answer: 'file',
    refuses: ['AttachmentNotFound', 'FileNotFound'],
    handlesFiles: true,
  }),
};
