import { Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { stages } from '../language/labels.ts';
import { useLanguage } from '../language/language.tsx';
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
        <DaysOff form={form} />
        <PlanMonths form={form} />
      </div>
    </>
  );
}

function Clocks({ form }: Props): ReactNode {
  const { say } = useLanguage();
  return (
    <fieldset>
      <legend>{say('Số ngày làm việc', 'Working days')}</legend>
      <PlanText form={form} field="posting" isNumber label={say('Niêm yết', 'Posting')} />
      <PlanText form={form} field="recheck" isNumber label={say('Phúc tra', 'Recheck')} />
      <PlanText form={form} field="answer" isNumber label={say('Thẩm định', 'Approval')} />
    </fieldset>
  );
}

function DaysOff({ form: { plan, change, problems } }: Props): ReactNode {
  const { say } = useLanguage();
  return (
    <fieldset>
      <legend>{say('Ngày nghỉ', 'Days off')}</legend>
      <Textarea
        label={say('Ngày nghỉ lễ', 'Holidays')}
        description={say(
          'Mỗi dòng một ngày, hoặc hai ngày đầu và cuối. Bổ sung ngày nghỉ Tết theo thông báo.',
          'One day a line, or the first and the last of several. Add Tết as announced.',
        )}
        rows={4}
        value={plan.holidays}
        onChange={(event) => change({ holidays: event.currentTarget.value })}
        error={problems.holidays && say(problems.holidays)}
      />
      <Textarea
        label={say('Ngày cuối tuần làm bù', 'Weekend days that are worked')}
        rows={2}
        value={plan.swapDays}
        onChange={(event) => change({ swapDays: event.currentTarget.value })}
        error={problems.swapDays && say(problems.swapDays)}
      />
    </fieldset>
  );
}
