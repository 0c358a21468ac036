import { NativeSelect, Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { calendarWarnings } from '../../shared/holidays/calendar-warnings.ts';
import { national } from '../../shared/holidays/national.ts';
import { ownDaysOf } from '../../shared/launch/own-days-of.ts';
import { useLanguage } from '../language/language.tsx';
import { DaysOffList } from '../province/calendar/days-off-list.tsx';
import classes from './launch.module.css';
import { unverifiedNote } from './plan-field.tsx';
import type { PlanForm } from './use-plan.ts';

interface Props {
  readonly form: PlanForm;
}

/** Whose days off count: the national ones, which are listed, or a list that somebody writes. */
export function DaysOff({ form }: Props): ReactNode {
  const { say } = useLanguage();
  const { plan, change } = form;
  const choose = (daysOff: string) =>
    change(daysOff === 'own' ? { daysOff, ...ownDaysOf(plan) } : { daysOff: 'national' });
  return (
    <fieldset>
      <legend>{say('Ngày nghỉ', 'Days off')}</legend>
      <NativeSelect
        label={say('Lịch nghỉ', 'Calendar')}
        value={plan.daysOff}
        onChange={(event) => choose(event.currentTarget.value)}
        data={[
          { value: 'national', label: say('Lịch nghỉ cả nước', 'The national one') },
          { value: 'own', label: say('Tự ghi', 'One of our own') },
        ]}
      />
      {plan.daysOff === 'national' ? <NationalDays form={form} /> : <OwnDays form={form} />}
    </fieldset>
  );
}

function NationalDays({ form: { plan } }: Props): ReactNode {
  const { say } = useLanguage();
  const { trainingFrom, close } = plan;
  const calendar = { training: { from: trainingFrom }, close };
  return (
    <>
      <DaysOffList daysOff={national} from={trainingFrom} to={close} />
      <ul className={classes.check}>
        {calendarWarnings({ calendar, hasOwnHolidays: false }).map((warning) => (
          <li key={warning.en}>{say(warning)}</li>
        ))}
      </ul>
      <p className="quiet">{say(unverifiedNote)}</p>
    </>
  );
}

function OwnDays({ form: { plan, change, problems } }: Props): ReactNode {
  const { say } = useLanguage();
  return (
    <>
      <Textarea
        label={say('Ngày nghỉ lễ', 'Holidays')}
        description={say(
          'Mỗi dòng một ngày, hoặc hai ngày đầu và cuối. Chỉ tính các ngày ghi ở đây.',
          'One day a line, or the first and the last of several. Only these days count.',
        )}
        rows={6}
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
    </>
  );
}
