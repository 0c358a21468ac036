import type { Batch } from '../../shared/batch/batch.ts';
import type { RequestKey } from '../../shared/request-key.ts';

/** The key of a batch's file. No user chooses it, and it holds nobody's name. */
export const batchFile = (campaignId: string, ward: string, batchId: string): string =>
  `batches/${campaignId}/${ward}/${batchId}/source`;

/** What the corrections of a batch are known by in names; empty where it has none. */
const versionOf = ({ corrected }: Batch): string => (corrected ? `.${corrected.sha256.slice(0, 16)}` : '');

/** Rows of a file whose workbook is made while somebody waits for it. */
const mostWhenAsked = 20_000;

/**
 * Whether its marked workbook is made when it is first asked for: of a corrected file, not after each corrected cell; of
 * one without a finding, in which nothing is marked and which few ask for.
 */
export const isMarkedWhenAsked = ({ corrected, findings, rows = 0 }: Batch): boolean =>
  corrected !== undefined ||
  (findings !== undefined && Object.keys(findings).length === 0 && rows <= mostWhenAsked);

/**
 * The key of its marked workbook. One that is made when it is asked for is made by a function that must not write where
 * the survey files are.
 */
export function markedFile(batch: Batch): string {
  const { campaignId, ward, id } = batch;
  return isMarkedWhenAsked(batch)
    ? `marked/${campaignId}/${ward}/${id}${versionOf(batch)}.xlsx`
    : `batches/${campaignId}/${ward}/${id}/marked.xlsx`;
}

/** The name under which its findings are stored: another one for each state of its corrections. */
export const findingsOf = (batch: Batch): string => `${batch.id}${versionOf(batch)}`;

/** Idempotency key of the event that its workbook could not be made. */
export const markingRequest = (batch: Batch): RequestKey => ({ id: `mark-${findingsOf(batch)}` });

/** Whether its file was read to the end, so that it can be marked. */
export const wasRead = ({ sha256 }: Batch): boolean => sha256 !== undefined;

/** The batch that a file belongs to, by the file's key. Undefined for any other file. */
export function batchOfFile(key: string): { campaignId: string; batchId: string } | undefined {
  const [kind, campaignId, , batchId, last] = key.split('/');
  return kind === 'batches' && campaignId && batchId && last === 'source'
    ? { campaignId, batchId }
    : undefined;
}
