import type { ReactNode } from 'react';
import { lastOfOldProcess, requestDefaults } from '../../shared/requests/request-defaults.ts';
import { useLanguage } from '../language/language.tsx';
import { PlanText } from '../launch/plan-field.tsx';
import type { PlanForm } from '../launch/use-plan.ts';

/** By when households' requests are answered in the campaign's year and the one after; empty is as the process has it. */
export function RequestFields({ form }: { readonly form: PlanForm }): ReactNode {
  const { say } = useLanguage();
  const year = Number(form.plan.year);
  const { monthlyFrom, days, workingDays } = requestDefaults;
  const usual = (number: number) => say(`Để trống là ${number}.`, `Left empty it is ${number}.`);
  return (
    <fieldset>
      <legend>{say('Trả lời đơn trong năm', 'Answers to requests in the year')}</legend>
      {year + 1 > lastOfOldProcess && (
        <>
          <PlanText
            form={form}
            field="requestsFrom"
            isNumber
            label={say('Rà soát hằng tháng từ ngày', 'Review of each month from day')}
            hint={usual(monthlyFrom)}
          />
          <PlanText
            form={form}
            field="requestsDays"
            isNumber
            label={say('Số ngày đến khi trả lời', 'Days from then to the answer')}
            hint={usual(days)}
          />
        </>
      )}
      {year <= lastOfOldProcess && (
        <PlanText
          form={form}
          field="requestsWorkingDays"
          isNumber
          label={say('Số ngày làm việc đến khi trả lời', 'Working days to the answer')}
          hint={usual(workingDays)}
        />
      )}
    </fieldset>
  );
}
