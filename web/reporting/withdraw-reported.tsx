import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { buttons } from '../../shared/i18n/controls.ts';
import type { ReportingDay } from '../../shared/reporting/reporting-days.ts';
import { formatDay } from '../language/format.ts';
import { reports } from '../language/labels.ts';
import { useLanguage } from '../language/language.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { useDialog } from '../parts/use-dialog.ts';
import { ReasonField } from '../province/reason-field.tsx';

interface Props {
  readonly campaign: string;
  readonly report: ReportingDay;
}

/** Takes back that a report was sent, where that was recorded by mistake. */
export function WithdrawReported({ campaign, report: { kind, dueOn } }: Props): ReactNode {
  const { say } = useLanguage();
  const { open, send, dialog } = useDialog('POST /api/campaigns/:campaign/reported/withdrawal');
  const [reason, setReason] = useState('');
  const name = say(
    `${reports[kind].vi}, hạn ${formatDay(dueOn)}`,
    `${reports[kind].en}, due ${formatDay(dueOn)}`,
  );
  const told = say('Đã bỏ ghi. Báo cáo này lại được nhắc.', 'Taken back. The report is reminded of again.');
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={open}>
        {say(buttons.withdrawReported)}
        <span className="unseen"> {name}</span>
      </Button>
      <Confirm
        title={`${say(buttons.withdrawReported)}: ${name}`}
        action={say(buttons.withdrawReported)}
        onConfirm={() => void send({ campaign, kind, dueOn, reason }, told)}
        {...dialog}
      >
        <div className="form">
          <ReasonField value={reason} onChange={setReason} isFirst />
        </div>
      </Confirm>
    </>
  );
}
