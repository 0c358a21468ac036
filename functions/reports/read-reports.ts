import type { Actor } from '../../shared/access/actor.ts';
import { audience, may, seesPeople } from '../../shared/access/policy.ts';
import type { Campaign } from '../../shared/campaign.ts';
import { type AreaReport, type MadeReport, ReportFile } from '../../shared/reports/area-report.ts';
import { nameOfArea } from '../../shared/reports/areas.ts';
import { campaignRead } from '../campaign/campaign-read.ts';

/** The newest report of each area that the asker sees, with the files that the asker may have. */
export const readReports = campaignRead('readReports', async ({ campaign, by, ports }) => {
  const found = await ports.reports.list(campaign.id);
  const seen = found.filter(({ area }) => may(by, audience.staff, area, campaign));
  return { reports: seen.map((report) => viewOf(report, by, campaign)) };
});

function viewOf({ area, status, requestedAt, by, made }: AreaReport, asker: Actor, campaign: Campaign) {
  const line = { area, name: nameOfArea(campaign, area), status, requestedAt, by };
  return made ? { ...line, made: viewOfMade(made, seesPeople(asker, area, campaign)) } : line;
}

function viewOfMade({ at, by, figures, files }: MadeReport, isNamed: boolean) {
  const given = ReportFile.options.filter((file) => isNamed || !holdsNames(file));
  return { at, by, figures, files: given.flatMap((file) => sizeOf(file, files)) };
}

const sizeOf = (file: ReportFile, { [file]: bytes }: MadeReport['files']) =>
  bytes === undefined ? [] : [{ file, bytes }];

/** Whether a file of a report names households, so that it is only for those who may see personal data. */
export const holdsNames = (file: ReportFile): boolean => file === 'everything';
