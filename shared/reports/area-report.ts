import * as z from 'zod';

/** The files of a report: everything with the lists of names, the figures only, and the page to print in each language. */
export const ReportFile = z.enum(['everything', 'figures', 'page', 'page-en']);
export type ReportFile = z.infer<typeof ReportFile>;

export const ReportStatus = z.enum(['waiting', 'ready', 'failed']);

/** A report that was made. */
export const MadeReport = z.object({
  at: z.string(),
  by: z.string(),
  /** `official` once the campaign is closed. */
  figures: z.enum(['preliminary', 'official']),
  /** The sizes of its files in bytes. */
  files: z.partialRecord(ReportFile, z.int()),
});
export type MadeReport = z.infer<typeof MadeReport>;

/** The report of an area: what was asked for last, and the newest one that was made. */
export const AreaReport = z.object({
  campaignId: z.string(),
  /** The code of the province, a district or a ward. */
  area: z.string(),
  /** Counts its changes. */
  rev: z.int(),
  /** The request that `status` is about, by its id. */
  id: z.string(),
  requestedAt: z.string(),
  by: z.string(),
  status: ReportStatus,
  /** Stays while the next one is made, and where that fails. */
  made: MadeReport.exactOptional(),
});
export type AreaReport = z.infer<typeof AreaReport>;

/** Longer than every try of the workflow together: after it nobody makes the report any more. */
const longestMaking = 3 * 3_600_000;

/** Whether a report is being made, so that another request waits for it. */
export const isUnderWay = ({ status, requestedAt }: AreaReport, now: Date): boolean =>
  status === 'waiting' && now.getTime() - Date.parse(requestedAt) < longestMaking;

/** What is asked for, and by whom. */
type Request = Pick<AreaReport, 'campaignId' | 'area' | 'id' | 'by' | 'requestedAt'>;

/** The report of an area from a new request on. */
export const requested = (before: AreaReport | undefined, request: Request): AreaReport => ({
  ...request,
  rev: before?.rev ?? 0,
  status: 'waiting',
  ...(before?.made && { made: before.made }),
});

export const ready = (report: AreaReport, made: MadeReport): AreaReport => ({
  ...report,
  status: 'ready',
  made,
});

export const failed = (report: AreaReport): AreaReport => ({ ...report, status: 'failed' });
