import type { Batch } from '../../shared/batch/batch.ts';
import type { BatchTotals } from '../../shared/batch/check.ts';
import { compare } from '../../shared/batch/compare.ts';
import type { Comparison } from '../../shared/batch/comparison.ts';
import type { Corrections } from '../../shared/batch/corrections/correction.ts';
import { findingsShown } from '../../shared/batch/corrections/standing-households.ts';
import type { Finding } from '../../shared/batch/findings/findings.ts';
import { type Campaign, requireWard, standardsOf } from '../../shared/campaign.ts';
import { Refusal } from '../../shared/errors.ts';
import type { Ports } from '../../shared/ports.ts';
import type { HouseholdRecord } from '../../shared/records.ts';
import { villagesToMatch } from '../../shared/villages/successors.ts';
import { uploadScope } from '../../shared/ward/survey.ts';
import type { WardReview } from '../../shared/ward/ward-review.ts';
import { correctedBatches, correctionsOf, summaryOf } from '../corrections/corrections-of.ts';
import { checkFile } from './check-file.ts';

export interface Prepared extends Omit<Comparison, 'closed' | 'unclear'> {
  readonly totals: BatchTotals;
  readonly sha256: string;
  /** What was corrected beside the file when it was checked, and the hash of it; absent where nothing was. */
  readonly corrections?: Corrections | undefined;
  readonly corrected?: Batch['corrected'];
  /** Findings by code. */
  readonly findings: Readonly<Record<string, number>>;
  /** What the ward had recorded before. */
  readonly records: readonly HouseholdRecord[];
}

/** A batch with its ward and campaign as they are now. */
interface BatchInWard {
  readonly batch: Batch;
  readonly review: WardReview;
  readonly campaign: Campaign;
  readonly ports: Ports;
  /** Corrections that are not stored yet, in place of the stored ones. */
  readonly corrections?: Corrections | undefined;
}

export async function withWard(batch: Batch, ports: Ports): Promise<BatchInWard> {
  const { campaignId, ward } = batch;
  const { campaign } = await ports.campaigns.get(campaignId);
  return { batch, review: await ports.wards.get({ campaignId, ward }), campaign, ports };
}

/**
 * Checks a batch's file and compares it with the ward's records. Preview and commit both call it, so that a commit does
 * what its preview shows. `onFindings` gets all findings, in chunks, while the file is read.
 */
export async function prepareBatch(
  { batch, review, campaign, ports, ...given }: BatchInWard,
  onFindings: (findings: readonly Finding[]) => Promise<void> = async () => {},
): Promise<Prepared> {
  const ref = { campaignId: batch.campaignId, ward: batch.ward };
  const ward = requireWard(campaign, batch.ward);
  const corrections = given.corrections ?? (await correctionsOf(batch, ports));
  const records = await ports.households.records(ref, review.generations);
  const corrects = await correctedBatches(batch, ports);
  const isShown = findingsShown(records, corrects, corrections);
  const findings: Record<string, number> = {};
  const count = async (all: readonly Finding[]) => {
    const found = isShown ? all.filter(isShown) : all;
    for (const { code } of found) findings[code] = (findings[code] ?? 0) + 1;
    await onFindings(found);
  };
  const { result, totals, sha256 } = await checkFile(batch, { ward, campaign, ports, corrections }, count);
  const { closed, unclear, ...compared } = compare(result, {
    batch,
    records,
    scope: uploadScope(review),
    villages: villagesToMatch(ward),
    standards: standardsOf(campaign),
    fingerprint: ports.households.fingerprint,
    corrects,
  });
  const left = [...closed.map(villageNotOpen), ...unclear.map(toldByNobody)];
  if (left.length > 0) await count(left);
  return { ...compared, totals, sha256, findings, records, corrections, corrected: summaryOf(corrections) };
}

const villageNotOpen = ({ sheet, row, village, household }: Comparison['closed'][number]): Finding => ({
  code: 'VillageNotOpen',
  ...(sheet && { sheet }),
  row,
  params: { village },
  household,
});

const toldByNobody = ({ sheet, row, village, among, household }: Comparison['unclear'][number]): Finding => ({
  code: 'E305',
  ...(sheet && { sheet }),
  row,
  params: { village, formers: among.map((name) => `“${name}”`).join(', ') },
  household,
});

/** Refuses `FileChanged` unless a prepared batch is of the bytes and the corrections that were checked. */
export function requireSameFile({ sha256, corrected }: Prepared, batch: Batch): void {
  if (sha256 !== batch.sha256 || corrected?.sha256 !== batch.corrected?.sha256)
    throw new Refusal('FileChanged');
}
