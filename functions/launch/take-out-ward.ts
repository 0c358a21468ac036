import type { CampaignRun } from '../../shared/campaign.ts';
import { requireWard } from '../../shared/campaign.ts';
import type { WardRef } from '../../shared/changes.ts';
import { problem, Refusal } from '../../shared/errors.ts';
import { withoutWard, workIn } from '../../shared/launch/taken-out.ts';
import type { Ports } from '../../shared/ports.ts';
import { requireReason } from '../../shared/require-reason.ts';
import type { WardReview } from '../../shared/ward/ward-review.ts';
import { endWaitIfRecorded } from '../campaign/await-wards.ts';
import { campaignCommand } from '../campaign/campaign-command.ts';
import { executionOf } from '../campaign/start-wards.ts';
import { requireGrowing } from './require-growing.ts';

/**
 * Takes a ward out of a running campaign that was added to it by mistake, with its opening list and, where no other ward
 * is in it, its district. Its audit chain stays. The same request again stops an execution that a crash left running.
 * Refuses `CampaignNotRunning`, `AllWardsRecorded`, `WardNotAdded` for a ward of the launch, `WardInUse` once anything
 * was recorded, uploaded or decided in it, and `ReasonMissing`.
 */
export const takeOutWard = campaignCommand('takeOutWard', async (context) => {
  const { campaignId, run, input, request, isRepeated, event, ports } = context;
  const ref = { campaignId, ward: input.ward };
  if (!isRepeated) {
    requireGrowing(run, []);
    const why = requireReason(input.reason);
    const { name } = requireWard(run.campaign, ref.ward);
    const review = await ports.wards.get(ref);
    await requireUntouched(review, name, ports);
    await ports.changes.commit({
      run: { ...run, campaign: withoutWard(run.campaign, ref.ward) },
      removed: review,
      event: { ...event, why, detail: { ward: ref.ward, name, attempt: review.attempt } },
      request,
    });
  }
  await endWork(ref, run, ports);
  return undefined;
});

async function requireUntouched(review: WardReview, name: string, ports: Ports): Promise<void> {
  const { campaignId, ward, addedAt } = review;
  const ref = { campaignId, ward };
  if (addedAt === undefined) throw new Refusal('WardNotAdded', { ward, name });
  const [files, decisions, intake] = await Promise.all([
    ports.batches.list(ref),
    ports.decisions.list(ref),
    ports.intakes.heads(ref),
  ]);
  const found = workIn(review, {
    files: files.length,
    decisions: decisions.length,
    intake: intake.length,
  });
  if (found.length === 0) return;
  const listed = (language: 'vi' | 'en') => found.map((each) => each[language]).join(', ');
  throw new Refusal('WardInUse', { ward, name, ...problem(listed('vi'), listed('en')) });
}

/** What is left to do once the ward is out: nobody opens a stage of it, and the campaign may have waited for it alone. */
async function endWork(ref: WardRef, run: CampaignRun, ports: Ports): Promise<void> {
  // It may have been added again since: then its list and its execution are those of the new one.
  const { campaign } = await ports.campaigns.get(ref.campaignId);
  if (campaign.areas.some(({ code }) => code === ref.ward)) return;
  for (const { did, detail } of await ports.audit.chain(ref.campaignId, '')) {
    if (did !== 'takeOutWard' || detail.ward !== ref.ward) continue;
    const attempt = Number(detail.attempt);
    await ports.workflows.stop('wardReview', executionOf({ ...ref, attempt }), 'taken out');
  }
  await ports.households.putOpening(ref, []);
  await endWaitIfRecorded(run, ports);
}
