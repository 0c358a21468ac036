import type { CampaignRun } from '../../shared/campaign.ts';
import type { Inspection } from '../../shared/inspection/inspection.ts';
import { areaDeciding } from '../../shared/pairs/pair.ts';
import type { Ports } from '../../shared/ports.ts';
import type { Beside } from '../../shared/ward/next/asked.ts';
import type { WardReview } from '../../shared/ward/ward-review.ts';
import { correctionsOf } from '../inspection/corrections-of.ts';
import { undecidedCount } from '../intake/intake-state.ts';
import { doubledIn } from '../pairs/doubled.ts';
import { openPairs } from '../pairs/open-pairs.ts';
import { waitsForPairs } from '../pairs/require-decided.ts';

/** What stands beside a ward's review and has to be done too: see `whatNext`. */
export const besideOf = async (review: WardReview, run: CampaignRun, ports: Ports): Promise<Beside> =>
  (await besideEach([review], run, ports)).get(review.ward) ?? {};

/** The same of several wards, by ward. */
export async function besideEach(
  reviews: readonly WardReview[],
  run: CampaignRun,
  ports: Ports,
): Promise<ReadonlyMap<string, Beside>> {
  const inspections = await ports.inspections.list(run.campaign.id);
  const found = new Map<string, Beside>();
  for (const review of reviews) found.set(review.ward, await beside(review, { run, inspections, ports }));
  return found;
}

interface Around {
  readonly run: CampaignRun;
  readonly inspections: readonly Inspection[];
  readonly ports: Ports;
}

async function beside(review: WardReview, around: Around): Promise<Beside> {
  const { run, ports } = around;
  if (run.status !== 'running' || review.stage === 'recorded') return {};
  const { campaignId, ward } = review;
  const isSurveyed = review.stage === 'survey';
  const [files, undecided, doubled, pairs, wrong] = await Promise.all([
    isSurveyed ? ports.batches.list({ campaignId, ward }) : [],
    undecidedCount(review, ports),
    doubledIn(review, run, ports),
    pairsBefore(review, run, ports),
    wrongIn(review, around),
  ]);
  return {
    files,
    undecided,
    doubled: countBy(doubled, ({ way }) => way),
    openPairs: countBy(pairs, (pair) => areaDeciding(pair, run.campaign)),
    corrections: countBy(wrong, ({ way }) => way),
  };
}

/** The pairs for which the approval waits, once nothing but it is left: before that a file may bring others. */
async function pairsBefore(review: WardReview, { campaign }: CampaignRun, ports: Ports) {
  const isNear = review.stage === 'posting' || review.stage === 'approval';
  if (!isNear || !waitsForPairs(campaign)) return [];
  const { campaignId, ward } = review;
  return openPairs({ ref: { campaignId, ward }, review, campaign, ports });
}

/** The households that inspections found to be wrong and that are not corrected. */
async function wrongIn(review: WardReview, { run, inspections, ports }: Around) {
  const { campaignId, ward } = review;
  const concerned = inspections.filter(({ generations }) => generations[ward] !== undefined);
  const found = concerned.map(({ number }) => ports.inspections.rechecks(campaignId, number, ward));
  return correctionsOf((await Promise.all(found)).flat(), { review, run, ports });
}

function countBy<T, Key extends string>(
  all: readonly T[],
  keyOf: (each: T) => Key | undefined,
): { [each in Key]?: number } {
  const counts: { [each in Key]?: number } = {};
  for (const each of all) {
    const key = keyOf(each);
    if (key !== undefined) counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}
