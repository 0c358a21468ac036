import type { AttachedTo, KeptAttachment } from '../../shared/attachments/attachment.ts';

/** What the audit chain says of a file that is attached: nothing of what is in it but its hash. */
export const detailOf = ({ file, to, type, bytes, content, replaces }: KeptAttachment) => ({
  file,
  ...placeOf(to),
  type,
  bytes,
  content,
  ...(replaces !== undefined && { replaces }),
});

/** What a file is attached to, for the audit chain. */
export function placeOf(to: AttachedTo) {
  switch (to.kind) {
    case 'meeting':
      return { of: to.kind, village: to.village };
    case 'posting':
      return { of: to.kind, round: to.round };
    case 'household':
      return { of: to.kind, household: to.household };
  }
}
