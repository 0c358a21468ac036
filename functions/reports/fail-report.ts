import * as z from 'zod';
import { failed } from '../../shared/reports/area-report.ts';
import { chainOfArea } from '../../shared/reports/areas.ts';
import { processStep } from '../process-step.ts';
import { ReportRequest } from './area-files.ts';

/** `error` is the name of what failed, which holds nothing of the data. */
const Failure = ReportRequest.extend({ error: z.string() });

/** Records that a report could not be made. The one before it stays. */
export const failReport = processStep(Failure, async ({ campaignId, area, report: id, error }, ports) => {
  const report = await ports.reports.get(campaignId, area);
  if (report?.id !== id || report.status !== 'waiting') return { campaignId };
  const { campaign } = await ports.campaigns.get(campaignId);
  await ports.changes.commit({
    report: failed(report),
    event: {
      campaignId,
      ward: chainOfArea(campaign, area),
      at: ports.now().toISOString(),
      by: 'rasoat',
      did: 'makeReport',
      detail: { area, fault: error },
    },
    request: { id: `fail-report-${id}` },
  });
  return { campaignId };
});
