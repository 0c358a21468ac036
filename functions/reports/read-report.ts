import { wardOf } from '../../shared/campaign.ts';
import type { Ports } from '../../shared/ports.ts';
import { reportOf } from '../../shared/reports/make-report.ts';
import { ReportView, viewOfReport } from '../../shared/reports/report-view.ts';
import { type CampaignReadContext, campaignRead } from '../campaign/campaign-read.ts';
import { readText } from '../files/read-text.ts';
import { fileOfReport, type ReportArea } from './area-files.ts';
import { supportIn } from './support-in.ts';
import { wardLists } from './ward-lists.ts';

/** The figures of the asker's area: a ward's as they stand, a district's or the province's of the newest report. */
export const readReport = campaignRead('readReport', async (context) => {
  const { campaign, by, ports } = context;
  const { area } = by;
  if (wardOf(campaign, area)) return { report: await countWard(context) };
  return { report: await newestReport({ campaignId: campaign.id, area }, ports) };
});

/** Reads one ward, which takes a moment. Reading a whole district would take minutes. */
async function countWard({ run, by, ports }: CampaignReadContext<'readReport'>): Promise<ReportView> {
  const { area } = by;
  const support = await supportIn(area, run, ports);
  const report = await reportOf({ run, wards: wardLists(run, ports, area), support, area });
  return viewOfReport(report, ports.now().toISOString());
}

async function newestReport(place: ReportArea, ports: Ports): Promise<ReportView | null> {
  const report = await ports.reports.get(place.campaignId, place.area);
  if (!report?.made) return null;
  const { path, release } = await ports.files.fetch(fileOfReport(place, 'view'));
  try {
    return ReportView.parse(JSON.parse(await readText(path)));
  } finally {
    await release();
  }
}
