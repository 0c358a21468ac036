import { Button, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { buttons } from '../../shared/i18n/controls.ts';
import type { ReportingDay } from '../../shared/reporting/reporting-days.ts';
import type { Board } from '../client/answers.ts';
import { formatDay } from '../language/format.ts';
import { reports } from '../language/labels.ts';
import { useLanguage } from '../language/language.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { DayField } from '../parts/day-field.tsx';
import { useDialog } from '../parts/use-dialog.ts';

interface Props {
  readonly board: Pick<Board, 'campaign' | 'today'>;
  readonly report: ReportingDay;
}

/** Says that a report was sent, or corrects what was said. */
export function RecordReported({ board: { campaign, today }, report }: Props): ReactNode {
  const { say } = useLanguage();
  const { kind, dueOn } = report;
  const { open, send, dialog } = useDialog('POST /api/campaigns/:campaign/reported');
  const [sentOn, setSentOn] = useState('');
  const [number, setNumber] = useState('');
  const begin = () => {
    setSentOn(report.sentOn ?? today);
    setNumber(report.paperNumber ?? '');
    open();
  };
  const name = say(
    `${reports[kind].vi}, hạn ${formatDay(dueOn)}`,
    `${reports[kind].en}, due ${formatDay(dueOn)}`,
  );
  const paperNumber = number.trim();
  const told = say('Đã ghi. Không nhắc báo cáo này nữa.', 'Recorded. Nobody is reminded of it any more.');
  const body = { kind, dueOn, sentOn, ...(paperNumber && { paperNumber }) };
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={begin}>
        {say(buttons.recordReported)}
        <span className="unseen"> {name}</span>
      </Button>
      <Confirm
        title={`${say(buttons.recordReported)}: ${name}`}
        action={say(buttons.recordReported)}
        onConfirm={() => void send({ campaign: campaign.id, ...body }, told)}
        {...dialog}
      >
        <div className="form">
          <DayField label={say('Ngày gửi', 'Sent on')} value={sentOn} onChange={setSentOn} max={today} />
          <NumberField value={number} onChange={setNumber} />
        </div>
      </Confirm>
    </>
  );
}

interface FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function NumberField({ value, onChange }: FieldProps): ReactNode {
  const { say } = useLanguage();
  return (
    <TextInput
      label={say('Số văn bản', 'Number of the paper')}
      description={say('Không bắt buộc.', 'Optional.')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      maxLength={150}
      autoComplete="off"
    />
  );
}
