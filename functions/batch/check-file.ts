import type { Batch } from '../../shared/batch/batch.ts';
import {
  type BatchContext,
  type BatchTotals,
  type Checked,
  type CheckItem,
  nothingAccepted,
  type Rejection,
} from '../../shared/batch/check.ts';
import type { FileResult } from '../../shared/batch/compare.ts';
import type { Finding, FindingCode } from '../../shared/batch/findings/findings.ts';
import { dayOf } from '../../shared/calendar.ts';
import { type Campaign, standardsOf, wardOf } from '../../shared/campaign.ts';
import { identityOf } from '../../shared/household-key.ts';
import type { Ports } from '../../shared/ports.ts';
import { hashFile } from '../files/hash.ts';
import { validateFile } from '../files/validate-file.ts';

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

/** Findings that are handed on together, because a store writes them as one item. */
const handedOn = 256;

/** Reads and checks a batch's file. `onFindings` gets the findings as they come, without a cap. */
export async function checkFile(
  batch: Batch,
  { campaign, ports }: { campaign: Campaign; ports: Ports },
  onFindings: (findings: readonly Finding[]) => Promise<void>,
): Promise<CheckedFile> {
  const { path, release } = await ports.files.fetch(batch.file);
  const options = batch.encoding ? { encoding: batch.encoding } : {};
  const events = validateFile(path, batchContext(batch, campaign), options);
  const sorted: Sorted = { given: [], rejected: [] };
  let found: Finding[] = [];
  try {
    for (;;) {
      const { value, done } = await events.next();
      if (!done) found.push(...take(value, sorted));
      if (found.length >= (done ? 1 : handedOn)) {
        await onFindings(found);
        found = [];
      }
      if (done) return { totals: value, result: resultOf(value, sorted), sha256: await hashFile(path) };
    }
  } finally {
    // Broken off in the middle, it closes the file now and not some time later.
    await events.return(nothingAccepted());
    await release();
  }
}

/** The households of a file so far: in the order of the file, undefined where one is rejected; and the rejections. */
interface Sorted {
  readonly given: (Checked | undefined)[];
  readonly rejected: Rejection[];
}

/** Sorts a chunk of events; gives its findings. */
function take(events: readonly CheckItem[], { given, rejected }: Sorted): Finding[] {
  const found: Finding[] = [];
  for (const event of events) {
    if (event.is === 'findings') found.push(...event.findings);
    else if (event.is === 'household') given.push(event.checked);
    else if (event.is === 'rejected') {
      given.push(undefined);
      rejected.push(event.rejection);
    } else {
      rejected.push(takenBack(given[event.household]!, event.code));
      given[event.household] = undefined;
    }
  }
  return found;
}

/** A household that was accepted until a later row made it a duplicate: its own record makes it known. */
const takenBack = ({ household, row }: Checked, code: FindingCode): Rejection => ({
  identity: identityOf(household),
  village: household.village,
  row,
  codes: [code],
});

/** A file that is refused as a whole gives nothing, whatever was read before. */
function resultOf({ fileRejected }: BatchTotals, { given, rejected }: Sorted): FileResult {
  if (fileRejected) return { accepted: [], rejected: [] };
  return { accepted: given.filter((each) => each !== undefined), rejected };
}
