import type { AttachedTo } from '../../shared/attachments/attachment.ts';
import { isCurrent, isSamePlace } from '../../shared/attachments/same-place.ts';
import type { Answer } from '../../shared/contract/call.ts';
import { useRead } from '../client/use-read.ts';
import { useWardParams } from '../ward/use-ward.ts';

export type AttachmentsAnswer = Answer<'readAttachments'>;
export type AttachmentLine = AttachmentsAnswer['files'][number];

/** The ward's attached files, and where its lists were posted. */
export const useAttachments = (): AttachmentsAnswer =>
  useRead('GET /api/campaigns/:campaign/wards/:ward/attachments', useWardParams());

/** The files of one meeting or posting: those that count, and those that were replaced or taken off. */
export function filesAt({ files }: AttachmentsAnswer, to: AttachedTo) {
  const here = files.filter((each) => isSamePlace(each.to, to));
  return { current: here.filter(isCurrent), earlier: here.filter((each) => !isCurrent(each)) };
}

/** Where a file of the ward is had. */
export function useAttachmentAddress(): (file: string) => string {
  const { campaign, ward } = useWardParams();
  return (file) => `/api/campaigns/${campaign}/wards/${ward}/attachment?file=${file}`;
}
