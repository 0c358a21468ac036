import * as z from 'zod';
import type { ReportFile } from '../../shared/reports/area-report.ts';

/** A request for a report, as the workflow passes it on. */
export const ReportRequest = z.object({ campaignId: z.string(), area: z.string(), report: z.string() });

/** The area of a report. */
export type ReportArea = Pick<z.infer<typeof ReportRequest>, 'campaignId' | 'area'>;

const names: Readonly<Record<ReportFile | 'view', string>> = {
  everything: 'everything.zip',
  figures: 'figures.zip',
  page: 'index.html',
  'page-en': 'index.en.html',
  view: 'view.json',
};

/** The key of a file of an area's newest report, which overwrites the one before; `view` holds what the page shows. */
export const fileOfReport = ({ campaignId, area }: ReportArea, file: ReportFile | 'view'): string =>
  `reports/${campaignId}/${area}/${names[file]}`;
