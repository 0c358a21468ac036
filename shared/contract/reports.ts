import * as z from 'zod';
import { audience } from '../access/policy.ts';
import { ReportFile, ReportStatus } from '../reports/area-report.ts';
import { ReportView } from '../reports/report-view.ts';
import { campaignPath, command, read } from './endpoint.ts';

const AreaCode = z.string().regex(/^\d{2,6}$/);

/** The reports of a review: figures for everybody who works in it, lists of names for those who may see personal data. */
export const reports = {
  requestReport: command({
    path: `${campaignPath}/reports`,
    summary:
      'Asks for the report of the asker’s area: figures, official tables and lists. It is made meanwhile; one that is being made already is waited for.',
    who: audience.staff,
    area: 'own',
    audit: 'requestReport',
  }),
  readReports: read({
    path: `${campaignPath}/reports`,
    summary: 'The newest report of each area that the asker sees, with the files that the asker may have.',
    who: audience.staff,
    area: 'own',
    answer: z.object({
      reports: z.array(
        z.object({
          area: z.string(),
          name: z.string(),
          status: ReportStatus,
          requestedAt: z.string(),
          by: z.string(),
          /** The newest one that was made; it stays while the next one is made. */
          made: z
            .object({
              at: z.string(),
              by: z.string(),
              figures: z.enum(['preliminary', 'official']),
              files: z.array(z.object({ file: ReportFile, bytes: z.int() })),
            })
            .optional(),
        }),
      ),
    }),
  }),
  readReport: read({
    path: `${campaignPath}/report`,
    summary:
      'The figures of the asker’s area for the page: a ward’s as they stand, a district’s or the province’s of the newest report.',
    who: audience.staff,
    area: 'own',
    /** Null before the first report is made. */
    answer: z.object({ report: ReportView.nullable() }),
    handlesFiles: true,
  }),
  readReportFile: read({
    path: `${campaignPath}/reports/file`,
    summary: 'A file of the newest report of an area. `everything` names households.',
    who: audience.staff,
    area: 'own',
    query: z.object({
      /** The asker’s own by default. */
      area: AreaCode.optional(),
      file: ReportFile.default('figures'),
    }),
    answer: 'file',
    refuses: ['ReportNotFound', 'FileNotFound'],
    handlesFiles: true,
  }),
};
