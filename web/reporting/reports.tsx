import type { ReactNode } from 'react';
import type { ReportingDay } from '../../shared/reporting/reporting-days.ts';
import type { Board } from '../client/answers.ts';
import { useUser } from '../client/session.tsx';
import { formatDay } from '../language/format.ts';
import { reports } from '../language/labels.ts';
import { useLanguage } from '../language/language.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { Section } from '../parts/page.tsx';
import { RecordReported } from './record-reported.tsx';
import { ReportDue } from './report-due.tsx';
import { WithdrawReported } from './withdraw-reported.tsx';

/** The days by which the province reports upwards; the coordinator says here what was sent. */
export function Reports({ board }: { readonly board: Board }): ReactNode {
  const { say, weekday } = useLanguage();
  const { campaign, today } = board;
  const mayRecord = useUser().role === 'province' && campaign.status !== 'prepared';
  if (campaign.reports.length === 0) return null;
  const columns: Column<ReportingDay>[] = [
    { title: say('Báo cáo', 'Report'), cell: ({ kind }) => say(reports[kind]) },
    { title: say('Hạn', 'Due'), cell: ({ dueOn }) => weekday(dueOn) },
    { title: say('Tình trạng', 'Status'), cell: (report) => <Standing report={report} today={today} /> },
  ];
  const record: Column<ReportingDay> = {
    title: say('Việc làm', 'Action'),
    cell: (report) => (
      <>
        <RecordReported board={board} report={report} />{' '}
        {report.sentOn !== undefined && <WithdrawReported campaign={campaign.id} report={report} />}
      </>
    ),
  };
  const title = say('Ngày báo cáo', 'Reporting days');
  return (
    <Section title={title}>
      <DataTable
        caption={title}
        columns={mayRecord ? [...columns, record] : columns}
        rows={campaign.reports}
        keyOf={({ kind, dueOn }) => `${kind} ${dueOn}`}
      />
    </Section>
  );
}

function Standing({ report, today }: { readonly report: ReportingDay; readonly today: string }): ReactNode {
  const { say } = useLanguage();
  const { sentOn, paperNumber } = report;
  if (sentOn === undefined) return <ReportDue report={report} today={today} />;
  return say(
    `đã gửi ngày ${formatDay(sentOn)}${paperNumber ? `, số ${paperNumber}` : ''}`,
    `sent on ${formatDay(sentOn)}${paperNumber ? `, no. ${paperNumber}` : ''}`,
  );
}
