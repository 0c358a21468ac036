import { hash } from 'node:crypto';
import { expect } from 'vitest';
import { openingOf } from '../../functions/villages/opening-of.ts';
import { firstBreak } from '../../shared/audit.ts';
import { type Campaign, standardsOf, wardOf } from '../../shared/campaign.ts';
import type { WardRef } from '../../shared/changes.ts';
import { fold } from '../../shared/names.ts';
import { reconcileLists } from '../../shared/opening/reconcile-lists.ts';
import type { Ports } from '../../shared/ports.ts';
import { summarise } from '../../shared/results/summarise.ts';
import type { Stage } from '../../shared/ward/stage.ts';
import { publicationOf, villagesOf, WardReview } from '../../shared/ward/ward-review.ts';

/** Where a ward goes from a stage that ended so, as in `docs/process.svg`. */
const onward: Readonly<Record<string, Stage>> = {
  'training trained': 'survey',
  'training waived': 'survey',
  'training untrained': 'survey',
  'survey submitted': 'vetting',
  'vetting forwarded': 'posting',
  'vetting reopened': 'survey',
  'posting clear': 'approval',
  'approval approved': 'recorded',
  'approval returned': 'vetting',
  // After a recall.
  'vetting recalled': 'approval',
  'recorded recorded': 'approval',
};

/** What must hold of a ward after whatever was done to it. Throws where it does not. */
export async function requireSound(ref: WardRef, ports: Ports): Promise<void> {
  const { campaign } = await ports.campaigns.get(ref.campaignId);
  const review = await ports.wards.get(ref);
  expect(WardReview.parse(review)).toEqual(review);
  requireNoStageSkipped(review);
  requirePresentVillages(review, campaign);
  const { fingerprint } = ports.households;
  const [records, opening] = await Promise.all([
    ports.households.records(ref, review.generations),
    openingOf(ref, campaign, ports),
  ]);

  const counted = summarise({ records, opening, standards: standardsOf(campaign), fingerprint });
  expect(counted, 'the counts are those of a recount').toEqual(review.totals);

  const keys = records.map(({ key }) => key);
  expect(new Set(keys).size, 'each household has one record').toBe(keys.length);
  const { surveyed, left } = reconcileLists(records, opening, fingerprint);
  const found = surveyed.filter(({ entry }) => entry).length;
  expect(found + left.length, 'each listed household is surveyed or left over').toBe(opening.length);
  const open = publicationOf(review).objections.filter(({ resolvedAt }) => resolvedAt === undefined);
  expect(new Set(open.map(({ household }) => household)).size, 'one recheck of a household').toBe(
    open.length,
  );

  const chain = await ports.audit.chain(ref.campaignId, ref.ward);
  expect(
    firstBreak(chain, (text) => hash('sha256', text)),
    'the audit chain is whole',
  ).toBeUndefined();
}

/** Nothing of a ward that goes on has a village's former name. */
function requirePresentVillages(review: WardReview, campaign: Campaign): void {
  const { totals } = review;
  const former = new Set(wardOf(campaign, review.ward)?.successors?.map(({ from }) => fold(from)));
  const named = [...Object.keys(totals.villages), ...Object.keys(villagesOf(review))];
  expect(named.filter((name) => former.has(fold(name)))).toEqual([]);
}

function requireNoStageSkipped({ runs, stage }: WardReview): void {
  for (const [index, { stage: now }] of runs.entries()) {
    const before = runs[index - 1];
    const expected = before ? onward[`${before.stage} ${before.outcome}`] : 'training';
    expect(now, `the stage after ${before?.stage} ${before?.outcome}`).toBe(expected);
  }
  if (runs.length > 0) expect(runs.at(-1)?.stage).toBe(stage);
}
