import * as z from 'zod';
import { audience } from '../../access/policy.ts';
import { Day } from '../../day.ts';
import { ReportKind } from '../../reporting/reporting-settings.ts';
import { campaignPath, command, Reason } from '../endpoint.ts';

/** The days by which the province reports upwards. */
export const reporting = {
  recordReported: command({
    path: `${campaignPath}/reported`,
    summary: 'Says that a report was sent upwards, so that nobody is reminded of it any more.',
    who: audience.coordinator,
    body: z.object({
      kind: ReportKind,
      /** The day by which it is due. */
      dueOn: Day,
      /** The day on which it was sent. */
      sentOn: Day,
      paperNumber: z.string().trim().min(1).max(150).optional(),
    }),
    audit: 'recordReported',
    refuses: ['CampaignNotRunning', 'NoReportingDay', 'DayInFuture', 'DayBeforeCampaign'],
  }),
  withdrawReported: command({
    path: `${campaignPath}/reported/withdrawal`,
    summary: 'Takes back that a report was sent, which was recorded by mistake; it is reminded of again.',
    who: audience.coordinator,
    body: z.object({
      kind: ReportKind,
      /** The day by which it is due. */
      dueOn: Day,
      reason: Reason,
    }),
    audit: 'withdrawReported',
    refuses: ['NotReported', 'ReasonMissing'],
  }),
};
