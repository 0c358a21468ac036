import type { Batch } from '../../shared/batch/batch.ts';
import {
  type BatchContext,
  type BatchTotals,
  type Checked,
  type CheckItem,
  nothingAccepted,
  type Rejection,
} from '../../shared/batch/check.ts';
import type { FileResult } from '../../shared/batch/comparison.ts';
import type { Corrections } from '../../shared/batch/corrections/correction.ts';
import type { Finding, FindingCode } from '../../shared/batch/findings/findings.ts';
import { dayOf } from '../../shared/calendar.ts';
import { type Campaign, standardsOf, type Ward, wardOf } from '../../shared/campaign.ts';
import { identityOf } from '../../shared/household-key.ts';
import type { Ports } from '../../shared/ports.ts';
import { villagesToMatch } from '../../shared/villages/successors.ts';
import { hashFile } from '../files/hash.ts';
import { validateFile } from '../files/validate-file.ts';

interface Context {
  /** What is corrected beside the file. */
  readonly corrections?: Corrections | undefined;
  readonly ward: Ward;
  readonly campaign: Campaign;
  readonly ports: Ports;
}

/** What a batch's file is checked against: its ward, the campaign's standards, the day it was received. */
function batchContext(batch: Batch, { ward, campaign }: Context): BatchContext {
  return {
    wardCode: ward.code,
    setting: ward.setting,
    villages: villagesToMatch(ward),
    standards: standardsOf(campaign),
    today: dayOf(new Date(batch.receivedAt)),
    labels: campaign.labels,
    designations: campaign.designations,
    nameOfWard: (code) => wardOf(campaign, code)?.name,
  };
}

interface CheckedFile {
  readonly result: FileResult;
  readonly totals: BatchTotals;
  /** Hash of the file's bytes: a commit compares it, so that it commits the file that was checked. */
  readonly sha256: string;
}

/** How many findings are passed on at a time, because a store writes a chunk as one item. */
const chunkSize = 256;

/** Reads and checks a batch's file. `onFindings` gets all findings, in chunks, while the file is read. */
export async function checkFile(
  batch: Batch,
  context: Context,
  onFindings: (findings: readonly Finding[]) => Promise<void>,
): Promise<CheckedFile> {
  const { path, release } = await context.ports.files.fetch(batch.file);
  const options = { encoding: batch.encoding, corrections: context.corrections };
  const events = validateFile(path, batchContext(batch, context), options);
  const sorted: Sorted = { households: [], rejected: [] };
  let found: Finding[] = [];
  try {
    for (;;) {
      const { value, done } = await events.next();
      if (!done) found.push(...sort(value, sorted));
      if (found.length >= (done ? 1 : chunkSize)) {
        await onFindings(found);
        found = [];
      }
      if (done) return { totals: value, result: resultOf(value, sorted), sha256: await hashFile(path) };
    }
  } finally {
    // After an error in the middle, this closes the file at once.
    await events.return(nothingAccepted());
    await release();
  }
}

interface Sorted {
  /** The households in the order of the file. Undefined where one is rejected. */
  readonly households: (Checked | undefined)[];
  readonly rejected: Rejection[];
}

/** Adds a chunk of the file's items to those before. Gives the chunk's findings. */
function sort(items: readonly CheckItem[], { households, rejected }: Sorted): Finding[] {
  const found: Finding[] = [];
  for (const item of items) {
    if (item.is === 'findings') found.push(...item.findings);
    else if (item.is === 'household') households.push(item.checked);
    else if (item.is === 'rejected') {
      households.push(undefined);
      rejected.push(item.rejection);
    } else {
      const duplicate = households[item.household];
      if (!duplicate) throw new Error('A household that is rejected already is rejected again.');
      rejected.push(rejectionOf(duplicate, item.code));
      households[item.household] = undefined;
    }
  }
  return found;
}

/** The rejection of a household that was accepted until a later row turned out to be its duplicate. */
const rejectionOf = ({ household, sheet, row }: Checked, code: FindingCode): Rejection => ({
  identity: identityOf(household),
  village: household.village,
  sheet,
  row,
  codes: [code],
});

/** A file that is refused as a whole gives no household, whatever was read before. */
function resultOf({ fileRejected, columns }: BatchTotals, { households, rejected }: Sorted): FileResult {
  if (fileRejected) return { accepted: [], rejected: [], columns };
  return { accepted: households.filter((each) => each !== undefined), rejected, columns };
}
