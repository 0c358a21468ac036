import type { Campaign } from '../campaign.ts';

const megabyte = 1024 * 1024;
/**
 * The most that a campaign may allow for one file: encoded in a request or an answer, more would not pass a Lambda, which
 * takes 6 MB.
 */
export const mostMegabytes = 3;

/** How much may be attached: for one file in bytes, and how many files for one meeting or one posting. */
export interface AttachmentLimits {
  readonly bytes: number;
  readonly files: number;
}

/** A campaign's limits; by default the largest files, and ten of them: a page of minutes each, or a board each. */
export const attachmentLimits = ({ attachments }: Pick<Campaign, 'attachments'>): AttachmentLimits => ({
  bytes: Math.floor((attachments?.megabytes ?? mostMegabytes) * megabyte),
  files: attachments?.files ?? 10,
});
