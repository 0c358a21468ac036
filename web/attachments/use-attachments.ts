import type { AttachedTo } from '../../shared/attachments/attachment.ts';
import { isCurrent, isSamePlace } from '../../shared/attachments/same-place.ts';
import type { Answer } from '../../shared/contract/call.ts';
import { useRead } from '../client/use-read.ts';
import { useWardParams } from '../ward/use-ward.ts';

export type AttachmentsAnswer = Answer<'readAttachments'>;
export type AttachmentLine = AttachmentsAnswer['files'][number];

/** What is attached to a household; otherwise what is attached in the ward, and where its lists were posted. */
export function useAttachments(to?: AttachedTo): AttachmentsAnswer {
  const asked = to?.kind === 'household' ? { household: to.household } : {};
  return useRead('GET /api/campaigns/:campaign/wards/:ward/attachments', { ...useWardParams(), ...asked });
}

/** The files of one meeting, posting or household: those that count, and those that were replaced or taken off. */
export function filesAt({ files }: AttachmentsAnswer, to: AttachedTo) {
  const here = files.filter((each) => each.type !== 'position' && isAt(each, to));
  return { current: here.filter(isCurrent), earlier: here.filter((each) => !isCurrent(each)) };
}

/** A household's answer holds its files alone, with those of the households that were merged into it. */
const isAt = (line: AttachmentLine, to: AttachedTo): boolean =>
  to.kind === 'household' ? line.to.kind === to.kind : isSamePlace(line.to, to);

/** Where a file of the ward is had. */
export function useAttachmentAddress(): (file: string) => string {
  const { campaign, ward } = useWardParams();
  return (file) => `/api/campaigns/${campaign}/wards/${ward}/attachment?file=${file}`;
}
