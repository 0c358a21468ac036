import { withoutReported } from '../../shared/reporting/record-reported.ts';
import { requireReason } from '../../shared/require-reason.ts';
import { campaignCommand } from '../campaign/campaign-command.ts';
import { reconcileSchedules } from '../campaign/prepare-campaign.ts';

/**
 * The coordinator takes back, with a reason, that a report was sent: it is reminded of again. Refuses `NotReported` and
 * `ReasonMissing`.
 */
export const withdrawReported = campaignCommand('withdrawReported', async (context) => {
  const { run, input, request, isRepeated, event, ports } = context;
  if (isRepeated) return undefined;
  const why = requireReason(input.reason);
  const { kind, dueOn } = input;
  const open = withoutReported(run, { kind, dueOn });
  await ports.changes.commit({ run: open, event: { ...event, why, detail: { kind, dueOn } }, request });
  await reconcileSchedules(open, ports);
  return undefined;
});
