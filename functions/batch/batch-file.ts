import type { Batch } from '../../shared/batch/batch.ts';
import type { RequestKey } from '../../shared/request-key.ts';

/** The key of a batch's file. No user chooses it, and it holds nobody's name. */
export const batchFile = (campaignId: string, ward: string, batchId: string): string =>
  `batches/${campaignId}/${ward}/${batchId}/source`;

/** The key of its marked workbook. */
export const markedFile = ({ campaignId, ward, id }: Batch): string =>
  `batches/${campaignId}/${ward}/${id}/marked.xlsx`;

/** Idempotency key of the event that its workbook could not be made. */
export const markingRequest = (batchId: string): RequestKey => ({ id: `mark-${batchId}` });

/** Whether its file was read to the end, so that it can be marked. */
export const wasRead = ({ sha256 }: Batch): boolean => sha256 !== undefined;

/** The batch that a file belongs to, by the file's key. Undefined for any other file. */
export function batchOfFile(key: string): { campaignId: string; batchId: string } | undefined {
  const [kind, campaignId, , batchId, last] = key.split('/');
  return kind === 'batches' && campaignId && batchId && last === 'source'
    ? { campaignId, batchId }
    : undefined;
}
