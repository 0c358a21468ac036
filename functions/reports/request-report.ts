import type { Ports } from '../../shared/ports.ts';
import { isUnderWay, requested } from '../../shared/reports/area-report.ts';
import { chainOfArea } from '../../shared/reports/areas.ts';
import { campaignCommand } from '../campaign/campaign-command.ts';
import type { ReportArea } from './area-files.ts';

/**
 * Asks for the report of the asker's area. While one is being made, nothing is changed. Starts the execution again if a
 * crash came between the commit and the start.
 */
export const requestReport = campaignCommand('requestReport', async (context) => {
  const { campaignId, run, by, request, isRepeated, event, ports } = context;
  const { area } = by;
  const before = await ports.reports.get(campaignId, area);
  if (!isRepeated && !(before && isUnderWay(before, ports.now()))) {
    const id = crypto.randomUUID();
    await ports.changes.commit({
      report: requested(before, { campaignId, area, id, by: by.name, requestedAt: event.at }),
      event: { ...event, ward: chainOfArea(run.campaign, area), detail: { area } },
      request,
    });
  }
  await startMaking({ campaignId, area }, ports);
  return undefined;
});

/** The execution has the request's id as its name, so that it is never started twice. */
async function startMaking({ campaignId, area }: ReportArea, { reports, workflows }: Ports): Promise<void> {
  const report = await reports.get(campaignId, area);
  if (report?.status !== 'waiting') return;
  await workflows.start('report', `report-${report.id}`, { campaignId, area, report: report.id });
}
