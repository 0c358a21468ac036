import type { Campaign } from '../campaign.ts';
import type { Decision } from '../changes.ts';
import { Refusal } from '../errors.ts';
import { publicationOf, type WardReview } from '../ward/ward-review.ts';
import { type AttachedTo, type Attachment, attachmentsIn } from './attachment.ts';
import { attachmentLimits } from './attachment-limits.ts';
import { isCurrent, isSamePlace } from './same-place.ts';

/** A ward at the moment of a command, with everything that was decided in it. */
export interface AttachingWard {
  readonly review: WardReview;
  readonly campaign: Campaign;
  readonly decisions: readonly Decision[];
}

/** Whether something can still be attached in the ward: until its list is recorded. */
export const isAttachingOpen = ({ stage }: WardReview): boolean => stage !== 'recorded';

/**
 * Whether what a file is attached to has gone on with the list, so that the file stands: a meeting once the ward has
 * forwarded its list, a posting once its stage has ended, a household's photo at whichever comes first. What is missing
 * may be added after that, and is seen as added. `since` is when the meeting or the posting was recorded, or the photo
 * attached.
 */
function hasGoneOn({ runs }: WardReview, { kind }: AttachedTo, since: string): boolean {
  return runs.some(({ stage, outcome, closedAt }) => {
    const isForwarded = kind !== 'posting' && stage === 'vetting' && outcome === 'forwarded';
    const isPosted = kind !== 'meeting' && stage === 'posting';
    return (isForwarded || isPosted) && closedAt !== undefined && closedAt >= since;
  });
}

/** Whether a file of the ward can no longer be replaced or taken off. */
export const isFixed = (ward: AttachingWard, { to, at }: Pick<Attachment, 'to' | 'at'>): boolean =>
  hasGoneOn(ward.review, to, to.kind === 'household' ? at : recordedAt(ward, to));

/** When the meeting or the posting was recorded. Refuses `MeetingNotFound` and `NotPosted`. */
function recordedAt({ review, decisions }: AttachingWard, to: ToRecorded): string {
  if (to.kind === 'posting') {
    const posting = publicationOf(review).postings.find(({ round }) => round === to.round);
    if (!posting) throw new Refusal('NotPosted', { ward: review.ward });
    return posting.postedAt;
  }
  const isMeeting = ({ kind, at, body }: Decision) =>
    kind === 'recordMeeting' && at === to.at && body.village === to.village;
  if (!decisions.some(isMeeting)) throw new Refusal('MeetingNotFound');
  return to.at;
}

/** What is recorded by a command of its own. Households are looked up in the ward's lists. */
type ToRecorded = Exclude<AttachedTo, { readonly kind: 'household' }>;

interface Attaching {
  readonly to: AttachedTo;
  /** The file in whose place another one is put. */
  readonly replaces?: string | undefined;
}

/**
 * Refuses what may not be attached now: to no meeting or posting of the ward, after its list is recorded, in the place of
 * a file that has gone on, or one file too many.
 */
export function requireAttaching(ward: AttachingWard, { to, replaces }: Attaching): void {
  if (to.kind !== 'household') recordedAt(ward, to);
  requireOpen(ward.review);
  const current = attachmentsIn(ward.decisions).filter(
    (each) => isSamePlace(each.to, to) && isCurrent(each) && each.type !== 'position',
  );
  if (replaces !== undefined) {
    const before = current.find(({ file }) => file === replaces);
    if (!before) throw new Refusal('AttachmentNotFound');
    requireLoose(ward, before);
    return;
  }
  const most = attachmentLimits(ward.campaign).files;
  if (current.length >= most) throw new Refusal('TooManyAttachments', { most });
}

/**
 * The position of a household that a new one takes the place of: the one that has not gone on with the list yet. Refuses
 * `AttachingOver`.
 */
export function positionBefore(ward: AttachingWard, to: AttachedTo): string | undefined {
  requireOpen(ward.review);
  return attachmentsIn(ward.decisions).find(
    (each) => each.type === 'position' && isSamePlace(each.to, to) && isCurrent(each) && !isFixed(ward, each),
  )?.file;
}

/** The file that is taken off. Refuses what may not be taken off now. */
export function requireDetaching(ward: AttachingWard, file: string): Attachment {
  requireOpen(ward.review);
  const found = attachmentsIn(ward.decisions).find((each) => each.file === file && isCurrent(each));
  if (!found) throw new Refusal('AttachmentNotFound');
  requireLoose(ward, found);
  return found;
}

function requireOpen(review: WardReview): void {
  if (!isAttachingOpen(review)) throw new Refusal('AttachingOver', { ward: review.ward });
}

function requireLoose(ward: AttachingWard, attachment: Attachment): void {
  if (isFixed(ward, attachment)) throw new Refusal('AttachmentFixed');
}
