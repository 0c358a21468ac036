import type { AttachedTo, Attachment } from './attachment.ts';

/** Whether a file counts: it is neither replaced nor taken off. */
export const isCurrent = ({ replacedBy, detached }: Pick<Attachment, 'replacedBy' | 'detached'>): boolean =>
  replacedBy === undefined && detached === undefined;

/** Whether two files are attached to the same meeting or the same round of the posting. */
export function isSamePlace(one: AttachedTo, other: AttachedTo): boolean {
  if (one.kind === 'posting') return other.kind === 'posting' && other.round === one.round;
  return other.kind === 'meeting' && other.village === one.village && other.at === one.at;
}
