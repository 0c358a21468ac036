import type { AttachedTo, Attachment } from './attachment.ts';

/** Whether a file counts: it is neither replaced nor taken off. */
export const isCurrent = ({ replacedBy, detached }: Pick<Attachment, 'replacedBy' | 'detached'>): boolean =>
  replacedBy === undefined && detached === undefined;

/** Whether two files are attached to the same meeting, the same round of the posting or the same household. */
export function isSamePlace(one: AttachedTo, other: AttachedTo): boolean {
  switch (one.kind) {
    case 'posting':
      return other.kind === 'posting' && other.round === one.round;
    case 'household':
      return other.kind === 'household' && other.household === one.household;
    case 'meeting':
      return other.kind === 'meeting' && other.village === one.village && other.at === one.at;
  }
}
