import * as z from 'zod';
import { audience } from '../../access/policy.ts';
import { AttachedTo, AttachmentId, KeptAttachment } from '../../attachments/attachment.ts';
import { Position } from '../../attachments/position.ts';
import { limits } from '../../batch/findings/limits.ts';
import { command, Reason, read, wardPath } from '../endpoint.ts';

/**
 * Files that belong to a ward's evidence: the minutes of its meetings, proof of its postings, photos of households and
 * where these live. They are sealed before they are stored, whatever a file is called counts by its content, and nothing of them is deleted.
 */
export const attachments = {
  attachFile: command({
    path: `${wardPath}/attachments`,
    summary:
      'Attaches a file (PDF, DOCX, JPEG or PNG, by content) to a village’s meeting or a posting round, a photo (JPEG or PNG) to a household, or puts it in the place of another one. Images are kept without their metadata.',
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
      'HouseholdNotFound',
      'AttachingOver',
      'AttachmentNotFound',
      'AttachmentFixed',
      'TooManyAttachments',
      'AttachmentTooLarge',
      'AttachmentType',
      'NoPhoto',
    ],
    handlesFiles: true,
    nothingFollows: true,
  }),
  attachPosition: command({
    path: `${wardPath}/attachments/position`,
    summary:
      'Attaches where a household lives, in the place of the position before unless that has gone on with the list. It is sealed like a file, and read like one, as GeoJSON.',
    who: audience.wardOfficer,
    body: Position.extend({ household: z.string().min(1).max(limits.textLength) }),
    answer: z.object({ file: AttachmentId }),
    audit: 'attachPosition',
    refuses: ['HouseholdNotFound', 'AttachingOver'],
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
      'The files attached to the ward’s meetings and postings, or those of one household, oldest first, and where its lists were posted.',
    who: audience.caseworkers,
    query: z.object({
      /** The key of the household whose files are asked for. */
      household: z.string().min(1).max(limits.textLength).optional(),
    }),
    answer: z.object({
      /** For one file in bytes, and how many files for one meeting, posting or household. */
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
