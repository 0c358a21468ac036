import { Button, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { buttons } from '../../shared/i18n/controls.ts';
import type { ReportLine } from '../client/answers.ts';
import { useCommand } from '../client/use-command.ts';
import { formatInstant } from '../language/format.ts';
import { useLanguage } from '../language/language.tsx';
import { Callout } from '../parts/callout.tsx';
import { Section } from '../parts/page.tsx';
import { Problem } from '../parts/problem.tsx';
import { ReportFiles } from './report-files.tsx';
import { useReports } from './use-reports.ts';

interface Props {
  readonly campaign: string;
  /** The reader's own area. */
  readonly area: string;
}

/** Asks for the report of the reader's area, waits until it is made, and gives its files. */
export function ReportSection({ campaign, area }: Props): ReactNode {
  const { say } = useLanguage();
  const reports = useReports(campaign, area);
  const own = reports.find((report) => report.area === area);
  const others = reports.filter((report) => report.area !== area && report.made);
  return (
    <div className="no-print" id="bao-cao">
      <Section title={say('Tải báo cáo', 'Download the report')}>
        <Stack gap="md">
          <p>
            {say(
              'Báo cáo gồm số liệu, các biểu tổng hợp và trang để in; có thêm danh sách hộ nếu bạn được xem.',
              'The report has the figures, the official tables and a page to print, and the lists of households where you may see them.',
            )}
          </p>
          <Progress status={own?.status} />
          {own?.made && <ReportFiles campaign={campaign} area={area} made={own.made} />}
          <Make campaign={campaign} isWaiting={own?.status === 'waiting'} />
          {others.map((report) => (
            <OtherReport key={report.area} campaign={campaign} report={report} />
          ))}
        </Stack>
      </Section>
    </div>
  );
}

function Progress({ status }: { readonly status: ReportLine['status'] | undefined }): ReactNode {
  const { say } = useLanguage();
  return (
    <div role="status">
      {status === 'waiting' && (
        <Callout tone="info" title={say('Đang tạo báo cáo…', 'The report is being made…')}>
          {say(
            'Một xã mất vài giây, một tỉnh vài phút. Bạn có thể rời trang này.',
            'A ward takes seconds, a province some minutes. You may leave this page.',
          )}
        </Callout>
      )}
      {status === 'failed' && (
        <Callout tone="bad" title={say('Không tạo được báo cáo.', 'The report could not be made.')}>
          {say(
            'Bấm “Tạo báo cáo” để thử lại. Nếu vẫn không được, báo người quản trị.',
            'Use “Make the report” to try again. If it fails again, tell the administrator.',
          )}
        </Callout>
      )}
    </div>
  );
}

function Make({
  campaign,
  isWaiting,
}: {
  readonly campaign: string;
  readonly isWaiting: boolean;
}): ReactNode {
  const { say } = useLanguage();
  const { run, isRunning, error } = useCommand('POST /api/campaigns/:campaign/reports');
  return (
    <div>
      <Problem error={error} />
      <Button loading={isRunning} disabled={isWaiting} onClick={() => void run({ campaign })}>
        {say(buttons.requestReport)}
      </Button>
    </div>
  );
}

function OtherReport({
  campaign,
  report: { area, name, made },
}: {
  readonly campaign: string;
  readonly report: ReportLine;
}): ReactNode {
  if (!made) return null;
  return (
    <details>
      <summary>
        <bdi>{name}</bdi> · {formatInstant(made.at)}
      </summary>
      <ReportFiles campaign={campaign} area={area} made={made} />
    </details>
  );
}
