import type { Batch } from '../../shared/batch/batch.ts';

/** Where a batch's bytes lie: the key is made here, never by the user, and holds no name. */
export const batchFile = (campaignId: string, ward: string, batchId: string): string =>
  `batches/${campaignId}/${ward}/${batchId}/source`;

/** Where its marked workbook lies. */
export const markedFile = ({ campaignId, ward, id }: Batch): string =>
  `batches/${campaignId}/${ward}/${id}/marked.xlsx`;

/** By which it is known that its workbook could not be marked. */
export const markingRequest = (batchId: string): string => `mark-${batchId}`;

/** Whether its bytes were read to their end, so that there is something to mark. */
export const wasRead = ({ sha256 }: Batch): boolean => sha256 !== undefined;

/** Which batch a file that arrived belongs to; undefined for any other file. */
export function batchOfFile(key: string): { campaignId: string; batchId: string } | undefined {
  const [kind, campaignId, , batchId, last] = key.split('/');
  return kind === 'batches' && campaignId && batchId && last === 'source'
    ? { campaignId, batchId }
    : undefined;
}
