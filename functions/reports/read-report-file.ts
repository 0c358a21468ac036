import { audience, may, seesPeople } from '../../shared/access/policy.ts';
import { Refusal } from '../../shared/errors.ts';
import type { ReportFile } from '../../shared/reports/area-report.ts';
import { nameOfArea } from '../../shared/reports/areas.ts';
import { campaignRead } from '../campaign/campaign-read.ts';
import { fileOfReport } from './area-files.ts';
import { holdsNames } from './read-reports.ts';

/**
 * A file of the newest report of an area. Refuses `NotAllowed` outside the asker's area, and for a file with names to
 * those who may not see personal data; `ReportNotFound` before the first report is made.
 */
export const readReportFile = campaignRead('readReportFile', async ({ campaign, by, input, ports }) => {
  const { area = by.area, file } = input;
  const mayHave = holdsNames(file) ? seesPeople(by, area, campaign) : may(by, audience.staff, area, campaign);
  if (!mayHave) throw new Refusal('NotAllowed');
  const report = await ports.reports.get(campaign.id, area);
  if (report?.made?.files[file] === undefined) throw new Refusal('ReportNotFound');
  const { suffix, type } = downloads[file];
  return {
    file: fileOfReport(report, file),
    type,
    name: `Báo cáo ${campaign.year} - ${nameOfArea(campaign, area)}${suffix}`,
  };
});

const pageType = 'text/html; charset=utf-8';

const downloads: Readonly<Record<ReportFile, { readonly suffix: string; readonly type: string }>> = {
  everything: { suffix: '.zip', type: 'application/zip' },
  figures: { suffix: ' - số liệu.zip', type: 'application/zip' },
  page: { suffix: '.html', type: pageType },
  'page-en': { suffix: ' - English.html', type: pageType },
};
