import type { Asking } from '../../../shared/contract/call.ts';

/** A paper, or all of a kind: of one household, of a village, or of the ward; or that of a request by its receipt. */
export interface AskedPaper {
  readonly kind: Asking<'readPaper'>['kind'];
  readonly household?: string | undefined;
  readonly village?: string | undefined;
  readonly receipt?: string | undefined;
}

interface Place {
  readonly campaign: string;
  readonly ward: string;
}

/** Where a paper of a ward is downloaded as a Word document. */
export function paperAddress(
  { campaign, ward }: Place,
  { kind, household, village, receipt }: AskedPaper,
): string {
  const query = new URLSearchParams({ kind });
  if (household !== undefined) query.set('household', household);
  if (village !== undefined) query.set('village', village);
  if (receipt !== undefined) query.set('receipt', receipt);
  return `/api/campaigns/${campaign}/wards/${ward}/paper?${query}`;
}
