import * as z from 'zod';
import { Day } from '../../shared/calendar.ts';
import { Campaign, WindowStage } from '../../shared/campaign.ts';
import { Refusal } from '../../shared/errors.ts';
import { requireReason } from '../../shared/require-reason.ts';
import { CampaignInput, campaignStep } from './campaign-step.ts';
import { reconcileSchedules } from './prepare-campaign.ts';

/**
 * Moves a window of the whole campaign, with a reason. Executions are untouched: every rule reads the window when
 * it is asked. Refuses `CampaignNotRunning` once it is closed, `WindowReversed` and `ReasonMissing`.
 */
export const moveWindow = campaignStep({
  may: 'moveWindow',
  Input: CampaignInput.extend({ stage: WindowStage, from: Day.optional(), to: Day, reason: z.string() }),
  act: async ({ campaignId, by, request, stage, from, to, reason }, run, ports) => {
    if (run.status === 'closed') {
      throw new Refusal('CampaignNotRunning', { campaign: campaignId, status: run.status });
    }
    const why = requireReason(reason);
    const { calendar } = run.campaign;
    const window = { ...calendar[stage], ...(from && stage !== 'vetting' && { from }), to };
    const moved = Campaign.safeParse({ ...run.campaign, calendar: { ...calendar, [stage]: window } });
    if (!moved.success) throw new Refusal('WindowReversed', { from: from ?? calendar.survey.from, to });
    await ports.changes.commit({
      run: { ...run, campaign: moved.data },
      event: {
        ...{ campaignId, ward: '', at: ports.now().toISOString(), by: by.name, did: 'moveWindow', why },
        detail: { stage, ...(from && { from }), to },
      },
      request,
    });
    await reconcileSchedules(await ports.campaigns.get(campaignId), ports);
  },
});
