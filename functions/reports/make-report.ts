import { ready } from '../../shared/reports/area-report.ts';
import { chainOfArea } from '../../shared/reports/areas.ts';
import { processStep } from '../process-step.ts';
import { ReportRequest } from './area-files.ts';
import { storeReport } from './store-report.ts';

/**
 * Makes the files of a report and stores them in place of those of the one before. Does nothing where another request
 * has replaced this one, or where it is made already.
 */
export const makeReport = processStep(ReportRequest, async ({ campaignId, area, report: id }, ports) => {
  const report = await ports.reports.get(campaignId, area);
  if (report?.id !== id || report.status === 'ready') return { campaignId };
  const run = await ports.campaigns.get(campaignId);
  const at = ports.now().toISOString();
  const made = await storeReport({ run, ports, area }, { at, by: report.by });
  await ports.changes.commit({
    report: ready(report, made),
    event: {
      campaignId,
      ward: chainOfArea(run.campaign, area),
      at,
      by: 'rasoat',
      did: 'makeReport',
      detail: { area, figures: made.figures },
    },
    request: { id: `make-report-${id}` },
  });
  return { campaignId };
});
