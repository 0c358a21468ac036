import type { ReactNode } from 'react';
import type { Board } from '../client/answers.ts';
import { useUser } from '../client/session.tsx';
import { reports } from '../language/labels.ts';
import { useLanguage } from '../language/language.tsx';
import { daysBetween } from '../province/calendar/windows.ts';
import { RecordReported } from './record-reported.tsx';
import { ReportDue } from './report-due.tsx';
import classes from './reporting.module.css';

/** Days before a report is due from which the board names it. */
const shownDays = 14;

/** What the province has to report next, on top of its board: what is due soon or late, and was not sent. */
export function OpenReports({ board }: { readonly board: Board }): ReactNode {
  const { say, weekday } = useLanguage();
  const { campaign, today } = board;
  const isCoordinator = useUser().role === 'province' && campaign.status !== 'prepared';
  const due = campaign.reports.filter(
    ({ dueOn, sentOn }) => sentOn === undefined && daysBetween(today, dueOn) <= shownDays,
  );
  if (!isCoordinator || due.length === 0) return null;
  return (
    <section className={`card no-print ${classes.open}`} aria-labelledby="bao-cao">
      <h2 id="bao-cao">{say('Việc tiếp theo: báo cáo', 'Next: report')}</h2>
      <ul>
        {due.map((report) => (
          <li key={`${report.kind} ${report.dueOn}`}>
            <span>
              {say(reports[report.kind])}, {say('hạn', 'due')} {weekday(report.dueOn)}:{' '}
              <ReportDue report={report} today={today} />
            </span>
            <RecordReported board={board} report={report} />
          </li>
        ))}
      </ul>
    </section>
  );
}
