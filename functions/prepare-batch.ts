import type { Batch, Preview } from '../shared/batch/batch.ts';
import type { BatchContext, BatchTotals, Checked, Rejection } from '../shared/batch/check.ts';
import { compare, type FileResult } from '../shared/batch/compare.ts';
import type { Finding } from '../shared/batch/findings.ts';
import { dayOf } from '../shared/calendar.ts';
import { type Campaign, standardsOf, wardOf } from '../shared/campaign.ts';
import type { Ports } from '../shared/ports.ts';
import type { HouseholdRecord } from '../shared/records.ts';
import { openVillages } from '../shared/stages/survey.ts';
import type { WardReview } from '../shared/ward-review.ts';
import { validateFile } from './files/validate-file.ts';

export interface Prepared {
  readonly totals: BatchTotals;
  readonly preview: Preview;
  /** Findings by code. */
  readonly findings: Readonly<Record<string, number>>;
  /** The next versions of the records that the file changes. */
  readonly changed: readonly HouseholdRecord[];
}

interface Place {
  readonly batch: Batch;
  readonly review: WardReview;
  readonly campaign: Campaign;
  readonly ports: Ports;
}

/**
 * Reads a batch's file and compares it with what the ward has recorded. Preview and commit both call it, so that
 * what is shown is what is done. `onFindings` gets the findings as they come, without a cap.
 */
export async function prepareBatch(
  { batch, review, campaign, ports }: Place,
  onFindings: (findings: readonly Finding[]) => Promise<void> = async () => {},
): Promise<Prepared> {
  const ref = { campaignId: batch.campaignId, ward: batch.ward };
  const read = await readFile({ batch, review, campaign, ports }, onFindings);
  const compared = compare(read.result, {
    batch,
    records: await ports.households.records(ref, review.generations),
    open: openVillages(review),
    villages: wardOf(campaign, batch.ward)!.villages.map(({ name }) => name),
    fingerprint: ports.households.fingerprint,
  });
  const { skipped } = compared;
  const findings = skipped > 0 ? { ...read.findings, VillageNotOpen: skipped } : read.findings;
  return { totals: read.totals, findings, preview: compared.preview, changed: compared.changed };
}

/** What a batch's file is checked against: its ward, the standards, and the day on which it came. */
export function batchContext(batch: Batch, campaign: Campaign): BatchContext {
  const ward = wardOf(campaign, batch.ward)!;
  return {
    wardCode: ward.code,
    setting: ward.setting,
    villages: ward.villages,
    standards: standardsOf(campaign),
    today: dayOf(new Date(batch.receivedAt)),
  };
}

async function readFile(
  { batch, campaign, ports }: Place,
  onFindings: (findings: readonly Finding[]) => Promise<void>,
): Promise<{ result: FileResult; totals: BatchTotals; findings: Record<string, number> }> {
  const context = batchContext(batch, campaign);
  const accepted = new Map<number, Checked>();
  const rejected: Rejection[] = [];
  const counts: Record<string, number> = {};
  const { path, release } = await ports.files.fetch(batch.file);
  try {
    const events = validateFile(path, context, batch.encoding ? { encoding: batch.encoding } : {});
    for (;;) {
      const { value, done } = await events.next();
      if (done) return { result: resultOf(value, accepted, rejected), totals: value, findings: counts };
      const found: Finding[] = [];
      for (const event of value) {
        if (event.is === 'household') accepted.set(event.checked.row, event.checked);
        else if (event.is === 'finding') found.push(event.finding);
        else {
          if (event.is === 'retracted') accepted.delete(event.row);
          rejected.push(event.rejection);
        }
      }
      for (const { code } of found) counts[code] = (counts[code] ?? 0) + 1;
      if (found.length > 0) await onFindings(found);
    }
  } finally {
    await release();
  }
}

const resultOf = (
  { fileRejected }: BatchTotals,
  accepted: ReadonlyMap<number, Checked>,
  rejected: readonly Rejection[],
): FileResult =>
  fileRejected ? { accepted: [], rejected: [] } : { accepted: [...accepted.values()], rejected };
