import type { Batch } from '../shared/batch/batch.ts';
import {
  type BatchContext,
  type BatchEvent,
  type BatchTotals,
  type Checked,
  nothingAccepted,
  type Rejection,
} from '../shared/batch/check.ts';
import type { FileResult } from '../shared/batch/compare.ts';
import type { Finding, FindingCode } from '../shared/batch/findings.ts';
import { dayOf } from '../shared/calendar.ts';
import { type Campaign, standardsOf, wardOf } from '../shared/campaign.ts';
import { identityOf } from '../shared/household.ts';
import type { Ports } from '../shared/ports.ts';
import { hashFile } from './files/hash.ts';
import { validateFile } from './files/validate-file.ts';

/** What a batch's file is checked against: its ward, the campaign's standards, the day it was uploaded. */
function batchContext(batch: Batch, campaign: Campaign): BatchContext {
  const ward = wardOf(campaign, batch.ward)!;
  return {
    wardCode: ward.code,
    setting: ward.setting,
    villages: ward.villages,
    standards: standardsOf(campaign),
    today: dayOf(new Date(batch.receivedAt)),
  };
}

interface CheckedFile {
  readonly result: FileResult;
  readonly totals: BatchTotals;
  /** Of the file's bytes, so that what is committed is what was checked. */
  readonly sha256: string;
}

/** Reads and checks a batch's file. `onFindings` gets the findings as they come, without a cap. */
export async function checkFile(
  batch: Batch,
  { campaign, ports }: { campaign: Campaign; ports: Ports },
  onFindings: (findings: readonly Finding[]) => Promise<void>,
): Promise<CheckedFile> {
  const { path, release } = await ports.files.fetch(batch.file);
  const options = batch.encoding ? { encoding: batch.encoding } : {};
  const events = validateFile(path, batchContext(batch, campaign), options);
  const accepted = new Map<number, Checked>();
  const rejected: Rejection[] = [];
  try {
    for (;;) {
      const { value, done } = await events.next();
      if (done) {
        const sha256 = await hashFile(path);
        return { totals: value, result: resultOf(value, accepted, rejected), sha256 };
      }
      const found = take(value, accepted, rejected);
      if (found.length > 0) await onFindings(found);
    }
  } finally {
    // Broken off in the middle, it closes the file now and not some time later.
    await events.return(nothingAccepted());
    await release();
  }
}

/** Sorts a chunk of events; gives its findings. */
function take(
  events: readonly BatchEvent[],
  accepted: Map<number, Checked>,
  rejected: Rejection[],
): Finding[] {
  const found: Finding[] = [];
  for (const event of events) {
    if (event.is === 'finding') found.push(event.finding);
    else if (event.is === 'household') accepted.set(event.checked.row, event.checked);
    else if (event.is === 'rejected') rejected.push(event.rejection);
    else rejected.push(retract(event, accepted));
  }
  return found;
}

/** Takes back a household that was accepted: now it is one that its own record makes known. */
function retract(
  { row, code }: { row: number; code: FindingCode },
  accepted: Map<number, Checked>,
): Rejection {
  const { household } = accepted.get(row)!;
  accepted.delete(row);
  return { identity: identityOf(household), village: household.village, row, codes: [code] };
}

/** A file that is refused as a whole gives nothing, whatever was read before. */
const resultOf = (
  { fileRejected }: BatchTotals,
  accepted: ReadonlyMap<number, Checked>,
  rejected: readonly Rejection[],
): FileResult =>
  fileRejected ? { accepted: [], rejected: [] } : { accepted: [...accepted.values()], rejected };
