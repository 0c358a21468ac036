import * as z from 'zod';
import { limits } from '../batch/findings/limits.ts';
import type { Decision } from '../changes.ts';
import { attachmentTypeNames } from './attachment-type.ts';

/**
 * What a file is attached to: a village's meeting, by when it was recorded, a round of the posting, or a household, by its
 * key.
 */
export const AttachedTo = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('meeting'),
    village: z.string().min(1).max(limits.textLength),
    at: z.string().min(1).max(40),
  }),
  z.object({ kind: z.literal('posting'), round: z.int().min(1) }),
  z.object({ kind: z.literal('household'), household: z.string().min(1).max(limits.textLength) }),
]);
export type AttachedTo = z.infer<typeof AttachedTo>;

/** Names an attached file in its ward. */
export const AttachmentId = z.string().regex(/^[0-9a-f]{32}$/);

/** What is kept of a file in the decision that attached it. */
export const KeptAttachment = z.object({
  file: AttachmentId,
  to: AttachedTo,
  /** For people, with the ending of its type. */
  name: z.string(),
  type: z.enum(attachmentTypeNames),
  bytes: z.int(),
  /** Hexadecimal SHA-256 of the kept bytes. */
  content: z.string(),
  /** The file in whose place it is. */
  replaces: AttachmentId.optional(),
});
export type KeptAttachment = z.infer<typeof KeptAttachment>;

/** The decision that takes a file off. */
const Detachment = z.object({ file: AttachmentId, reason: z.string() });

/** A file with what became of it. Whatever became of it, its bytes are kept. */
export interface Attachment extends KeptAttachment {
  readonly at: string;
  readonly by: string;
  /** The file that is in its place now. */
  readonly replacedBy?: string | undefined;
  readonly detached?: { readonly at: string; readonly by: string; readonly reason: string } | undefined;
}

/** A ward's attached files, oldest first, from its decisions. */
export function attachmentsIn(decisions: readonly Decision[]): Attachment[] {
  const files = new Map<string, Attachment>();
  for (const { kind, at, by, body } of decisions) {
    if (kind === 'attachFile' || kind === 'attachPosition') {
      const kept = KeptAttachment.parse(body);
      files.set(kept.file, { ...kept, at, by });
      const before = kept.replaces === undefined ? undefined : files.get(kept.replaces);
      if (before) files.set(before.file, { ...before, replacedBy: kept.file });
    } else if (kind === 'detachFile') {
      const { file, reason } = Detachment.parse(body);
      const before = files.get(file);
      if (before) files.set(file, { ...before, detached: { at, by, reason } });
    }
  }
  return [...files.values()];
}
