import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { buttons } from '../../../shared/i18n/controls.ts';
import { useLanguage } from '../../language/language.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { Fact, Facts } from '../../parts/facts.tsx';
import { useDialog } from '../../parts/use-dialog.ts';
import { useWard } from '../use-ward.ts';

/** Submits the survey after a last look. */
export function SubmitSurvey(): ReactNode {
  const { say } = useLanguage();
  const { params, may } = useWard();
  const { open, send, dialog } = useDialog('POST /api/campaigns/:campaign/wards/:ward/submission');
  if (!may('submitSurvey')) return null;
  const submit = (): void => {
    const told = say(
      'Đã gửi kết quả rà soát. Việc tiếp theo là họp dân ở các thôn.',
      'The survey is submitted. Next, the villages meet.',
    );
    void send(params, told);
  };
  const label = say(buttons.submitSurvey);
  return (
    <p>
      <Button size="md" onClick={open}>
        {label}
      </Button>
      <Confirm title={label} action={label} onConfirm={submit} {...dialog}>
        <SurveySummary />
      </Confirm>
    </p>
  );
}

function SurveySummary(): ReactNode {
  const { say, count } = useLanguage();
  const { ward, totals } = useWard();
  return (
    <>
      <Facts>
        <Fact name={say('Hộ đã rà soát', 'Surveyed')}>{count(ward.households)}</Fact>
        <Fact name={say('Hộ nghèo', 'Poor')}>{count(ward.poor)}</Fact>
        <Fact name={say('Hộ cận nghèo', 'Near-poor')}>{count(ward.nearPoor)}</Fact>
        <Fact name={say('Miễn rà soát', 'Excused')}>{count(totals.movements.excused)}</Fact>
      </Facts>
      <p>
        {say(
          'Gửi xong thì các thôn họp, và không nộp thêm tệp được nữa. Chỉ thôn nào họp chưa đủ tỷ lệ đồng ý mới nộp lại.',
          'After this the villages meet, and no more lists can be handed in. Only a village whose meeting fails is handed in again.',
        )}
      </p>
    </>
  );
}
