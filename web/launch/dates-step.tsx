import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Plan } from '../../shared/launch/plan.ts';
import { stages } from '../language/labels.ts';
import { useLanguage } from '../language/language.tsx';
import { ReportingFields } from '../reporting/reporting-fields.tsx';
import { RequestFields } from '../reporting/request-fields.tsx';
import { DaysOff } from './days-off.tsx';
import classes from './launch.module.css';
import { PlanDay, PlanText } from './plan-field.tsx';
import { PlanMonths } from './plan-months.tsx';
import type { PlanForm } from './use-plan.ts';

interface Props {
  readonly form: PlanForm;
}

/** When everything is, with the months drawn beside it. */
export function DatesStep({ form }: Props): ReactNode {
  const { say } = useLanguage();
  return (
    <>
      <div className={classes.windows}>
        <fieldset>
          <legend>{say(stages.training)}</legend>
          <PlanDay form={form} field="trainingFrom" label={say('Từ ngày', 'From')} />
          <PlanDay form={form} field="trainingTo" label={say('Đến ngày', 'To')} />
        </fieldset>
        <fieldset>
          <legend>{say(stages.survey)}</legend>
          <PlanDay form={form} field="surveyFrom" label={say('Từ ngày', 'From')} />
          <PlanDay form={form} field="surveyTo" label={say('Đến ngày', 'To')} />
        </fieldset>
        <fieldset>
          <legend>{say('Họp dân và kết thúc', 'Meetings and close')}</legend>
          <PlanDay form={form} field="vettingTo" label={say('Họp dân đến ngày', 'Meetings until')} />
          <PlanDay form={form} field="close" label={say('Kết thúc đợt', 'Close of the campaign')} />
        </fieldset>
        <Clocks form={form} />
      </div>
      <div className={`${classes.windows} ${classes.drawn}`}>
        <div className={classes.beside}>
          <DaysOff form={form} />
          <ReportingFields form={form} />
          <RequestFields form={form} />
          <QuietHours form={form} />
        </div>
        <PlanMonths form={form} />
      </div>
    </>
  );
}

function Clocks({ form }: Props): ReactNode {
  const { say } = useLanguage();
  const { plan, change } = form;
  return (
    <fieldset>
      <legend>{say('Số ngày làm việc', 'Working days')}</legend>
      <PlanText form={form} field="posting" isNumber label={say('Niêm yết', 'Posting')} />
      <NativeSelect
        label={say('Ngày thứ nhất', 'Day one')}
        value={plan.postingStarts}
        onChange={(event) => change({ postingStarts: event.currentTarget.value as Plan['postingStarts'] })}
        data={[
          { value: 'nextDay', label: say('ngày làm việc sau khi treo', 'the working day after') },
          { value: 'sameDay', label: say('ngày treo danh sách', 'the day it is put up') },
        ]}
      />
      <PlanText form={form} field="recheck" isNumber label={say('Phúc tra', 'Recheck')} />
      <PlanText form={form} field="answer" isNumber label={say('Thẩm định', 'Approval')} />
    </fieldset>
  );
}

/** Between which hours no mail goes out. */
function QuietHours({ form }: Props): ReactNode {
  const { say } = useLanguage();
  return (
    <fieldset>
      <legend>{say('Giờ không gửi thư', 'Quiet hours')}</legend>
      <PlanText
        form={form}
        field="quietFrom"
        label={say('Từ giờ', 'From the hour')}
        hint={say(
          'Ví dụ 21:00. Để trống thì gửi bất cứ lúc nào.',
          'Such as 21:00. Left empty, mails leave at any time.',
        )}
      />
      <PlanText
        form={form}
        field="quietTo"
        label={say('Đến giờ', 'Until the hour')}
        hint={say('Ví dụ 06:30.', 'Such as 06:30.')}
      />
    </fieldset>
  );
}
