import { Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { reportingRulesOf } from '../../shared/reporting/reporting-rules.ts';
import { useLanguage } from '../language/language.tsx';
import { PlanDay, unverifiedNote } from '../launch/plan-field.tsx';
import type { PlanForm } from '../launch/use-plan.ts';

/** The days by which the province reports upwards; none is needed. */
export function ReportingFields({ form }: { readonly form: PlanForm }): ReactNode {
  const { say } = useLanguage();
  const { plan, change, problems } = form;
  const { inYear } = reportingRulesOf(Number(plan.year) + 1);
  return (
    <fieldset>
      <legend>{say('Ngày báo cáo', 'Reporting days')}</legend>
      <PlanDay form={form} field="reportPreliminary" isRequired={false} label={say('Sơ bộ', 'Preliminary')} />
      <PlanDay form={form} field="reportOfficial" isRequired={false} label={say('Chính thức', 'Official')} />
      <Textarea
        label={say('Phát sinh trong năm', 'Changes in the year')}
        description={[
          say(
            'Mỗi dòng một ngày. Để trống thì không nhắc.',
            'One day a line. Left empty, nobody is reminded.',
          ),
          `${say(inYear.source)}.`,
          ...(inYear.mark === 'unverified' ? [say(unverifiedNote)] : []),
        ].join(' ')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        rows={4}
        value={plan.reportInYear}
        onChange={(event) => change({ reportInYear: event.currentTarget.value })}
        error={problems.reportInYear && say(problems.reportInYear)}
      />
    </fieldset>
  );
}
